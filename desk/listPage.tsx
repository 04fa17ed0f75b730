import { isError } from '../gate/problem.ts'
import { placeOf } from '../gate/places.ts'
import { parsePublicationDate } from '../newsroom/dates.ts'
import { grouped } from '../newsroom/grouped.ts'
import { inParts } from '../newsroom/inParts.ts'
import { stageOf } from '../newsroom/stage.ts'
import type { Desk } from './desk.ts'
import { addressOf } from './addresses.ts'
import { contentOf } from './documents.ts'
import { ColumnHeads, pageOf, textIn } from './pages.tsx'

/** How many rows a page of the list has. */
const pageSize = 100

/**
 * The list of everything in `content/` that has fields, as HTML, without a script.
 * @param query words to search for (`q`), `state` and `author` to filter by, and the number of the `page`
 */
export async function listPage(
  desk: Pick<Desk, 'drafts' | 'check'>,
  query: URLSearchParams,
  nonce: string,
): Promise<string> {
  const rows = await rowsOf(desk)
  const [words, state, author] = ['q', 'state', 'author'].map((name) => query.get(name) ?? '') as [
    string,
    string,
    string,
  ]
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter(
    (row) =>
      (wanted.length === 0 || hasAll(row, wanted)) &&
      (state === '' || row.state === state) &&
      (author === '' || row.authors.includes(author)),
  )
  const pages = inParts(found, pageSize)
  const number = Math.min(Math.max(1, Math.trunc(Number(query.get('page'))) || 1), Math.max(1, pages.length))
  return pageOf(
    'Desk',
    <main>
      <h1>Desk</h1>
      <form action="/desk/new/" className="row">
        <label>
          Headline of a new article <input name="title" required />
        </label>
        <button>New article</button>
      </form>
      <search>
        <form className="row">
          <label>
            Search <input name="q" type="search" defaultValue={words} />
          </label>
          <Choice name="state" label="State" value={state} options={rows.map((row) => row.state)} />
          <Choice name="author" label="Author" value={author} options={rows.flatMap((row) => row.authors)} />
          <button>Show</button>
        </form>
      </search>
      <output>
        {found.length} of {rows.length}
      </output>
      <table>
        <ColumnHeads names={['Title', 'State', 'Date', 'Author', 'Findings']} />
        <tbody>
          {pages[number - 1]?.map((row) => (
            <tr key={row.path}>
              <th scope="row">
                <a href={addressOf(row.path)}>{row.title}</a>
              </th>
              <td>
                {row.state}
                {row.isUnsaved && ', not saved'}
              </td>
              <td>{row.date}</td>
              <td>{row.authors.join(', ')}</td>
              <td>{findings(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages.length > 1 && <PageLinks query={query} number={number} count={pages.length} />}
    </main>,
    nonce,
  )
}

/** The way to the pages before and after, with the same words and filters. */
function PageLinks({ query, number, count }: { query: URLSearchParams; number: number; count: number }) {
  const to = (page: number) => {
    const words = new URLSearchParams(query)
    words.set('page', String(page))
    return `?${words}`
  }
  return (
    <nav aria-label="Pages" className="row">
      {number > 1 && (
        <a href={to(number - 1)} rel="prev">
          Previous page
        </a>
      )}
      <span>
        Page {number} of {count}
      </span>
      {number < count && (
        <a href={to(number + 1)} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly string[]
}) {
  return (
    <label>
      {label}{' '}
      <select name={name} defaultValue={value}>
        <option value="">all</option>
        {[...new Set(options)].toSorted().map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
}

interface Row {
  readonly path: string
  readonly title: string
  /** How far an article has come; of all else, what it is. */
  readonly state: string
  readonly date: string
  readonly authors: readonly string[]
  readonly errors: number
  readonly warnings: number
  readonly isUnsaved: boolean
  readonly bytes: Uint8Array
}

/** Everything in `content/` that has fields, the newest articles first. */
async function rowsOf(desk: Pick<Desk, 'drafts' | 'check'>): Promise<Row[]> {
  const drafts = await desk.drafts()
  const { folder, report } = await desk.check(...drafts)
  const timeZone = textIn(
    contentOf('content/site.yaml', folder.texts.get('content/site.yaml') ?? new Uint8Array()).values,
    'timeZone',
  )
  const unsaved = new Set(drafts.map(({ path }) => path))
  const byFile = grouped(report.problems.map((problem) => [problem.file, problem]))
  const rows = Array.from(folder.texts, ([path, bytes]): Row => {
    const { values } = contentOf(path, bytes)
    const problems = byFile.get(path) ?? []
    const errors = problems.filter(isError).length
    const place = placeOf(path)
    const authors = Array.isArray(values['authors']) ? values['authors'].map(String) : []
    const date = textIn(values, 'publishedAt')
    return {
      path,
      title: textIn(values, 'title') || textIn(values, 'name') || path.slice('content/'.length),
      state:
        'rule' in place
          ? 'not read'
          : place.type === 'Article'
            ? stateOf(values, timeZone || 'UTC')
            : place.type.toLowerCase(),
      date,
      authors,
      errors,
      warnings: problems.length - errors,
      isUnsaved: unsaved.has(path),
      bytes,
    }
  })
  return rows.toSorted((a, b) => (a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date > b.date ? -1 : 1))
}

function stateOf(values: Readonly<Record<string, unknown>>, timeZone: string): string {
  const date = (name: string) => {
    const parsed = parsePublicationDate(textIn(values, name))
    return typeof parsed === 'string' ? undefined : parsed
  }
  const isDraft = values['status'] === 'draft'
  try {
    return stageOf({ isDraft, published: date('publishedAt'), expires: date('expiresAt') }, new Date(), timeZone)
  } catch {
    return 'published' // in a time zone that nobody knows, which the gate has said
  }
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]
}

/** Whether all words, in small letters, stand in a file or its path. */
function hasAll({ path, bytes }: Row, words: readonly string[]): boolean {
  const text = `${path} ${new TextDecoder().decode(bytes)}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

function findings({ errors, warnings }: Row): string {
  return [...counted(errors, 'error'), ...counted(warnings, 'warning')].join(', ')
}
