import { calendarYear } from '../newsroom/dates.ts'
import {
  archivePath,
  articlePath,
  articlesPath,
  authorPath,
  authorsPath,
  feedPaths,
  feedsPath,
  frontPath,
  markdownPath,
  permanentPath,
  staticPagePath,
  topicPath,
  topicsPath,
} from '../newsroom/paths.ts'
import { readableAddress } from '../newsroom/oldAddress.ts'
import { withFeeds } from '../newsroom/promisedPaths.ts'
import { dateOf } from './dates.ts'
import type { CheckedDocument } from './document.ts'
import { documentPath } from './documentPath.ts'
import { articleId } from './ledger/addressed.ts'
import { publishedOf } from './published.ts'

/** Where a link may lead. */
export type Target =
  /** Anchors are the names its parts can be linked by; undefined where its file cannot be read. */
  | { readonly kind: 'page'; readonly anchors: ReadonlySet<string> | undefined }
  /** It has no page while its document is not published. */
  | { readonly kind: 'closed'; readonly document: CheckedDocument }
  | { readonly kind: 'moved'; readonly as: 'an old address' | 'a short link'; readonly to: string }

export type LinkTargets = ReadonlyMap<string, Target>

/** Every path a link may lead to. Later pages of lists are left out: what stands on them moves on. */
export function buildLinkTargets(documents: readonly CheckedDocument[], timeZone: string): LinkTargets {
  // Parts of lists are named by code, and those names are nobody's to link to.
  const list: Target = { kind: 'page', anchors: new Set() }
  const targets = new Map<string, Target>(
    [frontPath, archivePath(), topicsPath, authorsPath, feedsPath, ...feedPaths(frontPath)].map((path) => [path, list]),
  )
  const published = publishedOf(documents)
  for (const document of documents) {
    const { type, name, body } = document
    const page: Target = { kind: 'page', anchors: body?.anchors }
    const closed: Target | undefined = published.has(document) ? undefined : { kind: 'closed', document }
    if (type === 'Topic') setAll(targets, withFeeds(topicPath(name)), closed ?? list)
    if (type === 'Author') setAll(targets, withFeeds(authorPath(name)), closed ?? list)
    if (type === 'Page') targets.set(staticPagePath(name), page)
    if (type !== 'Article') continue
    targets.set(articlePath(name), closed ?? page)
    targets.set(markdownPath(articlePath(name)), closed ?? list)
    const date = dateOf(document.fields.text('publishedAt'))
    if (date && !closed) targets.set(archivePath(calendarYear(date, timeZone)), list)
  }
  targets.set(articlesPath, { kind: 'moved', as: 'an old address', to: archivePath() })
  for (const document of documents) {
    if (document.type === 'Site') continue
    const to = documentPath(document.type, document.name)
    for (const { text } of document.fields.list('aliases')) {
      const path = readableAddress(text)
      if (!targets.has(path)) targets.set(path, { kind: 'moved', as: 'an old address', to })
    }
    if (document.type !== 'Article' || !published.has(document)) continue
    targets.set(permanentPath(articleId(document)), { kind: 'moved', as: 'a short link', to })
  }
  return targets
}

function setAll(targets: Map<string, Target>, paths: readonly string[], target: Target): void {
  for (const path of paths) targets.set(path, target)
}
