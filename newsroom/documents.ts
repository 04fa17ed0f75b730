/** The one door to what Contentlayer and the media step have made of `content/`. */
import { allArticles, allAuthors, allPages, allTopics, site } from 'contentlayer/generated'
import type { Article, Author, Page, Site, Topic } from 'contentlayer/generated'
import media from 'standfirst/media'
import type { MediaManifest } from './media.ts'

export type ArticleDocument = Article
export type AuthorDocument = Author
export type PageDocument = Page
export type SiteDocument = Site
export type TopicDocument = Topic

/** Everything an editor wrote, as typed data: drafts too, in no order. */
export interface Documents {
  readonly site: SiteDocument
  readonly articles: readonly ArticleDocument[]
  readonly authors: readonly AuthorDocument[]
  readonly topics: readonly TopicDocument[]
  readonly pages: readonly PageDocument[]
  readonly media: MediaManifest
}

export const documents: Documents = {
  site,
  articles: allArticles,
  authors: allAuthors,
  topics: allTopics,
  pages: allPages,
  media,
}
