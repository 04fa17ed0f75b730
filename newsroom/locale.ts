import { languageOf, type Language } from './language.ts'
import { remembered, rememberedOf } from './remembered.ts'
import { english } from './words/english.ts'
import { tableOf } from './words/tables.ts'
import type { Words } from './words/words.ts'

/** In which words the interface speaks, and how it writes dates and numbers: docs/decisions/0026 */
export interface Locale {
  /** BCP 47 */
  readonly language: string
  readonly direction: Language['direction']
  /** IANA */
  readonly timeZone: string
  readonly words: Words
  /** What elements with these words say of their language, where it is not that of the text they stand in. */
  readonly lang?: string | undefined
}

/**
 * That of a publication: its own language, if there are words in it, else English.
 * @param own words that its editor has chosen, in place of ours
 */
export function siteLocale(language: string, timeZone: string, own: Partial<Words> = {}): Locale {
  const isKnown = tableOf(language) !== undefined || Object.keys(english).every((name) => name in own)
  const tag = isKnown ? language : 'en'
  const words = { ...(tableOf(language) ?? english), ...own }
  return { language: tag, direction: languageOf(tag).direction, timeZone, words, ...(!isKnown && { lang: tag }) }
}

/** That of an article: its own language, if there are words in it, else the publication's. The same for all in a language. */
export function articleLocale(tag: string, site: Locale): Locale {
  return tag === site.language ? site : otherLocales(site)(tag)
}

const otherLocales = rememberedOf((site: Locale) => remembered((tag: string) => otherLocale(tag, site)))

function otherLocale(tag: string, site: Locale): Locale {
  const table = tableOf(tag)
  if (!table) return { ...site, lang: site.language }
  // An editor's words are in the language of the publication, in whichever country it is written.
  return table === tableOf(site.language) ? { ...site, language: tag, lang: undefined } : siteLocale(tag, site.timeZone)
}
