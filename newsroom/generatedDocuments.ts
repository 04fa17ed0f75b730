/** The one door to what Contentlayer has generated: what Next sees. The build has another (docs/decisions/0017). */
import { allArticles, allAuthors, allPages, allTopics, site } from 'contentlayer/generated'
import media from 'standfirst/media'
import type { Documents } from './documents.ts'

export const documents: Documents = {
  site,
  articles: allArticles,
  authors: allAuthors,
  topics: allTopics,
  pages: allPages,
  media,
}
