import { absoluteUrl, sitemapIndexPath } from '../paths.ts'
import type { Site } from '../site.ts'

/** What crawlers may read: everything, or nothing of a build that is not for the public (RFC 9309). */
export function robotsText(site: Site): string {
  if (!site.isIndexable) return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, sitemapIndexPath)}\n`
}
