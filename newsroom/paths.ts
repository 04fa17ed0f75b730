import type { Period } from './dates.ts'

/** Every path of the site is made here, and nowhere else. */

export const frontPath = '/'
/** What a host answers unknown addresses with. */
export const notFoundPath = '/404.html'
/** What a host answers addresses with that were taken down on purpose. */
export const gonePath = '/410.html'

export function articlePath(slug: string): string {
  return `/articles/${slug}/`
}

export function topicPath(id: string, page = 1): string {
  return pagedPath(`/topics/${id}/`, page)
}

export function authorPath(id: string, page = 1): string {
  return pagedPath(`/authors/${id}/`, page)
}

/** Every version of an article that was published. */
export function historyPath(article: string): string {
  return `${article}history/`
}

/** The whole archive, or a year or a month of it. */
export function archivePath(period?: Period, page = 1): string {
  return pagedPath(period === undefined ? '/archive/' : `/archive/${period.replace('-', '/')}/`, page)
}

/** A page of `content/pages`. */
export function staticPagePath(slug: string): string {
  return `/${slug}/`
}

/** A link to an article that stays when the article is renamed. */
export function permanentPath(id: string): string {
  return `/a/${id}/`
}

/** Whether a path is that of such a link. */
export function isPermanentPath(path: string): boolean {
  return path === permanentPath(path.split('/')[2] ?? '')
}

/** The shapes a card is drawn in: for chats and networks, and the two more that search engines ask for. */
export const cardShapes = ['wide', '4x3', 'square'] as const
export type CardShape = (typeof cardShapes)[number]

/** Words are drawn as PNG, photographs as JPEG. */
export const cardFormats = ['png', 'jpg'] as const
export type CardFormat = (typeof cardFormats)[number]

/** The picture that stands for the page at a path where it is shared. */
export function cardPath(path: string, shape: CardShape = 'wide', format: CardFormat = 'png'): string {
  return shape === 'wide' ? `${path}card.${format}` : `${path}card-${shape}.${format}`
}

/** An article as Markdown. */
export function markdownPath(article: string): string {
  return `${article}index.md`
}

/** What other sites need to know to show an article: https://oembed.com */
export function oEmbedPath(article: string): string {
  return `${article}oembed.json`
}

/** The card other sites show in a frame: below the link that stays, as those sites never learn of a rename. */
export function embedPath(id: string): string {
  return `${permanentPath(id)}embed/`
}

/** The names of a feed in each format, the preferred one first. */
export const feedFileNames = { atom: 'atom.xml', rss: 'rss.xml', json: 'feed.json' } as const
export type FeedFormat = keyof typeof feedFileNames

/** The feed of what the page at a path lists: the front page, a topic, an author. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path}${feedFileNames[format]}`
}

/** The same feed in every format. */
export function feedPaths(path: string): string[] {
  return (Object.keys(feedFileNames) as FeedFormat[]).map((format) => feedPath(path, format))
}

/** The page that explains the feeds. */
export const feedsPath = '/feeds/'
/** Below it are the feeds of all articles in a language. */
export function languageFeedsPath(language: string): string {
  return `${feedsPath}${language.toLowerCase()}/`
}

/** Everything that was put right after publication. */
export const correctionsPath = '/corrections/'

/** The page to search on: its query is `?q=`, with filters beside it. */
export const searchPath = '/search/'
/** What tells browsers that there is a search: https://github.com/dewitt/opensearch */
export const openSearchPath = '/opensearch.xml'
/** Which parts the index has: newsroom/search/searchIndex.ts */
export const searchPartsPath = '/search/parts.json'
/** A part of the index: its name is a hash of its files, so that no two editions are mixed. */
export function searchPartPath(name: string): string {
  return `/assets/search/${name}/`
}
export const llmsPath = '/llms.txt'
export const manifestPath = '/manifest.webmanifest'
/** Which links a browser may follow ahead of its reader: https://html.spec.whatwg.org/multipage/speculative-loading.html */
export const speculationRulesPath = '/speculation-rules.json'
/** The machine-readable licence: https://rslstandard.org */
export const licencePath = '/license.xml'

/** Where rights are reserved: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
export const tdmReservationPath = '/.well-known/tdmrep.json'
/** Where trust is looked for, in either place: https://journallist.net */
export const trustPaths = ['/trust.txt', '/.well-known/trust.txt'] as const
/** Where to report a weakness of the site (RFC 9116). */
export const securityPath = '/.well-known/security.txt'

/** The file that proves to IndexNow that a message comes from this site. */
export function indexNowKeyPath(key: string): string {
  return `/${key}.txt`
}

/** The sizes of icons, in pixels, that systems ask a manifest for: https://web.dev/articles/install-criteria */
export const iconSizes = [192, 512] as const

export function iconPath(pixels: (typeof iconSizes)[number]): string {
  return `/icon-${pixels}.png`
}

export const robotsPath = '/robots.txt'
export const sitemapIndexPath = '/sitemap.xml'
export const newsSitemapPath = '/sitemaps/news.xml'

/** A part of the sitemap. */
export function sitemapPath(file: string): string {
  return `/sitemaps/${file}`
}

/** Not a page: it leads to the archive. */
export const articlesPath = '/articles/'
export const topicsPath = '/topics/'
export const authorsPath = '/authors/'

/** A later page of the list that begins at a path. */
export function pagedPath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`
}

/** A path of this site as an address the world can use. */
export function absoluteUrl(site: { readonly url: string }, path: string): string {
  return site.url + path
}

/** A file made for machines: a text at a path of this site. */
export interface PublishedFile {
  readonly path: string
  readonly text: string
}
