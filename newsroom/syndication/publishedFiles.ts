import type { Catalogue } from '../catalogue.ts'
import { articleMarkdownFiles } from './articleMarkdown.ts'
import { publishedFeeds } from './feeds/publishedFeeds.ts'
import { llmsFile } from './llms.ts'
import type { PublishedFile } from './publishedFile.ts'
import { robotsFile } from './robots.ts'
import { sitemapFiles } from './sitemap.ts'

/** Every file that is made for machines, in one list: what is not here is not published. */
export function* publishedFiles(catalogue: Catalogue): Generator<PublishedFile> {
  yield robotsFile(catalogue.site)
  yield* sitemapFiles(catalogue)
  yield* publishedFeeds(catalogue)
  yield* articleMarkdownFiles(catalogue)
  yield llmsFile(catalogue)
}
