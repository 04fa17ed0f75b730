import { languageName } from '../language.ts'
import { absoluteUrl, correctionsPath, feedPath, frontPath, languageFeedsPath, type FeedFormat } from '../paths.ts'
import type { Site } from '../site.ts'

/** What a feed is of: the publication, a topic, an author, a language. */
export interface FeedSubject {
  readonly name: string
  /** Of its name, if that is not the publication's. */
  readonly lang?: string
  /** Where it lies: at the page that lists the same articles, if there is one. */
  readonly path: string
}

/**
 * The feeds a page points programs to, by type as Next's metadata takes them: its own in every format, and the
 * publication's in the preferred one. That comes first, as readers take the first they know, and in each format the
 * page's own feed does. https://www.rssboard.org/rss-autodiscovery
 * @param own only the front page, topics and authors have feeds of their own
 */
export function feedAlternates(site: Site, own?: FeedSubject): Record<string, { title: string; url: string }[]> {
  const ofSite = own?.path === frontPath ? [] : [{ name: site.name, path: frontPath }]
  const linked = feedFormats.map(({ format, type }, index) => {
    const subjects = [...(own ? [own] : []), ...(index === 0 ? ofSite : [])]
    const links = subjects.map((subject) => ({
      title: feedTitle(site, subject),
      url: absoluteUrl(site, feedPath(subject.path, format)),
    }))
    return [type, links] as const
  })
  return Object.fromEntries(linked.filter(([, links]) => links.length > 0))
}

/** The title of a feed stands alone in a list of subscriptions. */
export function feedTitle(site: Site, { name, path }: FeedSubject): string {
  return path === frontPath ? site.name : `${name} – ${site.name}`
}

/** The feed of all articles in a language, which is called what it calls itself. */
export function languageSubject(language: string): FeedSubject {
  return { name: languageName(language), lang: language, path: languageFeedsPath(language) }
}

/** The feed of what was put right. */
export function correctionsSubject({ locale }: Pick<Site, 'locale'>): FeedSubject {
  const { words, lang } = locale
  return { name: words.corrections, path: correctionsPath, ...(lang && { lang }) }
}

/** The formats every feed comes in, the preferred one first. */
export const feedFormats: readonly { readonly format: FeedFormat; readonly name: string; readonly type: string }[] = [
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
]

/** How many articles a list for programs holds: the newest. The rest is in the archive and the sitemap. */
export const newestCount = 50
