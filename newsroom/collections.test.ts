import { expect, test } from 'vitest'
import { inParts } from './collections.ts'

test.each([
  [[], []],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3, 4, 5],
    [[1, 2], [3, 4], [5]],
  ],
])('%j in parts of two', (items, parts) => {
  expect(inParts<number>(items, 2)).toEqual(parts)
})
