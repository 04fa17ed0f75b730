import type { TextFormat } from '../../contentlayer.config.ts'
import { parsePublicationDate, type DateFault } from '../../newsroom/dates.ts'
import type { CheckedText } from './fields.ts'
import type { Finding } from './problem.ts'
import { didYouMean } from './suggestion.ts'
import { quoted, reportValue } from './value.ts'

/** Checks that a text has the form its definition asks for. What it refers to is checked elsewhere. */
export function checkFormat(value: CheckedText): void {
  const { definition, text } = value
  if (definition.type === 'enum') {
    if (definition.options.includes(text)) return
    reportValue(value, {
      rule: 'not-an-option',
      message: `found ${quoted(text)}`,
      allowed: definition.options.join(', '),
      help: didYouMean(text, definition.options),
    })
    return
  }
  const finding = definition.format && checks[definition.format](text)
  if (finding) reportValue(value, { message: `found ${quoted(text)}`, ...finding })
}

type Fault = Omit<Finding, 'message'> & { readonly message?: string }

const checks: Record<TextFormat, (text: string) => Fault | undefined> = {
  date: (text) => {
    const date = parsePublicationDate(text)
    return typeof date === 'string' ? dateFault(date, text) : undefined
  },
  url: (text) =>
    isWebAddress(text)
      ? undefined
      : { rule: 'not-a-url', allowed: 'a whole web address that starts with https:// or http://', help: schemeHelp(text) },
  origin: (text) => {
    if (isWebAddress(text) && new URL(text).pathname === '/' && !/[?#]/.test(text) && !new URL(text).username) return undefined
    return { rule: 'not-an-origin', allowed: 'the absolute address of a whole site, such as https://news.example.org', help: schemeHelp(text) }
  },
  path: (text) =>
    /^\/(?:[^\s/?#]+\/)*(?:#[^\s#]+)?$/.test(text)
      ? undefined
      : { rule: 'not-a-path', allowed: 'a path on this site that starts and ends with a slash, such as /about/' },
  alias: (text) =>
    /^\/(?:[a-zA-Z0-9._~-]+\/)+$/.test(text) && !/\/\.\.?\//.test(text)
      ? undefined
      : {
          rule: 'not-a-path',
          allowed: 'an old path on this site that starts and ends with a slash, such as /articles/old-name/',
        },
  media: (text) =>
    /^\.\.\/media\/[^/]+$/.test(text)
      ? undefined
      : {
          rule: 'not-a-picture-path',
          allowed: 'a file in content/media, written as ../media/ and its name',
          help: `did you mean "../media/${text.replace(/^.*\//, '')}"?`,
        },
  language: (text) =>
    isLanguage(text) ? undefined : { rule: 'not-a-language', allowed: 'a language tag, such as en, en-GB or ar' },
  timeZone: (text) =>
    isTimeZone(text)
      ? undefined
      : { rule: 'not-a-time-zone', allowed: 'a time zone by its city, such as Europe/London, or UTC', help: didYouMean(text, Intl.supportedValuesOf('timeZone')) },
  email: (text) =>
    /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text) ? undefined : { rule: 'not-an-address', allowed: 'an e-mail address' },
  id: (text) =>
    isSlug(text)
      ? undefined
      : { rule: 'not-an-id', allowed: 'lowercase letters a-z, digits and single hyphens', help: `did you mean "${toSlug(text)}"?` },
}

function dateFault(fault: DateFault, text: string): Fault {
  const allowed = 'a day (2026-11-22), or a day and time with its offset from UTC (2026-11-22T09:30+02:00, or …Z)'
  const rule = 'not-a-date'
  switch (fault) {
    case 'no offset':
      return {
        rule: 'date-without-offset',
        message: `${quoted(text)} does not say in which time zone`,
        allowed,
        help: `write ${text.replace(' ', 'T')}Z if the time is UTC`,
      }
    case 'no such day':
      return { rule, message: `there is no such day as ${text.slice(0, 10)}`, allowed }
    case 'no such time':
      return { rule, message: `there is no such time as ${text.slice(11)}`, allowed: 'hours to 23, minutes and seconds to 59' }
    case 'form':
      return { rule, allowed, help: isoGuess(text) }
  }
}

/** A day first or a day in words, as many people write it; never a guess between day and month. */
function isoGuess(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  if (year) return `did you mean ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}?`
  const time = /[a-z]{3}/i.test(text) ? Date.parse(`${text} UTC`) : Number.NaN
  return Number.isNaN(time) ? undefined : `did you mean ${new Date(time).toISOString().slice(0, 10)}?`
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text)
}

function schemeHelp(text: string): string | undefined {
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `did you mean "https://${text}"?` : undefined
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text
  } catch {
    return false
  }
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return /^[A-Z]/.test(text)
  } catch {
    return false
  }
}

/** Whether a name may stand in an address. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/** The nearest name that may stand in an address. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
