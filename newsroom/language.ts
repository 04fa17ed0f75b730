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

/** Formatters are slow to make. */
const listFormats = new Map<string, Intl.ListFormat>()

/** Joins names as a sentence does: `Ada, Tom and Lin`. @param language BCP 47 */
export function listFormat(language: string): Intl.ListFormat {
  const known = listFormats.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' })
  listFormats.set(language, known)
  return known
}
