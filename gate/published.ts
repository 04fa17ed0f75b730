import { isDraft, type CheckedDocument } from './document.ts'

/**
 * What readers can come to: all that is no draft, but of topics and authors those alone that a published article names. The
 * others have no page and are named nowhere, as catalogues have it too.
 */
export function publishedOf(documents: readonly CheckedDocument[]): ReadonlySet<CheckedDocument> {
  const articles = documents.filter((document) => document.type === 'Article' && !isDraft(document))
  const idsIn = (field: string) => new Set(articles.flatMap(({ fields }) => fields.list(field).map(({ text }) => text)))
  const named = { Topic: idsIn('topics'), Author: idsIn('authors') }
  return new Set(
    documents.filter((document) => {
      const { type, name } = document
      return type === 'Topic' || type === 'Author' ? named[type].has(name) : !isDraft(document)
    }),
  )
}

interface Reason {
  /** To follow what it is said of. */
  readonly is: string
  readonly so: string
  /** What would change that. */
  readonly help: string
}

/** Why readers cannot come to what is not published. */
export function whyClosed({ type }: CheckedDocument): Reason {
  switch (type) {
    case 'Topic':
      return {
        is: 'is the topic of no published article',
        so: 'so it has no page',
        help: 'publish an article about it',
      }
    case 'Author':
      return {
        is: 'is the author of no published article',
        so: 'so it has no page',
        help: 'publish an article of theirs',
      }
    default:
      return { is: 'is a draft', so: 'which nobody can read', help: 'publish it' }
  }
}
