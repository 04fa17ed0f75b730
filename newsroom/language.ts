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

/** Joins names as a sentence does: `Ada, Tom and Lin`. Slow to make. @param language BCP 47 */
export const listFormat = remembered((language: string) => new Intl.ListFormat(language, { type: 'conjunction' }))
