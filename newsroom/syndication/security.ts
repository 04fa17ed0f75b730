import { absoluteUrl, securityPath } from '../paths.ts'
import type { Site } from '../site.ts'
import type { PublishedFile } from './publishedFile.ts'

/** Below the year that RFC 9116 advises at most, with a month to spare. */
const validMonths = 11

/**
 * Where to report a weakness of the site (RFC 9116); none where nobody is named for it.
 * @param now builds of one month (UTC) give the same file, which then holds for ten to eleven months
 */
export function securityFile(site: Site, now: Date): PublishedFile | undefined {
  const { security, language } = site
  if (!security) return undefined
  const lines = [
    `Contact: ${security.contact}`,
    `Expires: ${expiry(now)}`,
    ...(security.policy === undefined ? [] : [`Policy: ${security.policy}`]),
    `Preferred-Languages: ${language.tag}`,
    `Canonical: ${absoluteUrl(site, securityPath)}`,
  ]
  return { path: securityPath, text: `${lines.join('\n')}\n` }
}

/** RFC 3339, whole seconds. */
function expiry(now: Date): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + validMonths, 1))
  return date.toISOString().replace('.000Z', 'Z')
}
