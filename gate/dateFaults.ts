import { parsePublicationDate, type DateFault } from '../newsroom/dates.ts'
import type { ContentFile, Finding } from './problem.ts'
import { quoted, replacing, suggesting, type TextValue } from './value.ts'

export const allowedDates =
  'a day (2026-11-22), or a day and time with its offset from UTC (2026-11-22T09:30+02:00, or …Z)'

/** Says what is wrong with a text that is no date. */
export function explainDate(file: ContentFile, value: TextValue): Partial<Finding> {
  const fault = parsePublicationDate(value.text)
  return typeof fault === 'string' ? explanations[fault](value, file) : {}
}

const explanations: Record<DateFault, (value: TextValue, file: ContentFile) => Partial<Finding>> = {
  'no offset': (value, file) => {
    const inUtc = `${value.text.replace(' ', 'T')}Z`
    return {
      rule: 'date-without-offset',
      message: `${quoted(value.text)} does not say in which time zone`,
      ...(isDate(inUtc) && { help: `write ${inUtc} if the time is UTC`, mend: replacing(file, value, inUtc) }),
    }
  },
  'no such day': ({ text }) => ({ message: `there is no such day as ${text.slice(0, 10)}`, help: lastDay(text) }),
  'no such time': ({ text }) => ({
    message: `there is no such time as ${text.slice(11)}`,
    allowed: 'hours to 23, minutes and seconds to 59',
  }),
  form: (value, file) => {
    const { text } = value
    return suggesting(file, value, [looselyIso(text), numeric(text), inWords(text)].find(isDate))
  },
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && typeof parsePublicationDate(text) === 'object'
}

function lastDay(text: string): string | undefined {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  if (month < 1 || month > 12) return 'months go from 01 to 12'
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day > days ? `this month has ${days} days` : undefined
}

/** A date-time with a slip in it: a space for the T, small letters, `9:30`, `+0200`. */
function looselyIso(text: string): string | undefined {
  const [, day, hour = '', rest = '', sign = '', hours = '', minutes = ''] =
    /^(\d{4}-\d{2}-\d{2})[Tt ]+(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:[Zz]|(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?|UTC|GMT)$/.exec(
      text,
    ) ?? []
  if (!day) return undefined
  const offset = sign ? `${sign}${hours.padStart(2, '0')}:${minutes || '00'}` : 'Z'
  return `${day}T${hour.padStart(2, '0')}${rest}${offset}`
}

/** `2026/11/22`, `22.11.2026`, `11/22/2026`; never a guess between day and month. */
function numeric(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? []
  if (year) return iso(year, month, day)
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(text) ?? []
  if (Number(first) > 12 || (first && first === second)) return iso(last, second, first)
  return Number(second) > 12 ? iso(last, first, second) : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `22 November 2026`, `Nov. 22nd, 2026`. */
function inWords(text: string): string | undefined {
  if (text.includes(':')) return undefined // a time would be lost
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/i.exec(text)?.[1] ?? ''
  const year = /\b(\d{4})\b/.exec(text)?.[1] ?? ''
  const found = months.findIndex((month) => new RegExp(`\\b${month}[a-z]*\\b`, 'i').test(text))
  if (!day || !year || found < 0) return undefined
  return iso(year, String(found + 1), day)
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
