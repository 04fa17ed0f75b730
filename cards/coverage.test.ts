import { expect, test } from 'vitest'
import { cardCoverage } from './cardCoverage.ts'
import { Coverage, toRanges } from './coverage.ts'

const coverage = await cardCoverage()

test.each([
  ['Latin', 'Žluťoučký kůň, “naïve” œuvre: ½ of £3 — Łódź'],
  ['Vietnamese', 'Ngọn hải đăng được thắp sáng'],
  ['Cyrillic', 'Чай у маяка, ґанок, љубав'],
  ['Greek', 'Η χορωδία μαθαίνει, ὕδωρ'],
  ['Arabic', 'كوب شاي على رصيف الميناء، واقفًا'],
  ['Hebrew', 'כוס תה ליד המגדלור'],
  ['emoji', '🐝 👍🏽 🇬🇧 ❤️ 1️⃣'],
  ['signs', 'CO₂ → 20 °C ≤ ± № €'],
  ['letters in parts', 'Zu\u0308rich'],
])('cards can show %s', (_, text) => {
  expect(coverage.undrawable(text)).toEqual([])
})

test('what no font has is named once, as readers count characters', () => {
  expect(coverage.undrawable('Tea 茶 and हि and 茶')).toEqual(['茶', 'हि'])
})

test('a line break in a headline is a space, and the marks of direction around a name are nothing to be drawn', () => {
  expect(coverage.undrawable('Tea\nat \u2068Ada\u2069')).toEqual([])
})

test.each(['\u115F', '\u1160', '\u3164', '\uFFA0', '\u{1BCA0}', '\u{1BCA3}'])(
  'a filler that is set with a glyph, though nobody sees it, cannot be shown: %j',
  (filler) => {
    expect(coverage.undrawable(`Tea ${filler} lamps`)).toEqual([filler])
  },
)

test('a letter and its marks come from one font', () => {
  const letters = new Coverage([[[97, 122]], [[0x302, 0x302]]])
  expect(letters.undrawable('a q\u0302')).toEqual([' ', 'q\u0302'])
})

test('code points make ranges', () => {
  expect(toRanges([5, 1, 2, 3, 9])).toEqual([
    [1, 3],
    [5, 5],
    [9, 9],
  ])
})
