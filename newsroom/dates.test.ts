import { describe, expect, test } from 'vitest'
import { calendarMonth, formatDay, formatMoment, parsePublicationDate, publicationDate, toMoment } from './dates.ts'
import { siteLocale } from './locale.ts'

const london = siteLocale('en-GB', 'Europe/London')
const newYork = siteLocale('en-US', 'America/New_York')

describe('reading a date', () => {
  test.each(['2026-11-22', '2024-02-29'])('%s is a day', (text) => {
    expect(parsePublicationDate(text)).toEqual({ precision: 'day', iso: text })
  })

  test.each(['2026-11-22T09:30Z', '2026-11-22T09:30:15+02:00', '2026-11-22T23:59:59.5-05:30'])(
    '%s is a moment',
    (text) => {
      expect(parsePublicationDate(text)).toEqual({ precision: 'minute', iso: text })
    },
  )

  test.each([
    ['2026-02-30', 'no such day'],
    ['2026-13-01T10:00Z', 'no such day'],
    ['2026-11-22T24:00Z', 'no such time'],
    ['2026-11-22T09:30', 'no offset'],
    ['2026-11-22 09:30', 'no offset'],
    ['22.11.2026', 'form'],
    ['2026-11-22T09:30+25:00', 'form'],
    ['yesterday', 'form'],
  ])('%s is refused: %s', (text, fault) => {
    expect(parsePublicationDate(text)).toBe(fault)
    expect(() => publicationDate(text)).toThrow(RangeError)
  })
})

describe('printing a date', () => {
  test('a day is the same day in every time zone', () => {
    const day = publicationDate('2026-11-22')
    expect(formatDay(day, london)).toBe('22\u00A0November 2026')
    expect(formatDay(day, newYork)).toBe('November\u00A022, 2026')
  })

  test('a moment is printed as the publication’s clocks showed it', () => {
    const moment = publicationDate('2026-07-01T01:30Z')
    expect(formatDay(moment, newYork)).toBe('June\u00A030, 2026')
    expect(formatMoment(moment, london)).toBe('1\u00A0July 2026, 02:30 BST')
  })

  test('the hour that is there twice in autumn says which of the two it was', () => {
    expect(formatMoment(publicationDate('2025-10-26T01:30+01:00'), london)).toContain('01:30 BST')
    expect(formatMoment(publicationDate('2025-10-26T01:30+00:00'), london)).toContain('01:30 GMT')
  })

  test('the turn of the year is that of the publication', () => {
    expect(calendarMonth(publicationDate('2025-01-01T00:30+02:00'), 'Europe/London')).toBe('2024-12')
    expect(calendarMonth(publicationDate('2025-01-01'), 'America/New_York')).toBe('2025-01')
  })
})

describe('a date for machines', () => {
  test.each([
    ['2026-11-22', 'Europe/Berlin', '2026-11-22T00:00:00+01:00'],
    ['2026-07-01', 'America/New_York', '2026-07-01T00:00:00-04:00'],
    ['2026-11-22', 'UTC', '2026-11-22T00:00:00+00:00'],
    ['2026-11-22', 'Asia/Kolkata', '2026-11-22T00:00:00+05:30'],
    // The day clocks go forward, and the day they go back, still start in the old time.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T00:00:00+02:00'],
    // Before standard time, offsets had seconds, which ISO 8601 has not.
    ['1846-01-01', 'Europe/London', '1846-01-01T00:01:15+00:00'],
    ['1971-05-01', 'Africa/Monrovia', '1971-05-01T00:44:30+00:00'],
    ['2026-05-01T08:00Z', 'Europe/Berlin', '2026-05-01T08:00:00+00:00'],
    ['2026-05-01T08:00:30-03:30', 'Europe/Berlin', '2026-05-01T08:00:30-03:30'],
  ])('%s in %s is %s', (text, timeZone, moment) => {
    expect(toMoment(publicationDate(text), timeZone)).toBe(moment)
  })
})
