import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { picturePaths } from '../../newsroom/media.ts'
import { makePicture, pictureSizes, recordOf } from './pictures.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

function make(name: string, bytes: Uint8Array) {
  return makePicture(folder, name, { hash: 'a1', readBytes: () => Promise.resolve(bytes) })
}

function aPicture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#336' } })
}

test('the screenshot of a whole page keeps its width, in a format that holds its height', async () => {
  const file = await make('screenshot.png', await aPicture(900, 17_000).png().toBuffer())
  expect(file).toMatchObject({ width: 900, height: 17_000, sources: [] })
  const { format, width, height } = await sharp(join(folder, basename(file.fallback))).metadata()
  expect({ format, width, height }).toEqual({ format: 'png', width: 900, height: 17_000 })
  expect((await readdir(folder)).toSorted()).toEqual([recordOf(file), basename(file.fallback)].toSorted())
})

test('a picture that lies on its side is measured as it will stand', async () => {
  const lying = await aPicture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const file = await make('side.jpg', lying)
  expect(file).toMatchObject({ width: 200, height: 300 })
  expect((await readdir(folder)).toSorted()).toEqual(
    [recordOf(file), ...picturePaths(file).map((path) => basename(path))].toSorted(),
  )
})

test('a GIF that stands still is made into what is shown everywhere', async () => {
  const { fallback, sources } = await make('chart.gif', await aPicture(30, 20).gif().toBuffer())
  expect(fallback).toMatch(/^\/media\/chart-[0-9a-f]{8}\.png$/)
  expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
})

test('whatever goes wrong, the file is named', async () => {
  await expect(make('lamp.jpg', Buffer.from('no picture'))).rejects.toThrow(
    /^No picture could be made of content\/media\/lamp\.jpg: /,
  )
})

test.each([
  [
    'a.jpg',
    { width: 3000, height: 2000 },
    { format: 'jpeg', fallbackWidth: 1680, widths: [480, 800, 1200, 1680, 2400] },
  ],
  ['a.webp', { width: 500, height: 16_383 }, { format: 'webp', fallbackWidth: 500, widths: [480, 500] }],
  ['a.png', { width: 500, height: 16_384 }, { format: 'png', fallbackWidth: 500, widths: [] }],
  ['a.jpg', { width: 4000, height: 40_000 }, { format: 'jpeg', fallbackWidth: 1680, widths: [] }],
  ['a.png', { width: 1000, height: 65_534 }, { format: 'png', fallbackWidth: 500, widths: [] }],
  ['a.avif', { width: 1, height: 65_535 }, { format: 'jpeg', fallbackWidth: 1, widths: [] }],
])('%s of %o comes in sizes that its formats hold', (name, size, sizes) => {
  expect(pictureSizes(name, size)).toEqual(sizes)
})
