import { expect, test } from 'vitest'
import { cardRenderer } from './cardRenderer.ts'
import { fitText, textNode } from './cardLayout.ts'
import { inkOf, setting } from './testCards.ts'
import { Renderer } from '@takumi-rs/core'
import { cardCoverage } from './coverage.ts'
import { cardFonts } from './cardFonts.ts'

const renderer = await cardRenderer()
const room = { width: 1056, height: 270, largest: 116, smallest: 40 }

/** A text set in the room of a headline, and how wide it then is. */
async function fit(text: string) {
  const { node, height } = await fitText(renderer, text, setting(), room)
  return { node, text: node.text, size: Number(node.style?.fontSize), height }
}

const long = 'The bench committee of Oakhaven Point concludes that the bench should face the sea except on Sundays, '

test.each([
  ['13', 'Bread returns'],
  ['20', 'The lamp is lit now.'],
  ['74', 'Kettles at the lighthouse are polished twice a week, says the committee ok'],
  ['139', long.repeat(2).slice(0, 139)],
  ['300', long.repeat(3).slice(0, 300)],
])('a headline of %s characters is set whole, within its room', async (_, headline) => {
  const { node, text, height } = await fit(headline)
  expect(text).toBe(headline)
  expect(height).toBeLessThanOrEqual(room.height)
  expect((await inkOf(renderer, node, room.width)).width).toBeLessThanOrEqual(room.width + 2)
})

test('the shorter of two headlines is the larger one', async () => {
  expect((await fit('Bread returns')).size).toBeGreaterThan((await fit(long)).size)
})

test('no word is left alone below a full line', async () => {
  const { node } = await fit('Kettles at the lighthouse are polished twice a week, says the committee ok')
  const { lines } = await inkOf(renderer, node, room.width)
  expect(lines.length).toBeGreaterThan(1)
  expect(Math.min(...lines)).toBeGreaterThan(Math.max(...lines) / 2)
})

test('a headline that cannot fit ends after a word, with an ellipsis, and fills the room it has', async () => {
  const { text, size, height } = await fit(long.repeat(10))
  expect(text).toMatch(/[a-z]…$/)
  expect(long.repeat(10)).toMatch(new RegExp(`^${text.slice(0, -1)}[ ,]`))
  expect(size).toBe(room.smallest)
  expect(height).toBeGreaterThan(room.height - room.smallest * 1.1)
  expect(height).toBeLessThanOrEqual(room.height)
})

test('of a text as long as a book the card shows the beginning', async () => {
  expect((await fit(long.repeat(170))).text).toBe((await fit(long.repeat(10))).text)
})

test('a word longer than any line is cut rather than lost', async () => {
  const word = 'Tee'.repeat(40)
  const { node, text } = await fit(word)
  const { lines, width } = await inkOf(renderer, node, room.width)
  expect(text).toBe(word)
  expect(lines.length).toBeGreaterThan(1)
  expect(width).toBeLessThanOrEqual(room.width + 2)
})

test('of a word longer than any room as much is shown as there is room for', async () => {
  const { text, height } = await fit(`The ${'Tee'.repeat(400)}`)
  expect(text).toMatch(/^The (?:Tee){50,}T?e?…$/)
  expect(height).toBeLessThanOrEqual(room.height)
})

const size = 40

/** The runs of a text, line by line, as they stand from left to right: marks and spaces nobody sees aside. */
async function seen(text: string, language: string, width = 4000): Promise<string[]> {
  const node = textNode(text, setting(language), size)
  const { runs } = await renderer.measure({ ...node, style: { ...node.style, width } })
  return runs
    .toSorted((a, b) => Math.round((a.y - b.y) / size) || a.x - b.x)
    .map((run) => run.text.replaceAll(/[\u2068\u2069]/g, '').trim())
    .filter((part) => part !== '')
}

function svgOf(text: string, language: string, by = renderer): Promise<string> {
  return by.renderSvg(textNode(text, setting(language), size), { width: 100_000, height: 100 })
}

async function widthOf(text: string): Promise<number> {
  const { runs } = await renderer.measure(textNode(text, setting('ar'), size))
  return runs.reduce((sum, { width }) => sum + width, 0)
}

/** The outlines a text is drawn with, each once. */
async function outlines(text: string, by = renderer): Promise<string[]> {
  const paths = (await svgOf(text, 'en', by)).matchAll(/<path[^>]* d="([^"]+)"/g)
  return Array.from(paths, ([, outline = '']) => outline)
}

test('an Arabic name in an English line keeps its place, and its letters their order', async () => {
  const line = await seen('By \u2068ياسمينة الفانوسي\u2069 and \u2068Ada\u2069', 'en')
  expect(line.join(' ')).toBe('By الفانوسي ياسمينة and Ada')
})

test('numbers and Latin words in a Hebrew line run to the right, from right to left after each other', async () => {
  expect(await seen('תה 61 עם Tea חם', 'he')).toEqual(['חם', 'Tea', 'עם', '61', 'תה'])
})

test.each([
  ['an emoji', '🐝'],
  ['an emoji with a tone of skin', '👍🏽'],
  ['an emoji of several', '👩\u200D🌾'],
  ['the flag of a nation', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
])('%s between Hebrew words is as neutral as any sign', async (_, emoji) => {
  for (const language of ['he', 'en']) expect(await seen(`תה ${emoji} חם`, language)).toEqual(['חם', emoji, 'תה'])
})

test('right-to-left text is laid out with its first letter on the right', async () => {
  const svg = await svgOf('אב', 'he')
  const places = Array.from(svg.matchAll(/<use href="#(\w+)" x="([\d.]+)"/g), ([, id, x]) => ({ id, x: Number(x) }))
  const rightmost = places.toSorted((a, b) => b.x - a.x)[0]
  const [first = ''] = await outlines('א')
  expect(places).toHaveLength(2)
  expect(svg).toContain(`<path id="${rightmost?.id}" d="${first}"`)
})

test('Arabic letters join, as they do not when they stand alone', async () => {
  const apart = await Promise.all(Array.from('شاي', widthOf))
  expect(await widthOf('شاي')).toBeLessThan(0.95 * apart.reduce((sum, width) => sum + width, 0))
})

test('words held together by a space that does not break stay on one line', async () => {
  const lines = await seen('In 212\u00A0steps to half-past one', 'en', 180)
  expect(lines).toEqual(['In', '212\u00A0steps', 'to half-', 'past one'])
})

test('each character that the gate lets pass is drawn, and none as a box', async () => {
  const boxes = new Set<string>()
  for (const { data } of await cardFonts()) {
    const alone = new Renderer()
    await alone.registerFont({ name: 'alone', data })
    for (const box of await outlines('茶', alone)) boxes.add(box)
  }
  expect(await outlines('茶')).toEqual([expect.toSatisfy((box: string) => boxes.has(box))])

  const coverage = await cardCoverage()
  const characters = Array.from({ length: 0x2_00_00 }, (_, code) => String.fromCodePoint(code).normalize('NFC'))
  const drawable = characters.filter(
    (character) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && coverage.undrawable(character).length === 0,
  )
  expect(drawable.length).toBeGreaterThan(6000)
  for (let start = 0; start < drawable.length; start += 100) {
    const text = drawable.slice(start, start + 100).join(' ')
    const drawn = await outlines(text)
    expect
      .soft(
        drawn.filter((outline) => boxes.has(outline)),
        text,
      )
      .toEqual([])
  }
})
