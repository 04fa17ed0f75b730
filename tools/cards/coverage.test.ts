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

test('spaces between Arabic words are Arabic ones, and nothing is set in a font of pictures that need not be', () => {
  const fonts = (text: string) => [...new Set(coverage.fonts(text))]
  expect(fonts('كوب شاي')).toEqual(['arabic'])
  expect(fonts('Чай у маяка')).toEqual(['cyrillic'])
  expect(coverage.fonts('🐝 Bees').slice(2)).toEqual(Array.from({ length: 5 }, () => 'latin'))
})

test('the first font that has a character draws it', () => {
  const both = new Coverage([
    { font: 'own', isForWords: true, ranges: [[97, 98]] },
    { font: 'other', isForWords: true, ranges: [[97, 122]] },
  ])
  expect(both.fonts('ab')).toEqual(['own', 'own'])
  expect(both.fonts('zb')).toEqual(['other', 'other'])
})

test('code points make ranges', () => {
  expect(toRanges([5, 1, 2, 3, 9])).toEqual([
    [1, 3],
    [5, 5],
    [9, 9],
  ])
})
