import type { Catalogue } from '../catalogue.ts'
import { policyFiles } from './policyFiles.ts'
import type { PublishedFile } from './publishedFile.ts'
import { sitemapFiles } from './sitemap.ts'
import { webManifestFile } from './webManifest.ts'

/**
 * Every file that is made for machines, in one list: what is not here is not published.
 * @param now the moment of the build, for what holds for a while only
 */
export function* publishedFiles(catalogue: Catalogue, now: Date): Generator<PublishedFile> {
  yield* policyFiles(catalogue.site, now)
  yield webManifestFile(catalogue.site)
  yield* sitemapFiles(catalogue)
}
