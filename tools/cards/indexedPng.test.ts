import sharp from 'sharp'
import { expect, test } from 'vitest'
import { IndexedPng } from './indexedPng.ts'

const palette = { paper: '#ffffff', ink: '#000000', quiet: '#777777', accent: '#aa0033' }

/** Colours in, the colours that are seen out: a picture of a row. */
async function seen(...colours: readonly (readonly number[])[]) {
  const data = Uint8Array.from(colours.flatMap((colour) => [...colour, 255]))
  const png = await new IndexedPng(palette).encode({ data, width: colours.length, height: 1 })
  const bytes = await sharp(png).removeAlpha().raw().toBuffer()
  return { png, colours: colours.map((_, index) => [...bytes.subarray(3 * index, 3 * index + 3)]) }
}

test('paper and inks keep their colours to the last bit', async () => {
  const colours = [
    [255, 255, 255],
    [0, 0, 0],
    [0x77, 0x77, 0x77],
    [0xaa, 0, 0x33],
  ]
  expect((await seen(...colours)).colours).toEqual(colours)
})

test('the edge of a letter has a colour between its ink and the paper, a fortieth off at most', async () => {
  const edges = [0.03, 0.26, 0.5, 0.77, 0.99].map((ink) => [255 - 85 * ink, 255 - 255 * ink, 255 - 204 * ink])
  const { colours } = await seen(...edges.map((edge) => edge.map(Math.round)))
  for (const [index, colour] of colours.entries()) {
    for (const [channel, value] of colour.entries()) {
      expect(Math.abs(value - (edges[index]?.[channel] ?? 0))).toBeLessThanOrEqual(255 / 40 + 1)
    }
  }
})

test('rows stay apart, and stand in their order', async () => {
  const [white, black] = [Array(4).fill(255), [0, 0, 0, 255]]
  const data = Uint8Array.from([white, black, black, black, white, white].flat())
  const png = await new IndexedPng(palette).encode({ data, width: 2, height: 3 })
  const { data: grey, info } = await sharp(png).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, [...grey]]).toEqual([2, 3, [255, 0, 0, 0, 255, 255]])
})

test('a picture has a palette, of a byte a pixel', async () => {
  const { png } = await seen([255, 255, 255])
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', isPalette: true, bitsPerSample: 8 })
})
