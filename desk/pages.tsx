import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { fieldsOf, type DocumentTypeName } from '../gate/fieldDefinitions.ts'
import { placeOf } from '../gate/places.ts'
import { isError } from '../gate/problem.ts'
import { parsePublicationDate } from '../newsroom/dates.ts'
import { stageOf } from '../newsroom/stage.ts'
import type { Desk } from './desk.ts'
import { addressOf } from './addresses.ts'
import { contentOf } from './documents.ts'
import type { EditorState, Reference } from './editorState.ts'
import { largestBody } from './requests.ts'

/** The pages of the desk, as HTML. The list is one without a script; a text is edited with one. */
export const deskPages = {
  async list(desk: Desk, query: URLSearchParams, nonce: string): Promise<string> {
    const rows = await rowsOf(desk)
    const [words, state, author] = ['q', 'state', 'author'].map((name) => query.get(name) ?? '') as [
      string,
      string,
      string,
    ]
    const authors = [...new Set(rows.flatMap((row) => row.authors))].toSorted()
    const states = [...new Set(rows.map((row) => row.state))].toSorted()
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    const shown = rows.filter(
      (row) =>
        (wanted.length === 0 || hasAll(row, wanted)) &&
        (state === '' || row.state === state) &&
        (author === '' || row.authors.includes(author)),
    )
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
            <Choice name="state" label="State" value={state} options={states} />
            <Choice name="author" label="Author" value={author} options={authors} />
            <button>Show</button>
          </form>
        </search>
        <output>
          {shown.length} of {rows.length}
        </output>
        <table>
          <ColumnHeads names={['Title', 'State', 'Date', 'Author', 'Findings']} />
          <tbody>
            {shown.map((row) => (
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
      </main>,
      nonce,
    )
  },

  /** @param batch the name of the import */
  import(batch: string, nonce: string): string {
    return pageOf(
      'Import – Desk',
      <>
        <main id="import" data-batch={batch} data-largest={largestBody} />
        <script src="/desk/import.js" defer />
      </>,
      nonce,
    )
  },

  /** @param title of an article that is not there yet */
  async editor(desk: Desk, path: string, { title, nonce }: { title: string; nonce: string }): Promise<string> {
    const opened = await desk.open(path)
    const folder = await desk.folder()
    const place = placeOf(path)
    const type = 'rule' in place ? 'Article' : place.type
    const references = Array.from(folder.texts, ([file, bytes]): Reference | undefined => {
      const { type: kind, name } = { name: '', ...placeOf(file) } as { type?: DocumentTypeName; name: string }
      if (kind !== 'Article' && kind !== 'Author' && kind !== 'Topic') return undefined
      const { values } = contentOf(file, bytes)
      return { type: kind, id: name, label: textIn(values, 'title') || textIn(values, 'name') || name }
    })
    const state: EditorState = {
      opened,
      title,
      type,
      fields: fieldsOf(type),
      required: { Author: fieldsOf('Author'), Topic: fieldsOf('Topic') },
      references: references.filter((one) => one !== undefined),
      pictures: Array.from(folder.media.keys(), (file) => file.slice('content/media/'.length)),
      hasPage: type === 'Article' || type === 'Page',
    }
    return pageOf(
      `${path} – Desk`,
      <>
        <div id="editor" />
        {/* Data, which nothing runs; no text in it can end the element. */}
        <script
          id="state"
          type="application/json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(state).replaceAll('<', '\\u003c') }}
        />
        <script src="/desk/editor.js" defer />
      </>,
      nonce,
    )
  },
}

export function ColumnHeads({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A page of the desk with what all have. */
export function pageOf(title: string, content: ReactNode, nonce: string): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang="en" data-nonce={nonce}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/desk/desk.css" />
      </head>
      <body>
        <header className="top">
          <nav aria-label="Desk">
            <a href="/desk/">Everything</a> <a href="/desk/site/">Publication</a> <a href="/desk/front/">Front page</a>{' '}
            <a href="/desk/import/">Import</a> <a href="/desk/publish/">Publish</a>
          </nav>
        </header>
        {content}
      </body>
    </html>,
  )}`
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
        {options.map((option) => (
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
async function rowsOf(desk: Desk): Promise<Row[]> {
  const drafts = await desk.drafts()
  const { folder, report } = await desk.check(...drafts)
  const timeZone = textIn(
    contentOf('content/site.yaml', folder.texts.get('content/site.yaml') ?? new Uint8Array()).values,
    'timeZone',
  )
  const unsaved = new Set(drafts.map(({ path }) => path))
  const rows = Array.from(folder.texts, ([path, bytes]): Row => {
    const { values } = contentOf(path, bytes)
    const problems = report.problems.filter(({ file }) => file === path)
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

function textIn(values: Readonly<Record<string, unknown>>, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
