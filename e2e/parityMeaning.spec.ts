import { expect, test } from 'playwright/test'
import { meaningOf } from './parity/meaning.ts'

test.describe('two values are the same', () => {
  test('when only white space differs that HTML does not show', () => {
    expect(meaningOf('title', ' A lamp,\n  lit', 'UTC')).toBe(meaningOf('title', 'A lamp, lit', 'UTC'))
    expect(meaningOf('title', 'A\u00A0lamp', 'UTC')).not.toBe(meaningOf('title', 'A lamp', 'UTC'))
  })

  test('when they are one moment, and a bare day is the moment it begins, when clocks change too', () => {
    const same = (a: string, b: string, zone: string) =>
      expect(meaningOf('published', a, zone)).toBe(meaningOf('published', b, zone))
    same('2026-11-22', '2026-11-22T00:00:00+00:00', 'UTC')
    same('2026-07-01', '2026-06-30T23:00:00Z', 'Europe/London')
    same('2025-10-26', '2025-10-26T00:00:00+01:00', 'Europe/London')
    same('2025-03-30', '2025-03-30T00:00:00+00:00', 'Europe/London')
    same('2018-11-04', '2018-11-04T01:00:00-02:00', 'America/Sao_Paulo')
    same('Wed, 18 Nov 2026 07:05:00 GMT', '2026-11-18T08:05+01:00', 'UTC')
  })

  test('when they are one day where the publication is, in words or not', () => {
    const day = (text: string) => meaningOf('published day', text, 'Europe/London')
    expect(day('31\u00A0December\u00A02024, 22:30\u00A0GMT')).toBe(day('2025-01-01T00:30+02:00'))
    expect(day('November 22, 2026')).toBe('2026-11-22')
    expect(day('22 نوفمبر 2026، 4:20 م')).toBe('2026-11-22')
    expect(day('22 листопада 2026 р.')).toBe('2026-11-22')
    expect(day('2025-01-01')).not.toBe(day('2025-01-01T00:30+02:00'))
  })

  test('when they are one language', () => {
    expect(meaningOf('locale', 'fr', 'UTC')).toBe(meaningOf('locale', 'fr_FR', 'UTC'))
    expect(meaningOf('locale', 'en-GB', 'UTC')).not.toBe(meaningOf('locale', 'en_US', 'UTC'))
    expect(meaningOf('language', 'en-gb', 'UTC')).toBe(meaningOf('language', 'en-GB', 'UTC'))
  })
})
