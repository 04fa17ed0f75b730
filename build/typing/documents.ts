import media from 'standfirst/media'
import type {
  ArticleDocument,
  AuthorDocument,
  Documents,
  PageDocument,
  SiteDocument,
  TopicDocument,
} from '../../newsroom/documents.ts'
import type { TypedDocument } from './generated.ts'
import { documentsOf, readTypedContent } from './typedContent.ts'

const typed = await readTypedContent()
if (!typed) throw new Error('the content has not been typed')
const all = documentsOf(typed)
const [site] = ofType<SiteDocument>('Site')
if (!site) throw new Error('the content has no site.yaml')

/** All typed content, for the build: what Next sees of it is `contentlayer/generated`, which holds a sample. */
export const documents: Documents = {
  site,
  articles: ofType<ArticleDocument>('Article'),
  authors: ofType<AuthorDocument>('Author'),
  topics: ofType<TopicDocument>('Topic'),
  pages: ofType<PageDocument>('Page'),
  media,
}

/** What Contentlayer gives the type of that name has its fields. */
function ofType<Document extends TypedDocument>(type: Document['type']): Document[] {
  return all.filter((document): document is Document => document.type === type)
}
