import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { fieldsOf, type DocumentTypeName } from '../gate/fieldDefinitions.ts'
import { placeOf } from '../gate/places.ts'
import type { Desk } from './desk.ts'
import { contentOf } from './documents.ts'
import type { EditorState, Reference } from './editorState.ts'
import { largestBody } from './requests.ts'

/** The pages of the desk on which a script is at work, as HTML. */
export const deskPages = {
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
      offered: { Author: fieldsOf('Author'), Topic: fieldsOf('Topic') },
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

/** The text a field says; empty where it says none. */
function textIn(values: Readonly<Record<string, unknown>>, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
