import { absoluteUrl, robotsPath, sitemapIndexPath } from '../paths.ts'
import type { Site } from '../site.ts'
import type { PublishedFile } from './publishedFile.ts'

/** What crawlers may read: everything, or nothing of a build that is not for the public (RFC 9309). */
export function robotsFile(site: Site): PublishedFile {
  const text = site.isIndexable
    ? `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, sitemapIndexPath)}\n`
    : 'User-agent: *\nDisallow: /\n'
  return { path: robotsPath, text }
}
