import {
  archivePath,
  articlePath,
  articlesPath,
  authorPath,
  feedPath,
  feedPaths,
  frontPath,
  historyPath,
  permanentPath,
  staticPagePath,
  topicPath,
} from './paths.ts'
import type { Addressed } from './pages.ts'

/** A path that leads on, and the path a reader ends up at. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

/**
 * Where each path that leads on leads: the old addresses editors have promised to keep, with the feeds below them, and the
 * short link of each article. None leads to another of these: content whose old addresses are pages, or another's, is refused.
 */
export function redirects({ site, articles, topics, authors, staticPages }: Addressed): Redirect[] {
  return [
    ...articles.flatMap(({ slug, aliases, hasHistory }) =>
      aliases.flatMap((from) => moved(hasHistory ? withHistory(from) : [from], articlePath(slug))),
    ),
    ...topics.flatMap(({ id, aliases }) => aliases.flatMap((from) => moved(withFeeds(from), topicPath(id)))),
    ...authors.flatMap(({ id, aliases }) => aliases.flatMap((from) => moved(withFeeds(from), authorPath(id)))),
    ...staticPages.flatMap(({ slug, aliases }) => aliases.map((from) => ({ from, to: staticPagePath(slug) }))),
    // Whoever takes the end off an article's address looks for a list of them.
    { from: articlesPath, to: archivePath() },
    ...movedFeeds(site.feedAliases, frontPath),
    ...topics.flatMap(({ id, feedAliases }) => movedFeeds(feedAliases, topicPath(id))),
    ...authors.flatMap(({ id, feedAliases }) => movedFeeds(feedAliases, authorPath(id))),
    ...articles.map(({ slug, id }) => ({ from: permanentPath(id), to: articlePath(slug) })),
  ]
}

/**
 * A page and what is below it, each to its own: readers of feeds follow a redirect, and would not know what to do with a
 * page.
 */
function moved(paths: readonly string[], to: string): Redirect[] {
  const [page = ''] = paths
  return paths.map((path) => ({ from: path, to: to + path.slice(page.length) }))
}

/** A path with the feeds that go wherever it goes: a topic and an author have some. */
export function withFeeds(path: string): string[] {
  const [, kind, id, rest, ...more] = path.split('/')
  const hasFeeds = id !== undefined && rest === '' && more.length === 0 && (kind === 'topics' || kind === 'authors')
  return hasFeeds && id !== '' ? [path, ...feedPaths(path)] : [path]
}

/** A path with the history that goes wherever it goes, if it is one of an article. */
function withHistory(path: string): string[] {
  return /^\/articles\/[^/]+\/$/.test(path) ? [path, historyPath(path)] : [path]
}

/** A path with all that goes wherever it goes. */
export function withBelow(path: string): string[] {
  return withFeeds(path).flatMap(withHistory)
}

/** Readers of feeds take any format: the preferred one. */
function movedFeeds(aliases: readonly string[], path: string): Redirect[] {
  return aliases.map((from) => ({ from, to: feedPath(path, 'atom') }))
}
