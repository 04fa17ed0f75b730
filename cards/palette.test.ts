import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPalette } from './palette.ts'

test('cards have the colours of the pages by day', async () => {
  expect(await readPalette()).toMatchObject({ paper: '#fffdf9', accent: '#8c1c13' })
})

test('a colour that is no longer defined stops the build instead of leaving a card without it', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'palette-')), 'styles.css')
  await writeFile(file, ':root { --color-paper: light-dark(#ffffff, #000000); }')
  await expect(readPalette(file)).rejects.toThrow('defines no --color-ink')
})
