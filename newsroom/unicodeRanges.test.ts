import { expect, test } from 'vitest'
import { isIn, rangesIn, rangesOf, unicodeRange } from './unicodeRanges.ts'

test('ranges are read as style sheets write them', () => {
  expect(rangesIn('U+41, u+0-FF,U+4??')).toEqual([
    [0x41, 0x41],
    [0, 0xff],
    [0x400, 0x4ff],
  ])
})

test('code points in any order are in as few ranges as there can be', () => {
  expect(rangesOf([5, 1, 2, 3, 9, 2])).toEqual([
    [1, 3],
    [5, 5],
    [9, 9],
  ])
  expect([4, 5].map((code) => isIn(rangesOf([1, 2, 5]), code))).toEqual([false, true])
})

test('characters are named as style sheets write them', () => {
  expect(unicodeRange(['a', 'b', 'c', 'x', 'ж'])).toBe('U+61-63, U+78, U+436')
})
