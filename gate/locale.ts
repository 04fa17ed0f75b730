import { nearest } from './suggestion.ts'

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Whether a text is the tag of a language there is, as BCP 47 writes it. `english` has the form of one, but is none. */
export function isLanguage(text: string): boolean {
  return canonical(text) === text && languageNames.of(new Intl.Locale(text).language) !== undefined
}

/** The tag that was probably meant. */
export function languageMeant(text: string): string | undefined {
  const tag = canonical(text.replaceAll('_', '-'))
  return tag && isLanguage(tag) ? tag : undefined
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/** Whether a text is the name of a time zone in the IANA database. */
export function isTimeZone(text: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions()
    return timeZone !== '' && /^[A-Z]/.test(text)
  } catch {
    return false
  }
}

/** The time zone that was probably meant, which may have been named by its city alone. */
export function timeZoneMeant(text: string): string | undefined {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC']
  const city = text.replaceAll(' ', '_').toLowerCase()
  const byCity = zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`))
  return byCity ?? nearest(text, zones)
}
