import {
  absoluteUrl,
  indexNowKeyPath,
  licencePath,
  robotsPath,
  securityPath,
  sitemapIndexPath,
  tdmReservationPath,
  trustPaths,
  type PublishedFile,
} from '../paths.ts'
import type { Site } from '../site.ts'
import { contactUri, type Permission, type Usage } from '../usage.ts'
import { toDocument, type Xml } from './xml.ts'

/** What machines may do here, who answers for it, and what proves that we are who we say. */
export function policyFiles(site: Site, now: Date): PublishedFile[] {
  const files = [
    robotsFile(site),
    licenceFile(site),
    tdmReservationFile(site),
    ...trustFiles(site),
    securityFile(site, now),
    indexNowKeyFile(site),
  ]
  return files.filter((file) => file !== undefined)
}

/** https://www.indexnow.org/documentation: the file holds its own name. */
function indexNowKeyFile({ indexNowKey }: Site): PublishedFile | undefined {
  return indexNowKey === undefined ? undefined : { path: indexNowKeyPath(indexNowKey), text: indexNowKey }
}

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

/**
 * Crawlers by what they read pages for, under the names they answer to in robots.txt. Compared with
 * https://github.com/ai-robots-txt/ai.robots.txt in August 2026. That list is not to be taken over as it is: it also
 * names crawlers that sharing and search live on, such as `facebookexternalhit` and `Applebot`.
 */
const crawlers = {
  aiTraining: [
    'GPTBot',
    'ClaudeBot',
    'CCBot',
    'Google-Extended',
    'Applebot-Extended',
    'Bytespider',
    'meta-externalagent',
  ],
  /** Those that search for answers, then those that fetch what somebody asks about. */
  aiInput: ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'ChatGPT-User', 'Claude-User', 'Perplexity-User'],
} as const

/** RSL's words for each use. It has none for quoting, which belongs to search there; pages say it themselves. */
const words = { search: 'search', aiInput: 'ai-input ai-index', aiTraining: 'ai-train' } as const

/**
 * What may be done with the pages, as Really Simple Licensing 1.0. There is one wherever there is a `site.usage`.
 * https://rslstandard.org/rsl
 */
function licenceFile({ usage }: Site): PublishedFile | undefined {
  if (!usage) return undefined
  const content = {
    '@url': '/',
    license: { permits: uses(usage, 'allowed'), prohibits: uses(usage, 'refused') },
    copyright: copyright(usage),
    terms: usage.licence,
  }
  return { path: licencePath, text: toDocument({ rsl: { '@xmlns': 'https://rslstandard.org/rsl', content } }) }
}

/** RSL's words for the uses that are permitted, or prohibited, separated by spaces. */
function uses(usage: Usage, permission: Permission): Xml | undefined {
  const named = (['search', 'aiInput', 'aiTraining'] as const).filter((use) => usage[use] === permission)
  return named.length > 0 ? { '@type': 'usage', '#': named.map((use) => words[use]).join(' ') } : undefined
}

function copyright({ contact }: Usage): Xml | undefined {
  if (contact === undefined) return undefined
  const [, email] = /^mailto:(.*)/.exec(contact) ?? []
  return { '@type': 'organization', ...(email ? { '@contactEmail': email } : { '@contactUrl': contact }) }
}

/**
 * Whether the right to mine the pages for text and data is reserved, by the TDM Reservation Protocol. It is, unless both
 * uses by AI are allowed: the protocol knows all or nothing, and the policy says which. That must be a web page.
 * https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
function tdmReservationFile({ usage }: Site): PublishedFile | undefined {
  if (!usage) return undefined
  const { aiInput, aiTraining, licence, contact } = usage
  const isReserved = aiInput === 'refused' || aiTraining === 'refused'
  const policy = licence ?? (contact?.startsWith('https:') ? contact : undefined)
  const rule = {
    location: '/*',
    'tdm-reservation': isReserved ? 1 : 0,
    ...(isReserved && policy !== undefined && { 'tdm-policy': policy }),
  }
  return { path: tdmReservationPath, text: `${JSON.stringify([rule], undefined, 2)}\n` }
}

/**
 * Who is behind the publication and how it works, as trust.txt, at both places it is looked for. None where there is
 * nothing to say: only what exists is declared.
 * https://journallist.net/reference-document-for-trust-txt-specifications
 */
function trustFiles(site: Site): PublishedFile[] {
  const { contact, usage, sameAs, policies } = site
  const contacts = [contact && contactUri(contact), usage?.contact].filter((uri) => uri !== undefined)
  const lines = [
    ...[...new Set(contacts)].map((uri) => `contact=${uri}`),
    ...Object.values(policies).map((path) => `disclosure=${absoluteUrl(site, path)}`),
    ...sameAs.map((profile) => `social=${profile}`),
    ...(usage ? [`datatrainingallowed=${usage.aiTraining === 'allowed' ? 'yes' : 'no'}`] : []),
  ]
  return lines.length > 0 ? trustPaths.map((path) => ({ path, text: `${lines.join('\n')}\n` })) : []
}

/** Below the year that RFC 9116 advises at most, with a month to spare. */
const validMonths = 11

/**
 * Where to report a weakness of the site (RFC 9116); none where nobody is named for it.
 * @param now builds of one month (UTC) give the same file, which then holds for ten to eleven months
 */
function securityFile(site: Site, now: Date): PublishedFile | undefined {
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
