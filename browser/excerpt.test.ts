import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

/** As one text, with matches in brackets. */
function shown(text: string, query: string): string {
  return excerptOf(text, query)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')
}

const filler = 'Nothing much happened at the quay that day. '.repeat(12)

test('words are marked as they are written, with other endings too', () => {
  expect(shown('Two Lamps shone on the réservoir.', 'lamp reservoir')).toBe('Two [Lamps] shone on the [réservoir].')
})

test('an excerpt begins where most of the words stand together', () => {
  const text = `${filler}A lamp stood there. ${filler}The lamp was lit by the keeper. ${filler}`
  const excerpt = shown(text, 'keeper lamp')
  expect(excerpt).toContain('The [lamp] was lit by the [keeper].')
  expect(excerpt).toMatch(/^… .* …$/)
  expect(excerpt.length).toBeLessThan(270)
})

test('a text that has none of the words is shown from its beginning', () => {
  expect(shown('It was lit at seven.', 'goose')).toBe('It was lit at seven.')
})

test('Japanese is marked where it stands, without spaces', () => {
  expect(shown('港の灯台が光る。', '灯台')).toBe('港の[灯台]が光る。')
  expect(shown('港の灯台が光る。', '灯台が')).toBe('港の[灯台][が]光る。')
})

test('of a long Japanese text as much is shown as of others, from before the match', () => {
  const sentences = '波止場ではその日あまり何も起こらなかった。'.repeat(20)
  const excerpt = shown(`${sentences}港の灯台が光る。${sentences}`, '灯台')
  expect(excerpt).toMatch(/^… .{20,}港の\[灯台\]が光る。.* …$/)
  expect(excerpt.length).toBeLessThan(130)
})

test('an excerpt begins with no half of a word, in Japanese neither', () => {
  expect(shown(`${filler}lamp`, 'lamp')).toMatch(/^… (?:Nothing|much|happened|at|the|quay|that|day\.) /)
  const japanese = `${'あまり何も起こらなかった。'.repeat(20)}Lighthouseではその日${'何も。'.repeat(6)}灯台`
  expect(shown(japanese, '灯台')).toMatch(/^… ではその日/)
})
