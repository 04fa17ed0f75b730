import type { DateStyle } from './dates.ts'
import type { SiteDocument } from './documents.ts'
import { languageOf, type Language } from './language.ts'

export interface Site {
  readonly name: string
  readonly tagline: string
  readonly description: string
  /** The origin, without a slash at its end. */
  readonly url: string
  readonly language: Language
  readonly dateStyle: DateStyle
  readonly contact: string | undefined
  readonly policies: { readonly standards?: string; readonly corrections?: string; readonly privacy?: string }
  readonly navigation: readonly { readonly label: string; readonly path: string }[]
}

/** @param siteUrl takes the place of the address in `content/site.yaml`, for a build that will live elsewhere. */
export function toSite(document: SiteDocument, siteUrl = document.url): Site {
  const { name, tagline, description, language, timeZone, contact, policies, navigation = [] } = document
  return {
    name,
    tagline,
    description,
    url: new URL(siteUrl).origin,
    language: languageOf(language),
    dateStyle: { language, timeZone },
    contact,
    policies: {
      ...(policies?.standards && { standards: policies.standards }),
      ...(policies?.corrections && { corrections: policies.corrections }),
      ...(policies?.privacy && { privacy: policies.privacy }),
    },
    navigation: navigation.map(({ label, path }) => ({ label, path })),
  }
}
