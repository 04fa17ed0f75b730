import { remembered } from './remembered.ts'

/** A language as HTML wants it said. */
export interface Language {
  /** BCP 47 */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
}

/** Scripts written from right to left that are in use today (Unicode, Bidi_Class R and AL). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

/** @throws {RangeError} if the tag is not a language tag. */
export function languageOf(tag: string): Language {
  const { script } = new Intl.Locale(tag).maximize()
  return { tag, direction: script && rightToLeft.has(script) ? 'rtl' : 'ltr' }
}

/**
 * A language by itself, whichever country it is that of; in another script than it is mostly written in, with that.
 * @example withoutCountry('en-GB') // 'en'
 * @example withoutCountry('zh-TW') // 'zh-Hant'
 */
export const withoutCountry = remembered((tag: string): string => {
  const { language, script = '' } = new Intl.Locale(tag).maximize()
  return script === new Intl.Locale(language).maximize().script ? language : `${language}-${script}`
})

/** The languages that articles are in, whichever countries they are those of; none where all are in the same. */
export function languagesAmong(articles: readonly { readonly language: Pick<Language, 'tag'> }[]): string[] {
  const languages = [...new Set(articles.map(({ language }) => withoutCountry(language.tag)))].toSorted()
  return languages.length > 1 ? languages : []
}

/** A language in its own words, as they begin a line: `Deutsch`, `Українська`. */
export function languageName(tag: string): string {
  const language = withoutCountry(tag)
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** Joins names as a sentence does: `Ada, Tom and Lin`. Slow to make. @param language BCP 47 */
export const listFormat = remembered((language: string) => new Intl.ListFormat(language, { type: 'conjunction' }))
