import type { Locale } from './locale.ts'
import { remembered } from './remembered.ts'
import { say } from './words/words.ts'

/** A date as an editor wrote it: a calendar day, or a moment. */
export type PublicationDate =
  { readonly precision: 'day'; readonly iso: string } | { readonly precision: 'minute'; readonly iso: string }

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const momentPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** What can be wrong with a date, in the order in which it is worth saying. */
export type DateFault = 'form' | 'no offset' | 'no such day' | 'no such time'

/**
 * Reads `2026-11-22` or `2026-11-22T09:30+02:00` (RFC 3339 with optional seconds). A date-time without an offset would
 * mean another moment on every machine, so it is a fault.
 */
export function parsePublicationDate(text: string): PublicationDate | DateFault {
  if (dayPattern.test(text)) return isRealDay(text) ? { precision: 'day', iso: text } : 'no such day'
  const [, day, hour, minute, second = '0'] = momentPattern.exec(text) ?? []
  if (!day) return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text) ? 'no offset' : 'form'
  if (!isRealDay(day)) return 'no such day'
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return 'no such time'
  return { precision: 'minute', iso: text }
}

function isRealDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const real = new Date(Date.UTC(year, month - 1, date))
  return real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === date
}

/** The same, for dates that have passed the gate. @throws {RangeError} on one that has not. */
export function publicationDate(text: string): PublicationDate {
  const date = parsePublicationDate(text)
  if (typeof date === 'string') throw new RangeError(`not a publication date (${date}): ${text}`)
  return date
}

/** The calendar day in the publication's time zone, as `2026-11-22`. */
export function calendarDay({ precision, iso }: PublicationDate, timeZone: string): string {
  return precision === 'day' ? iso : dayOfMoment(iso, timeZone)
}

/** Lists are put in order by the same few dates again and again, and the calendar takes microseconds for one. */
const dayOfMoment = remembered((iso: string, timeZone: string) =>
  // Swedish dates are ISO dates.
  formatter('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(iso)),
)

/** A year, such as `2026`, or a month, such as `2026-11`, of the archive. */
export type Period = string

/** The month in the publication's time zone, under which the archive lists an article. */
export function calendarMonth(date: PublicationDate, timeZone: string): Period {
  return calendarDay(date, timeZone).slice(0, 7)
}

export function yearOf(period: Period): Period {
  return period.slice(0, 4)
}

export function isMonth(period: Period): boolean {
  return period.length > 4
}

/** A period of the archive, of which a month has a name: `November 2026`. */
export function formatPeriod(period: Period, { language }: Pick<Locale, 'language'>): string {
  const parts = isMonth(period) ? ({ month: 'long', year: 'numeric' } as const) : ({ year: 'numeric' } as const)
  return formatter(language, { ...ofArchive, ...parts }).format(new Date(period))
}

/** The name of a month alone: `November`. */
export function formatMonthName(month: Period, { language }: Pick<Locale, 'language'>): string {
  return formatter(language, { ...ofArchive, month: 'long' }).format(new Date(month))
}

/** The archive goes by the calendar of its addresses, also where readers date what they read by another. */
const ofArchive = { calendar: 'gregory', timeZone: 'UTC' } as const

/** Earlier first. A bare day counts as the start of that day in the publication's time zone. */
export function compareDates(a: PublicationDate, b: PublicationDate, timeZone: string): number {
  // To ask the calendar takes long, and moments need none.
  if (a.precision === 'minute' && b.precision === 'minute') return Date.parse(a.iso) - Date.parse(b.iso)
  const [dayA, dayB] = [calendarDay(a, timeZone), calendarDay(b, timeZone)]
  if (dayA !== dayB) return dayA < dayB ? -1 : 1
  if (a.precision === b.precision) return 0
  return a.precision === 'day' ? -1 : 1
}

/** The day in words, in which a line may end before the year and nowhere else: `November 22, 2026`. */
export function formatDay(
  date: PublicationDate,
  { language, timeZone }: Pick<Locale, 'language' | 'timeZone'>,
): string {
  const day = calendarDay(date, timeZone)
  const words = formatter(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  return unbroken(words, /\s(?=\p{Nd}{4})/u)
}

/** The day, and for a moment its time with the zone, which may be on the next line: `November 22, 2026, 9:30 AM GMT+2`. */
export function formatMoment(date: PublicationDate, locale: Locale): string {
  const day = formatDay(date, locale)
  if (date.precision === 'day') return day
  const time = formatter(locale.language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: locale.timeZone,
  }).format(new Date(date.iso))
  return say(locale, 'dayAndTime', { day, time: unbroken(time, /\s(?=\S+$)/) })
}

/** @param end where a line may end all the same */
function unbroken(text: string, end: RegExp): string {
  return text.replaceAll(/\s/g, '\u00A0').replace(end, ' ')
}

/** Formatters are slow to make and the same few are asked for on every page. */
const formatter = remembered(
  (language: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)

/**
 * The moment with its offset from UTC, as machines want it (ISO 8601): `2026-11-22T00:00:00+01:00`. A bare day is the
 * start of that day in the publication's time zone.
 */
export function toMoment(date: PublicationDate, timeZone: string): string {
  return date.precision === 'minute' ? withSeconds(date.iso) : startOfDay(date.iso, timeZone)
}

const startOfDay = remembered((day: string, timeZone: string) => {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // The offset that holds at midnight there is found from the offset near it, as a clock may change in between.
  const near = offsetAt(midnight, timeZone)
  const offset = offsetAt(midnight - secondsOf(near) * 1000, timeZone)
  // Before standard time clocks differed by seconds too, which ISO 8601 cannot say.
  if (offset.length > 6) return new Date(midnight - secondsOf(offset) * 1000).toISOString().replace('.000Z', '+00:00')
  return `${day}T00:00:00${offset}`
})

function withSeconds(iso: string): string {
  return iso.replace(/T(\d{2}:\d{2})(?=[Z+-])/, 'T$1:00').replace(/Z$/, '+00:00')
}

/** Such as `+01:00`; in the nineteenth century also `-00:01:15`. */
function offsetAt(instant: number, timeZone: string): string {
  const parts = formatter('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date(instant))
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '') || '+00:00'
}

function secondsOf(offset: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds)
}

/** The latest of the dates that are known. */
export function latestDate(
  dates: readonly (PublicationDate | undefined)[],
  timeZone: string,
): PublicationDate | undefined {
  return dates.reduce((latest, date) => {
    if (latest === undefined || date === undefined) return latest ?? date
    return compareDates(date, latest, timeZone) > 0 ? date : latest
  }, undefined)
}
