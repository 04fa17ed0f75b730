import type { Catalogue } from '../catalogue.ts'
import type { PublishedFile } from './publishedFile.ts'
import { robotsFile } from './robots.ts'
import { sitemapFiles } from './sitemap.ts'

/** Every file that is made for machines, in one list: what is not here is not published. */
export function* publishedFiles(catalogue: Catalogue): Generator<PublishedFile> {
  yield robotsFile(catalogue.site)
  yield* sitemapFiles(catalogue)
}
