import { expect, test } from 'vitest'
import { languageOf } from '../../newsroom/language.ts'
import { cardCoverage } from './cardCoverage.ts'
import { fitText } from './fitText.ts'
import { Typesetter } from './typesetter.ts'

const typesetter = await Typesetter.open(await cardCoverage())
const style = { weight: 660, opticalSize: 32, tracking: -0.012, looseness: 1 }
const room = { width: 1056, height: 270, largest: 116, smallest: 40 }

/** A text set in the room of a headline, with the last text that was asked for: shortened, if it was. */
function fit(text: string, language = 'en') {
  let asked = ''
  const fitted = fitText((part) => typesetter.paragraph((asked = part), languageOf(language), style), text, room)
  return { ...fitted, isShortened: asked !== text }
}

const long = 'The bench committee of Oakhaven Point concludes that the bench should face the sea except on Sundays, '

test.each([
  ['13', 'Bread returns'],
  ['20', 'The lamp is lit now.'],
  ['74', 'Kettles at the lighthouse are polished twice a week, says the committee ok'],
  ['140', long.repeat(2).slice(0, 140)],
  ['300', long.repeat(3).slice(0, 300)],
])('a headline of %s characters is set whole, within its room', (_, text) => {
  const { lines, size, height, isShortened } = fit(text)
  expect(isShortened).toBe(false)
  expect(height).toBeLessThanOrEqual(room.height)
  for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(room.width + 2)
})

test('the shorter of two headlines is the larger one', () => {
  expect(fit('Bread returns').size).toBeGreaterThan(fit(long).size)
})

test('a headline that cannot fit ends after a word, with an ellipsis, and fills the room it has', () => {
  const asked: string[] = []
  const fitted = fitText(
    (part) => {
      asked.push(part)
      return typesetter.paragraph(part, languageOf('en'), style)
    },
    long.repeat(10),
    room,
  )
  for (const part of asked.slice(1)) expect(part).toMatch(/[a-z]…$/)
  expect(fitted.size).toBe(room.smallest)
  expect(fitted.height).toBeGreaterThan(room.height - room.smallest * 1.1)
})

test('of a text as long as a book only the beginning is measured, and the card shows the same', () => {
  const asked: string[] = []
  const words = long.repeat(170)
  const fitted = fitText(
    (part) => {
      asked.push(part)
      return typesetter.paragraph(part, languageOf('en'), style)
    },
    words,
    room,
  )
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(601)
  expect(fitted.lines).toEqual(fit(words.slice(0, 590)).lines)
})

test('a word longer than any line is cut rather than lost', () => {
  const { lines, size } = fit('Tee'.repeat(40))
  expect(lines.length).toBeGreaterThan(1)
  for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(room.width + 2)
})

test('words held together by a space that does not break stay on one line', () => {
  const paragraph = typesetter.paragraph('In 212\u00A0steps to half-past one', languageOf('en'), style)
  const texts = paragraph.pieces.map(({ start, end }) => paragraph.text.slice(start, end))
  expect(texts).toEqual(['In', '212\u00A0steps', 'to', 'half-', 'past', 'one'])
})

test('Arabic letters join, as they do not when they stand alone', () => {
  const joined = typesetter.paragraph('شاي', languageOf('ar'), style).line(0, 3)
  const apart = Array.from('شاي', (letter) => typesetter.paragraph(letter, languageOf('ar'), style).line(0, 1).width)
  expect(joined.width).toBeLessThan(0.95 * apart.reduce((sum, width) => sum + width, 0))
})

test('right-to-left text is laid out with its first letter on the right', () => {
  const { glyphs } = typesetter.paragraph('אב', languageOf('he'), style).line(0, 2)
  const [first] = typesetter.paragraph('א', languageOf('he'), style).line(0, 1).glyphs
  expect(glyphs.at(-1)?.outline).toBe(first?.outline)
})
