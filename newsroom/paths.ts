/** Every path of the site is made here, and nowhere else. */

export const frontPath = '/'

export function articlePath(slug: string): string {
  return `/articles/${slug}/`
}

export function topicPath(id: string, page = 1): string {
  return pagedPath(`/topics/${id}/`, page)
}

export function authorPath(id: string, page = 1): string {
  return pagedPath(`/authors/${id}/`, page)
}

/** The whole archive, or one year of it. */
export function archivePath(year?: number, page = 1): string {
  return pagedPath(year === undefined ? '/archive/' : `/archive/${year}/`, page)
}

/** A page of `content/pages`. */
export function staticPagePath(slug: string): string {
  return `/${slug}/`
}

export const sitemapIndexPath = '/sitemap.xml'

/** A part of the sitemap. */
export function sitemapPath(file: string): string {
  return `/sitemaps/${file}`
}

export const topicsPath = '/topics/'
export const authorsPath = '/authors/'

function pagedPath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`
}

/** The first segments that routes of ours answer: no static page may take them. */
export const reservedNames = [
  'articles',
  'topics',
  'authors',
  'archive',
  'media',
  'assets',
  'sitemaps',
  'page',
  '404',
] as const

/** A path of this site as an address the world can use. */
export function absoluteUrl(site: { readonly url: string }, path: string): string {
  return site.url + path
}
