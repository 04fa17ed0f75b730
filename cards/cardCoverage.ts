import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { workPath } from '../system/workPath.ts'
import { writeWhole } from '../system/writeWhole.ts'
import { cardFonts, cardFontsHash, type CardFont } from './cardFonts.ts'
import { Coverage, toRanges, type Ranges } from './coverage.ts'

interface Record {
  readonly fonts: string
  readonly coverage: readonly Ranges[]
}

/**
 * What the fonts of the cards can draw, read from the fonts themselves and remembered for as long as they stay.
 * @param folder where it is remembered, if it can be
 */
export async function cardCoverage(folder = workPath()): Promise<Coverage> {
  const fonts = await cardFontsHash()
  const file = join(folder, 'card-coverage.json')
  const record = await readRecord(file)
  if (record?.fonts === fonts) return new Coverage(record.coverage)

  const coverage: Ranges[] = []
  for (const font of await cardFonts()) coverage.push(toRanges(await codePoints(font)))
  await writeRecord(file, { fonts, coverage })
  return new Coverage(coverage)
}

async function codePoints({ data, from }: CardFont): Promise<number[]> {
  const font = await subsetFont(data, undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
  return Array.from(new Face(new Blob(font)).collectUnicodes()).filter((code) => code >= from)
}

/** Nothing, where there is no record or it cannot be read: the fonts are asked again. */
async function readRecord(file: string): Promise<Record | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record
  } catch {
    return undefined
  }
}

async function writeRecord(file: string, record: Record): Promise<void> {
  try {
    await writeWhole(file, JSON.stringify(record))
  } catch {
    // A check may run where nothing can be written. What is not remembered costs the next one a second, and nothing else.
  }
}
