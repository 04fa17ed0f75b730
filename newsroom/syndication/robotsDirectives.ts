import type { Metadata } from 'next'
import type { Site } from '../site.ts'

/**
 * What search engines may show of a page, said on the page itself.
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export function robotsDirectives({ isIndexable, usage }: Site): NonNullable<Metadata['robots']> {
  if (!isIndexable) return { index: false, follow: true }
  const lines = usage?.quoting === 'refused' ? { nosnippet: true } : { 'max-snippet': -1 }
  return { index: true, follow: true, 'max-image-preview': 'large', ...lines, 'max-video-preview': -1 }
}
