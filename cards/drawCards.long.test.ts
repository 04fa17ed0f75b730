import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { languageOf } from '../newsroom/language.ts'
import type { Card } from '../newsroom/syndication/cards.ts'
import { drawCards } from './drawCards.ts'
import { readPalette } from './palette.ts'
import { aCard } from './testCards.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** Draws cards, and counts how many of them had to be drawn. */
async function draw(...cards: readonly Card[]) {
  let count = 0
  const drawn = await drawCards(cards, (done) => (count = done), folder)
  return { drawn, count }
}

async function bytesOf(card: Card): Promise<Buffer> {
  const { drawn } = await draw(card)
  return readFile(join(folder, 'cards', drawn[card.path] ?? ''))
}

/** How much ink there is in each third of a card, from left to right. */
async function inkByThird(card: Card): Promise<number[]> {
  const { data, info } = await sharp(await bytesOf(card))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const thirds = [0, 0, 0]
  for (let index = 0; index < data.length; index += info.channels) {
    const third = Math.floor((3 * ((index / info.channels) % info.width)) / info.width)
    // Below the rule at the top, which runs from side to side.
    if (index > data.length / 4 && (data[index] ?? 255) < 100) thirds[third] = (thirds[third] ?? 0) + 1
  }
  return thirds
}

test('a card is a picture of the size chats ask for, on paper of the publication’s colour', async () => {
  const image = sharp(await bytesOf(aCard()))
  expect(await image.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  const { data } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([...data.subarray(0, 3)]).toEqual([0xff, 0xfd, 0xf9])
})

test('paper and inks keep their colours to the last bit', async () => {
  const { data, info } = await sharp(await bytesOf(aCard()))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const colours = new Set<string>()
  for (let index = 0; index < data.length; index += info.channels) {
    colours.add(`#${data.subarray(index, index + 3).toString('hex')}`)
  }
  for (const colour of Object.values(await readPalette())) expect([...colours]).toContain(colour)
})

test('a card that did not change is not drawn again', async () => {
  const other = aCard({ headline: 'Bread returns' }, '/articles/bread/card.png')
  expect((await draw(aCard(), other)).count).toBe(2)
  expect((await draw(aCard(), other)).count).toBe(0)
  expect((await draw(aCard({ byline: 'By Tom Reed' }), other)).count).toBe(1)
})

test('a renamed article keeps the card it had', async () => {
  const { drawn } = await draw(aCard())
  const renamed = await draw(aCard({}, '/articles/new-lamp/card.png'))
  expect(renamed).toEqual({ count: 0, drawn: { '/articles/new-lamp/card.png': Object.values(drawn)[0] } })
})

test('the same words in another shape are another card', async () => {
  const square = { ...aCard({}, '/articles/lamp/card-square.png'), shape: 'square' as const }
  const { drawn } = await draw(aCard(), square)
  expect(new Set(Object.values(drawn)).size).toBe(2)
})

test('cards of no page, and what a killed build left, are removed', async () => {
  await draw(aCard())
  await writeFile(join(folder, 'cards/0.png.new-1'), '')
  const { drawn } = await draw(aCard({ headline: 'Bread returns' }))
  expect(await readdir(join(folder, 'cards'))).toEqual(Object.values(drawn))
})

test('every drawing of the same words is the same, byte for byte', async () => {
  const first = await bytesOf(aCard())
  await rm(join(folder, 'cards'), { recursive: true })
  expect((await bytesOf(aCard())).equals(first)).toBe(true)
})

test('a card in Arabic starts on the right, one in English on the left', async () => {
  const [left = 0, , right = 0] = await inkByThird(aCard({ headline: 'Tea' }))
  expect(left).toBeGreaterThan(right)
  const arabic = { headline: 'شاي', headlineLanguage: languageOf('ar') }
  const [farLeft = 0, , farRight = 0] = await inkByThird(aCard(arabic))
  expect(farRight).toBeGreaterThan(farLeft)
})

test('a headline in a script no font has leaves a card with the publication’s name, not one with boxes', async () => {
  const named = await bytesOf(aCard({ headline: 'The Lantern', nameplate: undefined }))
  expect((await bytesOf(aCard({ headline: 'ᏣᎳᎩ' }))).equals(named)).toBe(true)
})

/** A picture as it lies in the folder of media: half of it paper, half ink. */
async function aPhotograph(width = 1600, height = 1000) {
  await mkdir(join(folder, 'media'), { recursive: true })
  await sharp({ create: { width, height, channels: 3, background: '#204060' } })
    .jpeg()
    .toFile(join(folder, 'media/lamp-1.jpg'))
  return {
    file: { fallback: '/media/lamp-1.jpg', width, height, sources: [] },
    alt: 'A lamp.',
    credit: 'Ada Fenn',
  }
}

test('a photograph is the card, above the name of the publication, light enough for every chat', async () => {
  const card: Card = { ...aCard({}, '/articles/lamp/card.jpg'), photograph: await aPhotograph() }
  const bytes = await bytesOf(card)
  expect(bytes.length).toBeLessThan(300 * 1024)
  const image = sharp(bytes)
  expect(await image.metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  const { data } = await image.raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray(3 * (1200 * y + x), 3 * (1200 * y + x) + 3)]
  expect(at(600, 100)[2]).toBeGreaterThan(80)
  expect(at(600, 500)[0]).toBeLessThan(60)
  expect(Math.min(...at(1190, 620))).toBeGreaterThan(240)
})

test('the same photograph makes the same card, whatever the headline', async () => {
  const photograph = await aPhotograph()
  const card: Card = { ...aCard({}, '/articles/lamp/card.jpg'), photograph }
  const first = await draw(card)
  expect(first.count).toBe(1)
  const again = await draw({ ...aCard({ headline: 'Another headline' }, '/articles/lamp/card.jpg'), photograph })
  expect(again).toEqual({ drawn: first.drawn, count: 0 })
})
