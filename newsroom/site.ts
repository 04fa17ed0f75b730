import type { DateStyle } from './dates.ts'
import type { SiteDocument } from './documents.ts'
import { languageOf, type Language } from './language.ts'

export interface Site {
  readonly name: string
  readonly tagline: string
  readonly description: string
  /** The origin, without a slash at its end. */
  readonly url: string
  /** Whether search engines may list it: not a preview, nor an address that is nobody's. */
  readonly isIndexable: boolean
  readonly language: Language
  readonly dateStyle: DateStyle
  readonly contact: string | undefined
  readonly policies: { readonly standards?: string; readonly corrections?: string; readonly privacy?: string }
  readonly navigation: readonly { readonly label: string; readonly path: string }[]
  /** Paths that were published once and taken down on purpose. */
  readonly gone: readonly string[]
}

/** @param siteUrl takes the place of the address in `content/site.yaml`, for a build that will live elsewhere. */
export function toSite(document: SiteDocument, siteUrl = document.url): Site {
  const { name, tagline, description, language, timeZone, contact, policies, navigation = [], gone = [] } = document
  const url = new URL(siteUrl)
  return {
    name,
    tagline,
    description,
    url: url.origin,
    isIndexable: isPublicHost(url.hostname),
    language: languageOf(language),
    dateStyle: { language, timeZone },
    contact,
    policies: {
      ...(policies?.standards && { standards: policies.standards }),
      ...(policies?.corrections && { corrections: policies.corrections }),
      ...(policies?.privacy && { privacy: policies.privacy }),
    },
    navigation: navigation.map(({ label, path }) => ({ label, path })),
    gone,
  }
}

/** Names that never lead to a public site: RFC 2606 and RFC 6761, and addresses of the machine at hand. */
function isPublicHost(hostname: string): boolean {
  return !/(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$|^127\.|^\[::1\]$/.test(hostname)
}
