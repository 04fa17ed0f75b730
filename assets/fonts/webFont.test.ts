import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { expect, test } from 'vitest'
import { cuts, kept, webFont } from './webFont.ts'

const require = createRequire(import.meta.url)

test('a font that readers are sent says whose it is, and under which licence', async () => {
  const file = '@fontsource-variable/source-serif-4/files/source-serif-4-greek-opsz-normal.woff2'
  const [cut] = cuts
  if (!cut) throw new Error('no cut of the typeface')
  const made = await webFont(await readFile(require.resolve(file)), 'αβγ', cut)
  const readable = await subsetFont(made, 'αβγ', { targetFormat: 'truetype', preserveNameIds: kept.names })
  const names = namesOf(readable)
  expect(names.get(0)).toContain('Adobe')
  expect(names.get(14)).toBe('http://scripts.sil.org/OFL')
})

/** The table of names: https://learn.microsoft.com/typography/opentype/spec/name */
function namesOf(font: Buffer): Map<number, string> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name')
  if (entry === undefined) throw new Error('a font without names')
  const table = font.readUInt32BE(entry + 8)
  const texts = table + font.readUInt16BE(table + 4)
  const records = Array.from({ length: font.readUInt16BE(table + 2) }, (_, index) => table + 6 + 12 * index)
  return new Map(
    records.map((at) => {
      const start = texts + font.readUInt16BE(at + 10)
      const bytes = Buffer.from(font.subarray(start, start + font.readUInt16BE(at + 8)))
      return [font.readUInt16BE(at + 6), bytes.swap16().toString('utf16le')]
    }),
  )
}
