import { expect, test } from 'vitest'
import { balancedLines, type Piece } from './lineBreaks.ts'

/** Words of so many letters, each a unit wide, with a space of one unit between them. */
function words(...lengths: readonly number[]): Piece[] {
  return lengths.map((width) => ({ width, space: 1 }))
}

/** How many words stand on each line. */
function counts(pieces: readonly Piece[], width: number, most = 10): number[] | undefined {
  return balancedLines(pieces, width, most)?.map(([first, last]) => last - first + 1)
}

test('a text that fits on a line stays on it', () => {
  expect(counts(words(3, 4, 5), 14)).toEqual([3])
})

test('the space at the end of a line takes no room', () => {
  expect(counts(words(5, 5, 5, 5), 11)).toEqual([2, 2])
})

test('no word is left alone below a full line', () => {
  expect(counts(words(4, 4, 4, 4, 4), 20)).toEqual([2, 3])
  expect(counts(words(4, 4, 4, 4, 4, 4, 4), 30)).toEqual([3, 4])
})

test('even lines are no more lines than are needed, and none is too wide', () => {
  const pieces = words(7, 3, 9, 2, 6, 8, 4, 4, 10, 3, 5, 7, 2, 9)
  const lines = balancedLines(pieces, 24, 10) ?? []
  const widths = lines.map(([first, last]) =>
    pieces.slice(first, last + 1).reduce((sum, { width }) => sum + width + 1, -1),
  )
  expect(lines).toHaveLength(5)
  expect(Math.max(...widths)).toBeLessThanOrEqual(24)
  // Filled one by one, they would leave a last line of 9.
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(12)
})

test('a word wider than a line cannot be set at this size', () => {
  expect(counts(words(3, 25), 24)).toBeUndefined()
})

test('lines there is no room for are not made', () => {
  expect(counts(words(9, 9, 9), 10, 3)).toEqual([1, 1, 1])
  expect(counts(words(9, 9, 9), 10, 2)).toBeUndefined()
})

test('what comes after the last line there is room for is not looked at', () => {
  const unseen: Piece = {
    space: 1,
    get width(): number {
      throw new Error('looked at')
    },
  }
  expect(counts([...words(9, 9, 9), unseen], 10, 2)).toBeUndefined()
})
