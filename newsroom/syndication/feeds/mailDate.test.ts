import { expect, test } from 'vitest'
import { mailDate } from './mailDate.ts'

test('a moment keeps its offset, and the day of the week that holds there', () => {
  expect(mailDate('2026-11-22T00:00:00+01:00')).toBe('Sun, 22 Nov 2026 00:00:00 +0100')
  expect(mailDate('2023-12-31T23:30:00-05:00')).toBe('Sun, 31 Dec 2023 23:30:00 -0500')
  expect(mailDate('2024-01-01T00:00:00+14:00')).toBe('Mon, 01 Jan 2024 00:00:00 +1400')
  expect(mailDate('2024-02-29T12:00:59.5+00:00')).toBe('Thu, 29 Feb 2024 12:00:59 +0000')
})

test('it is the same moment to whoever reads it', () => {
  for (const moment of ['2025-10-26T01:30:00+01:00', '2025-10-26T01:30:00+00:00', '1999-12-31T23:59:59-03:30']) {
    expect(Date.parse(mailDate(moment))).toBe(Date.parse(moment))
  }
})

test('what is no moment is refused', () => {
  expect(() => mailDate('2026-11-22')).toThrow(RangeError)
})
