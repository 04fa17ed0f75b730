import type { CheckedDocument, Publication } from '../gate/document.ts'
import { isError } from '../gate/problem.ts'
import { grouped, inParts } from '../newsroom/collections.ts'
import type { Desk } from './desk.ts'
import { addressOf } from './addresses.ts'
import { Choice, type Options } from './client/select.tsx'
import { ColumnHeads, pageOf } from './pages.tsx'

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
          <Choice label="State" name="state" defaultValue={state} options={choices(rows.map((row) => row.state))} />
          <Choice
            label="Author"
            name="author"
            defaultValue={author}
            options={choices(rows.flatMap((row) => row.authors))}
          />
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

/** What rows can be narrowed to. */
function choices(values: readonly string[]): Options {
  return [['', 'all'], ...[...new Set(values)].toSorted().map((one) => [one, one] as const)]
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
  const { publication } = report
  const documents = new Map(publication.documents.map((document) => [document.file.path, document]))
  const unsaved = new Set(drafts.map(({ path }) => path))
  const byFile = grouped(report.problems.map((problem) => [problem.file, problem]))
  const rows = Array.from(folder.texts, ([path, bytes]): Row => {
    const document = documents.get(path)
    const said = (field: string) => document?.text(field)?.text ?? ''
    const problems = byFile.get(path) ?? []
    const errors = problems.filter(isError).length
    return {
      path,
      title: said('title') || said('name') || path.slice('content/'.length),
      state: document ? stateOf(document, publication) : 'not read',
      date: said('publishedAt'),
      authors: document?.list('authors').map(({ text }) => text) ?? [],
      errors,
      warnings: problems.length - errors,
      isUnsaved: unsaved.has(path),
      bytes,
    }
  })
  return rows.toSorted((a, b) => (a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date > b.date ? -1 : 1))
}

function stateOf(document: CheckedDocument, { stageOf }: Publication): string {
  return document.type === 'Article' ? stageOf(document) : document.type.toLowerCase()
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
