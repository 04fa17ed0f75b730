import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Blob, Face } from 'harfbuzzjs'
import { workPath } from '../workPath.ts'
import { cardFonts, cardFontsHash, sfnt } from './cardFonts.ts'
import { Coverage, toRanges, type FontCoverage } from './coverage.ts'

interface Record {
  readonly fonts: string
  readonly coverage: readonly FontCoverage[]
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

  const coverage: FontCoverage[] = []
  for (const font of cardFonts) {
    const face = new Face(new Blob(await sfnt(font)))
    coverage.push({ font: font.id, isForWords: font.letters !== 'pictures', ranges: toRanges(face.collectUnicodes()) })
  }
  await writeRecord(file, { fonts, coverage })
  return new Coverage(coverage)
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
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new-${process.pid}`, JSON.stringify(record))
    await rename(`${file}.new-${process.pid}`, file)
  } catch {
    // A check may run where nothing can be written. What is not remembered costs the next one a second, and nothing else.
  }
}
