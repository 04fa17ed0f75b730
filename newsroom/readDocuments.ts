import { readFileSync } from 'node:fs'
import type { ArticleDocument, Document, Documents, TextFacts } from './documents.ts'
import type { MediaManifest } from './media.ts'
import type { Revision } from './revisions.ts'

/** A text as its author wrote it, and its HTML where the gate has made it; otherwise that is empty. */
export type Body = Pick<ArticleDocument['body'], 'raw' | 'html'>

/** What Contentlayer has made of `content/`, as the build keeps it: bodies are files of their own. */
export interface TypedContent {
  /** Of all that decides how a text is typed. */
  readonly code: string
  readonly files: readonly TypedFile[]
}

/**
 * A document without its body, the hash of the file it was made from, which is also the name of its body's file, and what
 * is known of that, if it has one: its size in bytes too.
 */
export type TypedFile = readonly [
  path: string,
  hash: string,
  document: Document,
  body?: { readonly size: number; readonly facts: TextFacts },
]

export const typedContentFile = '.standfirst/typed.json'
export const bodyFile = (hash: string) => `.standfirst/bodies/${hash}.json`
export const mediaFile = '.standfirst/media.json'

/** What typed content is shown by. */
export interface Showing {
  /** The moment of the build, as ISO 8601. */
  readonly now: string
  /** Whether drafts and what is scheduled are shown too. */
  readonly showsAll: boolean
  /** Documents.histories, entry by entry. */
  readonly histories: readonly (readonly [id: string, readonly Revision[]])[]
}

export const showingFile = '.standfirst/showing.json'

/**
 * Everything an editor wrote, as typed data. This is the one place that reads it, when pages are rendered, so that new
 * content needs no new compilation.
 * @throws if the content has not been typed
 */
export function readDocuments(): Documents {
  const { files } = readJson(typedContentFile) as TypedContent
  const all = files.map(withBody)
  const ofType = <Type extends Document['type']>(type: Type) =>
    all.filter((document): document is Extract<Document, { readonly type: Type }> => document.type === type)
  const [site] = ofType('Site')
  if (!site) throw new Error('the content has no site.yaml')
  const { now, showsAll, histories } = readJson(showingFile) as Showing
  return {
    site,
    front: ofType('Front')[0],
    articles: ofType('Article'),
    authors: ofType('Author'),
    topics: ofType('Topic'),
    pages: ofType('Page'),
    media: readJson(mediaFile) as MediaManifest,
    histories: new Map(histories),
    now: new Date(now),
    showsAll,
  }
}

/** A body is read each time it is asked for: those of a large archive are more than should stay in memory. */
function withBody([, hash, document, known]: TypedFile): Document {
  if (!known) return document
  const read = () => readJson(bodyFile(hash)) as Body
  const body = {
    facts: known.facts,
    get raw() {
      return read().raw
    },
    get html() {
      return read().html
    },
  }
  return Object.assign(document, { body })
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'))
}
