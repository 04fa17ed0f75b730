import { describe, expect, test } from 'vitest'
import { lineRuns, textRuns } from './textRuns.ts'

/** The stretches of a text from left to right, those that run to the left marked with an arrow. */
function seen(text: string, direction: 'ltr' | 'rtl', start = 0, end = text.length): string[] {
  const fonts = Array.from({ length: text.length }, () => 'any')
  return lineRuns(textRuns(text, fonts, direction), start, end).map(
    (run) => text.slice(run.start, run.end) + (run.level % 2 === 1 ? '←' : ''),
  )
}

test('a text in one direction is one run', () => {
  expect(seen('Bread returns', 'ltr')).toEqual(['Bread returns'])
  expect(seen('כוס תה', 'rtl')).toEqual(['כוס תה←'])
})

test('an Arabic name in an English line keeps its place, and its letters their order', () => {
  expect(seen('By \u2068ياسمينة الفانوسي\u2069 and \u2068Ada\u2069', 'ltr')).toEqual([
    'By \u2068',
    'ياسمينة الفانوسي←',
    '\u2069 and \u2068',
    'Ada',
    '\u2069',
  ])
})

test('numbers and Latin words in a Hebrew line run to the right, from right to left after each other', () => {
  expect(seen('תה 61 עם Tea חם', 'rtl')).toEqual([' חם←', 'Tea', ' עם ←', '61', 'תה ←'])
})

test('a line of a longer text is put in order by itself', () => {
  const text = 'תה Tea חם Milk'
  expect(seen(text, 'rtl', 7, 14)).toEqual(['Milk', 'חם ←'])
})

describe.each(['ltr', 'rtl'] as const)('in a line that runs %s', (direction) => {
  const levels = (between: string) => {
    const text = `תה ${between} חם`
    const fonts = Array.from({ length: text.length }, () => 'any')
    return textRuns(text, fonts, direction).map(({ start, end, level }) => ({ start, end, level }))
  }

  test.each([
    ['an emoji', '🐝', '☺☺'],
    ['an emoji with a tone of skin', '👍🏽', '☺☺☺☺'],
    ['an emoji of several', '👩\u200D🌾', '☺☺\u200D☺☺'],
    ['the flag of a nation', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', '☺'.repeat(14)],
  ])('%s between Hebrew words is as neutral as any sign', (_, emoji, sign) => {
    expect(levels(emoji)).toEqual(levels(sign))
    expect(levels(emoji)).toHaveLength(1)
  })
})

test('another font starts another run', () => {
  expect(textRuns('ab', ['latin', 'greek'], 'ltr').map(({ font }) => font)).toEqual(['latin', 'greek'])
})
