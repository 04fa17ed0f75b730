import { absoluteUrl, feedPath, frontPath, type FeedFormat } from '../paths.ts'
import type { Site } from '../site.ts'

/** What a feed is of: the publication, a topic, an author. */
export interface FeedSubject {
  readonly name: string
  /** The page that lists the same articles. */
  readonly path: string
}

interface FeedLink {
  readonly type: string
  readonly title: string
  readonly url: string
}

/**
 * The feeds a page points to: its own in every format, then the publication's in the preferred one. Only the front page,
 * topics and authors have feeds of their own.
 */
function feedLinks(site: Site, own?: FeedSubject): FeedLink[] {
  const ofSite = linksTo({ name: site.name, path: frontPath }, site)
  if (own?.path === frontPath) return ofSite
  return [...(own ? linksTo(own, site) : []), ...ofSite.slice(0, 1)]
}

/**
 * The feeds a page points programs to, by type as Next's metadata takes them: the preferred format first, as readers take
 * the first they know, and in each format the page's own feed first. https://www.rssboard.org/rss-autodiscovery
 */
export function feedAlternates(site: Site, own?: FeedSubject): Record<string, { title: string; url: string }[]> {
  const links = feedLinks(site, own)
  const types = [...new Set(links.map(({ type }) => type))]
  const ofType = (wanted: string) =>
    links.filter(({ type }) => type === wanted).map(({ title, url }) => ({ title, url }))
  return Object.fromEntries(types.map((type) => [type, ofType(type)]))
}

/** The title of a feed stands alone in a list of subscriptions. */
export function feedTitle(site: Site, { name, path }: FeedSubject): string {
  return path === frontPath ? site.name : `${name} – ${site.name}`
}

function linksTo(subject: FeedSubject, site: Site): FeedLink[] {
  return feedFormats.map(({ format, type }) => ({
    type,
    title: feedTitle(site, subject),
    url: absoluteUrl(site, feedPath(subject.path, format)),
  }))
}

/** The formats every feed comes in, the preferred one first. */
export const feedFormats: readonly { readonly format: FeedFormat; readonly name: string; readonly type: string }[] = [
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
]

/** How many articles a list for programs holds: the newest. The rest is in the archive and the sitemap. */
export const newestCount = 50
