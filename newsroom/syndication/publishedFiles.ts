import type { Catalogue } from '../catalogue.ts'
import { articleMarkdownFiles } from './articleMarkdown.ts'
import { publishedFeeds } from './feeds/publishedFeeds.ts'
import { llmsFile } from './llms.ts'
import { oEmbedFile } from './oEmbed.ts'
import { policyFiles } from './policyFiles.ts'
import type { PublishedFile } from './publishedFile.ts'
import { sitemapFiles } from './sitemap.ts'
import { speculationRulesFile } from './speculationRules.ts'
import { webManifestFile } from './webManifest.ts'

/**
 * Every file that is made for machines, in one list: what is not here is not published.
 * @param now the moment of the build, for what holds for a while only
 */
export function* publishedFiles(catalogue: Catalogue, now: Date): Generator<PublishedFile> {
  const { site, articles } = catalogue
  yield* policyFiles(site, now)
  yield webManifestFile(site)
  yield speculationRulesFile
  yield* sitemapFiles(catalogue, now)
  yield* publishedFeeds(catalogue)
  yield* articleMarkdownFiles(catalogue)
  for (const article of articles) yield oEmbedFile(site, article)
  yield llmsFile(catalogue)
}
