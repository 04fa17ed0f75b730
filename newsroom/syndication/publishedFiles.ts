import type { Article } from '../article.ts'
import type { Catalogue } from '../catalogue.ts'
import type { PublishedFile } from '../paths.ts'
import { articleMarkdownFile } from './articleMarkdown.ts'
import { openSearchFile, speculationRulesFile, webManifestFile } from './browserFiles.ts'
import { llmsFile } from './llms.ts'
import { policyFiles } from './policyFiles.ts'
import { publishedFeeds } from './publishedFeeds.ts'
import { oEmbedFile } from './sharing.ts'
import { nextNewsChange, sitemapFiles } from './sitemap.ts'

/**
 * Every file that is made for machines, in one list: what is not here is not published.
 * @param now the moment of the build, for what holds for a while only
 */
export function* publishedFiles(catalogue: Catalogue, now: Date): Generator<PublishedFile> {
  yield* machineFiles(catalogue, now)
  yield* publishedFeeds(catalogue, now)
  for (const article of catalogue.articles) yield* articleFiles(catalogue, article)
}

/** Those of the whole publication, feeds aside. */
export function* machineFiles(catalogue: Catalogue, now: Date): Generator<PublishedFile> {
  const { site } = catalogue
  yield* policyFiles(site, now)
  yield webManifestFile(site)
  yield openSearchFile(site)
  yield speculationRulesFile
  yield* sitemapFiles(catalogue, now)
  yield llmsFile(catalogue)
}

/** Those of one article. */
export function articleFiles(catalogue: Pick<Catalogue, 'site' | 'media'>, article: Article): PublishedFile[] {
  return [articleMarkdownFile(catalogue, article), oEmbedFile(catalogue.site, article)]
}

/** Until when the same content gives the same files, as some of them hold for a while only. */
export function sameUntil(catalogue: Catalogue, now: Date): Date {
  const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)
  return new Date(Math.min(nextMonth, nextNewsChange(catalogue, now)))
}
