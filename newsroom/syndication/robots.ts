import { absoluteUrl, robotsPath, sitemapIndexPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { crawlers } from './crawlers.ts'
import type { PublishedFile } from './publishedFile.ts'

/**
 * What crawlers may read (RFC 9309): nothing of a build that is not for the public, else everything, but for the crawlers
 * whose purpose is refused. Those of search engines, chats and networks are never shut out: where search is refused, pages
 * say noindex, which a crawler must be able to read. Only lines that every parser knows: Lighthouse counts others as faults.
 */
export function robotsFile(site: Site): PublishedFile {
  return { path: robotsPath, text: `${groups(site).join('\n\n')}\n` }
}

function groups(site: Site): string[] {
  if (!site.isPublic) return ['User-agent: *\nDisallow: /']
  const { usage, isIndexable } = site
  return [
    'User-agent: *\nAllow: /',
    ...(usage?.aiTraining === 'refused' ? [closedTo(crawlers.aiTraining)] : []),
    ...(usage?.aiInput === 'refused' ? [closedTo(crawlers.aiInput)] : []),
    ...(isIndexable ? [`Sitemap: ${absoluteUrl(site, sitemapIndexPath)}`] : []),
  ]
}

function closedTo(names: readonly string[]): string {
  return [...names.map((name) => `User-agent: ${name}`), 'Disallow: /'].join('\n')
}
