import { expect, test } from 'vitest'
import { TimeLimitError, withinTime } from './timeLimit.ts'

function endless(): never {
  for (;;);
}

test('a work without end is ended, and the next one is done', () => {
  expect(() => withinTime(0.05, endless)).toThrow(TimeLimitError)
  expect(withinTime(60, () => 'done')).toBe('done')
})

test('a pattern that tries without end is ended too', () => {
  expect(() => withinTime(0.05, () => /^(?:a+)+$/.test(`${'a'.repeat(50)}b`))).toThrow(TimeLimitError)
})

test('nothing catches that end', () => {
  let caught = false
  const work = () => {
    try {
      endless()
    } catch {
      caught = true
    }
  }
  expect(() => withinTime(0.05, work)).toThrow(TimeLimitError)
  expect(caught).toBe(false)
})

test('what goes wrong in a work is what is thrown', () => {
  const wrong = new RangeError('too deep')
  expect(() =>
    withinTime(60, () => {
      throw wrong
    }),
  ).toThrow(wrong)
})
