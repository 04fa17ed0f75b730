import { expect, test } from 'vitest'
import { cardRenderer } from './cardRenderer.ts'
import { fitText } from './fitText.ts'
import { inkOf, setting } from './testCards.ts'

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
