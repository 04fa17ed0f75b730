import { expect, test } from 'vitest'
import { now } from './clock.ts'

test('a build can be made as of another moment', () => {
  expect(now({ SOURCE_DATE_EPOCH: '1795352400' })).toEqual(new Date('2026-11-22T13:00:00Z'))
})

test('without a moment, or with an empty one, it is the clock’s', () => {
  for (const environment of [{}, { SOURCE_DATE_EPOCH: '' }]) {
    const before = Date.now()
    expect(now(environment).getTime()).toBeGreaterThanOrEqual(before)
    expect(now(environment).getTime()).toBeLessThanOrEqual(Date.now())
  }
})

test.each(['yesterday', '2026-11-22', '-1', '1.5', '9'.repeat(20)])('%s is no moment', (SOURCE_DATE_EPOCH) => {
  expect(() => now({ SOURCE_DATE_EPOCH })).toThrow(
    `SOURCE_DATE_EPOCH is ${JSON.stringify(SOURCE_DATE_EPOCH)}; allowed: whole seconds since the start of 1970`,
  )
})
