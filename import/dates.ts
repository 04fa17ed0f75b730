import { parsePublicationDate } from '../newsroom/dates.ts'

/**
 * A date as the publication writes it. Without an offset, a time is one of the publication's time zone. Midnight is what
 * programs write where somebody gave a day: readers would be told of 12 AM, or of the day before where that is meant in UTC.
 * @example toPublicationDate('2014-05-01 09:30:00', 'Europe/Berlin') // '2014-05-01T09:30:00+02:00'
 * @returns undefined for what is no date
 */
export function toPublicationDate(text: string, timeZone: string): string | undefined {
  const [, day = '', clock, offset = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i.exec(
      text.trim(),
    ) ?? []
  const time = clock && !/^0?0:00(?::00)?$/.test(clock) && clock.replace(/^\d(?=:)/, '0$&')
  const written = day && (time ? `${day}T${time}${offsetOf(offset, `${day}T${time}`, timeZone)}` : day)
  if (written) return typeof parsePublicationDate(written) === 'object' ? written : undefined
  // In words: "1 May 2014", "Thu, 01 May 2014 09:30:00 +0000". Anything shorter is read as a date by V8, such as "7".
  if (!/\p{L}{3}/u.test(text) || !/\d{4}/.test(text)) return undefined
  const [zone = ''] = /\s*(?:Z|UTC|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2})(?:\s*\([^)]*\))?$/i.exec(text) ?? []
  const [there, moment] = [Date.parse(`${text.slice(0, text.length - zone.length)} UTC`), Date.parse(text)]
  if (Number.isNaN(there) || Number.isNaN(moment)) return undefined
  const local = new Date(there).toISOString().replace('.000Z', '')
  if (!/\d:\d/.test(text) || local.endsWith('T00:00:00')) return local.slice(0, 10)
  return zone ? new Date(moment).toISOString().replace('.000Z', 'Z') : local + offsetOf('', local, timeZone)
}

/** @example dayOf('2014', '5', '1') // '2014-05-01' */
export function dayOf(year: string, month: string, day: string): string {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

function offsetOf(written: string, local: string, timeZone: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(written)) return 'Z'
  if (written)
    return written.replace(
      /^(.)(\d{1,2}?):?(\d\d)?$/,
      (_, sign, hours, minutes) => `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`,
    )
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${local}Z`))
    .find(({ type }) => type === 'timeZoneName')?.value
  return name?.replace(/^GMT(?:\+00:00)?/, '') || 'Z'
}
