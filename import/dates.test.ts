import { afterEach, expect, test, vi } from 'vitest'
import { toPublicationDate } from './dates.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['2014-05-01 09:30', '2014-05-01T09:30+02:00'],
  ['2014-05-01T9:30:00Z', '2014-05-01T09:30:00Z'],
  ['2014-05-01 00:00:00 +0000', '2014-05-01'],
  ['2014-05-01 09:30 -4', '2014-05-01T09:30-04:00'],
  ['2014-05-01 09:30 +0530', '2014-05-01T09:30+05:30'],
  ['1 May 2014', '2014-05-01'],
  ['May 1, 2014 9:30', '2014-05-01T09:30:00+02:00'],
  ['Thu, 01 May 2014 09:30:00 +0000', '2014-05-01T09:30:00Z'],
  ['Thu, 01 May 2014 09:30:00 EDT', '2014-05-01T13:30:00Z'],
  ['Thu, 01 May 2014 00:00:00 +0200', '2014-05-01'],
  ['Thu May 01 2014 09:30:00 GMT+0200 (CEST)', '2014-05-01T07:30:00Z'],
  ['7', undefined],
  ['soon', undefined],
])('%s is %s in Berlin, whatever clock the machine goes by', (text, date) => {
  for (const machine of ['UTC', 'America/New_York']) {
    vi.stubEnv('TZ', machine)
    expect(toPublicationDate(text, 'Europe/Berlin')).toBe(date)
  }
})
