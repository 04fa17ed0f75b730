import { isPublished } from '../../newsroom/article.ts'
import type { ArticleDocument as Article } from '../../newsroom/documents.ts'
import type { TypedDocument } from './generated.ts'
import { documentsOf, type TypedContent } from './typedContent.ts'

/** How many articles Next renders: enough for every kind of page, a list's second one too, and no more for any archive. */
const sampleSize = 60

/** What Next is shown of the content: the newest articles, drafts left out, and all that is no article. */
export function sampleOf(typed: TypedContent): TypedDocument[] {
  const documents = documentsOf(typed)
  const articles = documents
    .filter(isArticle)
    .filter(isPublished)
    .toSorted((a, b) => (a.publishedAt > b.publishedAt ? -1 : 1))
  const pages = documents.filter(({ type }) => type === 'Page')
  return [
    ...articles.slice(0, sampleSize),
    ...documents.filter((document) => !isArticle(document)),
    // Next does not go on without a page for each of its routes, and a publication may have no page of this kind.
    ...(pages.length === 0 ? [anyPage] : []),
  ]
}

interface ArticleDocument extends TypedDocument, Pick<Article, 'status'> {
  readonly publishedAt: string
}

function isArticle(document: TypedDocument): document is ArticleDocument {
  return document.type === 'Article'
}

const anyPage = {
  _id: 'pages/any.md',
  _raw: {
    sourceFilePath: 'pages/any.md',
    sourceFileName: 'any.md',
    sourceFileDir: 'pages',
    contentType: 'markdown',
    flattenedPath: 'pages/any',
  },
  type: 'Page',
  title: 'Any',
  summary: 'Any.',
  body: { raw: 'Any.', html: '' },
}
