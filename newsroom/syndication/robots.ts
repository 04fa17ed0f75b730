import type { Site } from '../site.ts'

/** What crawlers may read: everything, or nothing of a build that is not for the public (RFC 9309). */
export function robotsText({ isIndexable }: Site): string {
  return isIndexable ? 'User-agent: *\nAllow: /\n' : 'User-agent: *\nDisallow: /\n'
}
