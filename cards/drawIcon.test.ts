import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawIcon } from './drawIcon.ts'

test('a system may cut the icon to any shape: its ground reaches the edges, its letter stays inside the circle', async () => {
  const pixels = 512
  const png = await drawIcon(await readFile('public/icon.svg'), pixels)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: pixels, height: pixels, hasAlpha: false })
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  const ground = [...data.subarray(0, 3)]
  const outside: number[][] = []
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      if (Math.hypot(x - pixels / 2, y - pixels / 2) <= 0.4 * pixels) continue
      const start = (y * pixels + x) * info.channels
      const colour = [...data.subarray(start, start + 3)]
      if (colour.join() !== ground.join()) outside.push([x, y])
    }
  }
  expect(outside).toEqual([])
})
