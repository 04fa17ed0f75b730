import type { Catalogue } from '../catalogue.ts'
import { oEmbedFile } from './oEmbed.ts'
import type { PublishedFile } from './publishedFile.ts'
import { robotsFile } from './robots.ts'
import { sitemapFiles } from './sitemap.ts'

/**
 * Every file that is made for machines, in one list: what is not here is not published.
 * @param now decides what is still news, and nothing else about an article
 */
export function* publishedFiles(catalogue: Catalogue, now: Date): Generator<PublishedFile> {
  yield robotsFile(catalogue.site)
  yield* sitemapFiles(catalogue, now)
  for (const article of catalogue.articles) yield oEmbedFile(catalogue.site, article)
}
