import { siteLocale, type Locale } from './locale.ts'
import type { SiteDocument } from './documents.ts'
import { languageOf, type Language } from './language.ts'
import { readableAddress } from './oldAddress.ts'
import { isPublicHost, siteOrigin } from './siteOrigin.ts'
import { contactUri, toUsage, wholeAddress, type Usage } from './usage.ts'
import { english } from './words/english.ts'
import type { Words } from './words/words.ts'

export interface Site {
  readonly name: string
  readonly tagline: string
  readonly description: string
  /** The origin, without a slash at its end. */
  readonly url: string
  /** Whether this build is for everybody: not a preview, nor at an address that is nobody's. */
  readonly isPublic: boolean
  /** Whether search engines may list it: it is public, and its owner lets them. */
  readonly isIndexable: boolean
  readonly language: Language
  readonly locale: Locale
  readonly contact: string | undefined
  /** Its own profiles elsewhere. */
  readonly sameAs: readonly string[]
  readonly policies: { readonly standards?: string; readonly corrections?: string; readonly privacy?: string }
  /** Undefined where nothing is said. */
  readonly usage: Usage | undefined
  readonly security: Security | undefined
  /** The WebSub hub that is told of new articles: https://www.w3.org/TR/websub/ */
  readonly hub: string | undefined
  /** https://www.indexnow.org/documentation */
  readonly indexNowKey: string | undefined
  readonly navigation: readonly { readonly label: string; readonly path: string }[]
  /** Paths that were published once and taken down on purpose. */
  readonly gone: readonly string[]
  /** Old addresses of the feed of everything. */
  readonly feedAliases: readonly string[]
}

/** Where a weakness of the site can be reported. */
interface Security {
  /** A URI: `mailto:` or `https:`. */
  readonly contact: string
  /** The absolute address of the page on how reports are handled. */
  readonly policy: string | undefined
}

/** An address that the gate, or the build, would have refused. */
class SiteOriginError extends Error {
  override name = 'SiteOriginError'
}

/** What a build is told besides its content. */
export interface Build {
  /** Takes the place of the address in `content/site.yaml`, for a build that will live elsewhere. */
  readonly siteUrl?: string | undefined
  /** Whether it is shown to a few before it is published to all. */
  readonly isPreview?: boolean
}

/** @throws {SiteOriginError} */
export function toSite(document: SiteDocument, { siteUrl = document.url, isPreview = false }: Build = {}): Site {
  const { name, tagline, description, language, timeZone, contact, policies, navigation = [], gone = [] } = document
  const address = siteOrigin(siteUrl)
  if ('fault' in address)
    throw new SiteOriginError(`${JSON.stringify(siteUrl)} is no address of a site: ${address.fault}`)
  const { origin, hostname } = address
  const isPublic = !isPreview && isPublicHost(hostname)
  const usage = toUsage(document, { url: origin })
  return {
    name,
    tagline,
    description,
    url: origin,
    isPublic,
    isIndexable: isPublic && usage?.search !== 'refused',
    language: languageOf(language),
    locale: siteLocale(language, timeZone, ownWords(document)),
    contact,
    sameAs: document.sameAs ?? [],
    policies: {
      ...(policies?.standards && { standards: policies.standards }),
      ...(policies?.corrections && { corrections: policies.corrections }),
      ...(policies?.privacy && { privacy: policies.privacy }),
    },
    usage,
    security: toSecurity(document, origin),
    hub: document.hub,
    indexNowKey: document.indexNowKey,
    navigation: navigation.map(({ label, path }) => ({ label, path })),
    gone: gone.map(readableAddress),
    feedAliases: (document.feedAliases ?? []).map(readableAddress),
  }
}

/** What an editor says otherwise than we do, without what Contentlayer adds to it. */
function ownWords({ words = {} as NonNullable<SiteDocument['words']> }: SiteDocument): Partial<Words> {
  return Object.fromEntries(Object.entries(words).filter(([name]) => name in english))
}

/** Somebody readers can write to can be told of a weakness too. */
function toSecurity({ security, contact }: SiteDocument, url: string): Security | undefined {
  const address = security?.contact ?? contact
  if (!address) return undefined
  return { contact: contactUri(address), policy: security?.policy && wholeAddress(security.policy, { url }) }
}

/** The words `SITE_PREVIEW` may hold. */
export const previewWords = ['yes', 'no'] as const

type Environment = Readonly<Record<string, string | undefined>>

/** What Cloudflare Pages does not say is which branch is the production one; these are the usual names. */
const productionBranches = new Set(['main', 'master', 'production'])

/**
 * Why a build is a preview, which search engines must stay away from; undefined if it is the publication itself.
 * `SITE_PREVIEW` decides; without it, what a host says of the build it is making. A word that is neither yes nor no counts
 * as yes here: better a site that is not found than a preview that is.
 * - Netlify: https://docs.netlify.com/configure-builds/environment-variables/#build-metadata
 * - Vercel: https://vercel.com/docs/environment-variables/system-environment-variables
 * - Cloudflare Pages: https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables
 */
export function previewReason(environment: Environment): string | undefined {
  const says = (name: string) => `${name} is ${environment[name]}`
  const { SITE_PREVIEW: word, NETLIFY: netlify, CONTEXT: context } = environment
  if (word) return word === 'no' ? undefined : says('SITE_PREVIEW')
  if (netlify === 'true' && context && context !== 'production') return says('CONTEXT')
  const { VERCEL_ENV: vercel, CF_PAGES: cloudflare, CF_PAGES_BRANCH: branch } = environment
  if (vercel && vercel !== 'production') return says('VERCEL_ENV')
  if (cloudflare === '1' && branch && !productionBranches.has(branch)) return says('CF_PAGES_BRANCH')
  return undefined
}
