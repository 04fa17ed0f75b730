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
import { withFeeds } from '../newsroom/promisedPaths.ts'
import type { CheckedDocument, Publication } from './document.ts'
import type { Finding } from './problem.ts'
import { Candidates } from './suggestion.ts'

/** Where a link may lead. */
export type Target =
  /** Anchors are the names its parts can be linked by; undefined where its file cannot be read. */
  | { readonly kind: 'page'; readonly anchors: ReadonlySet<string> | undefined }
  /** It has no page while its document is not published. */
  | { readonly kind: 'closed'; readonly document: CheckedDocument }
  | { readonly kind: 'moved'; readonly as: 'an old address' | 'a short link'; readonly to: string }

export type LinkTargets = ReadonlyMap<string, Target>

/** What is wrong with a link; where it has no help of its own, `meant` is asked about. */
export type LinkFault = Finding & { readonly meant?: string | undefined }

/** Every path a link may lead to. Later pages of lists are left out: what stands on them moves on. */
export function buildLinkTargets({ documents, published, timeZone }: Publication): LinkTargets {
  // Parts of lists are named by code, and those names are nobody's to link to.
  const list: Target = { kind: 'page', anchors: new Set() }
  const targets = new Map<string, Target>(
    [frontPath, archivePath(), topicsPath, authorsPath, feedsPath, ...feedPaths(frontPath)].map((path) => [path, list]),
  )
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
    const { publishedAt } = document
    if (publishedAt && !closed) targets.set(archivePath(calendarYear(publishedAt, timeZone)), list)
  }
  targets.set(articlesPath, { kind: 'moved', as: 'an old address', to: archivePath() })
  for (const document of documents) {
    const to = document.path
    if (to === undefined) continue
    for (const path of document.addresses('aliases')) {
      if (!targets.has(path)) targets.set(path, { kind: 'moved', as: 'an old address', to })
    }
    if (document.type !== 'Article' || !published.has(document)) continue
    targets.set(permanentPath(document.id), { kind: 'moved', as: 'a short link', to })
  }
  return targets
}

function setAll(targets: Map<string, Target>, paths: readonly string[], target: Target): void {
  for (const path of paths) targets.set(path, target)
}

/** The page that a path which leads nowhere was probably meant to lead to: one a link may lead to, and no old address. */
export function pageMeant(path: string, targets: LinkTargets): string | undefined {
  const bare = path.split(/[?#]/, 1)[0]?.replace(/(?:\.md|\.html?)?\/*$/i, '') ?? ''
  const target = targets.get(`${bare}/`)
  if (target?.kind === 'page') return `${bare}/`
  if (target?.kind === 'moved' && targets.get(target.to)?.kind === 'page') return target.to
  const pages = pagesOf.get(targets) ?? new Pages(targets)
  pagesOf.set(targets, pages)
  return pages.named(bare.slice(bare.lastIndexOf('/') + 1)) ?? pages.nearest(path)
}

const pagesOf = new WeakMap<LinkTargets, Pages>()

class Pages {
  readonly #paths: Candidates
  readonly #byName = new Map<string, string>()

  constructor(targets: LinkTargets) {
    const paths = [...targets].flatMap(([path, { kind }]) => (kind === 'page' ? [path] : []))
    this.#paths = new Candidates(paths)
    for (const path of paths) {
      const name = /([^/]+)\/$/.exec(path)?.[1]
      if (name === undefined) continue
      const isFirst = !this.#byName.has(name)
      const isArticle = path.startsWith('/articles/') && !this.#byName.get(name)?.startsWith('/articles/')
      if (isFirst || isArticle) this.#byName.set(name, path)
    }
  }

  /** The article of that name, or whatever else has it. */
  named(name: string): string | undefined {
    return this.#byName.get(name)
  }

  nearest(path: string): string | undefined {
    return this.#paths.nearest(path)
  }
}
