/** What Contentlayer and the media step have made of `content/`. */
import type { Article, Author, Front, Page, Site, Topic } from 'contentlayer/generated'
import type { MediaManifest } from './media.ts'
import type { Revision } from './revisions.ts'

/** What is to be known of a text before its pages are made: kept with it, as to read ten thousand texts takes seconds. */
export interface TextFacts {
  /** Of the text as its author wrote it. */
  readonly hash: string
  /** Every name in content/media that it may show or lead to, however its signs are escaped; some may be none. */
  readonly media: readonly string[]
}

export type ArticleDocument = Article & { readonly body: { readonly facts?: TextFacts } }
export type AuthorDocument = Author
export type FrontDocument = Front
export type PageDocument = Page
export type SiteDocument = Site
export type TopicDocument = Topic
export type Document = ArticleDocument | Author | Front | Page | Site | Topic

/** Everything an editor wrote, as typed data: what is not published too, in no order. */
export interface Documents {
  readonly site: SiteDocument
  /** What an editor has decided of the front page, if there is anything. */
  readonly front?: FrontDocument | undefined
  readonly articles: readonly ArticleDocument[]
  readonly authors: readonly AuthorDocument[]
  readonly topics: readonly TopicDocument[]
  readonly pages: readonly PageDocument[]
  readonly media: MediaManifest
  /** The versions of published articles, by their ids, where there are several of one. */
  readonly histories?: ReadonlyMap<string, readonly Revision[]>
  /** By which it is decided what is published: the moment of the build. */
  readonly now: Date
  /** Whether drafts and what is scheduled are shown too, as while the publication is being written. */
  readonly showsAll?: boolean
}

/** What a document is named by in addresses and in others: its file's name. */
export function documentId({ _raw }: { readonly _raw: { readonly sourceFileName: string } }): string {
  return _raw.sourceFileName.replace(/\.(?:md|yaml)$/, '')
}
