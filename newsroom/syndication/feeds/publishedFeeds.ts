import type { Catalogue } from '../../catalogue.ts'
import { feedPath, type FeedFormat } from '../../paths.ts'
import { feedFormats } from '../feedFormats.ts'
import type { Site } from '../../site.ts'
import type { PublishedFile } from '../publishedFile.ts'
import { toAtom } from './atomFeed.ts'
import { buildFeed, feedSources, type Feed, type FeedSource } from './feed.ts'
import { toJsonFeed } from './jsonFeed.ts'
import { toRss } from './rssFeed.ts'

const writers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { atom: toAtom, rss: toRss, json: toJsonFeed }

/** Every feed in every format. Given one by one, as together they are many times as large as what is in them. */
export function* publishedFeeds(catalogue: Catalogue, now: Date): Generator<PublishedFile> {
  for (const source of feedSources(catalogue)) yield* feedFiles(catalogue.site, source, now)
}

/** One feed in every format. */
export function* feedFiles(site: Site, source: FeedSource, now: Date): Generator<PublishedFile> {
  const feed = buildFeed(site, source, now)
  for (const { format } of feedFormats) yield { path: feedPath(feed.path, format), text: writers[format](feed) }
}
