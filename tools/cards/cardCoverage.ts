import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { Blob, Face } from 'harfbuzzjs'
import { workPath } from '../workPath.ts'
import { cardFonts, cardFontsHash, sfnt } from './cardFonts.ts'
import { Coverage, toRanges, type FontCoverage } from './coverage.ts'

interface Record {
  readonly fonts: string
  readonly coverage: readonly FontCoverage[]
}

/** What the fonts of the cards can draw, read from the fonts themselves and remembered for as long as they stay. */
export async function cardCoverage(): Promise<Coverage> {
  const fonts = await cardFontsHash()
  const file = workPath('card-coverage.json')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  const record = known === undefined ? undefined : (JSON.parse(known) as Record)
  if (record?.fonts === fonts) return new Coverage(record.coverage)

  const coverage: FontCoverage[] = []
  for (const font of cardFonts) {
    const face = new Face(new Blob(await sfnt(font)))
    coverage.push({ font: font.id, isForWords: font.letters !== 'pictures', ranges: toRanges(face.collectUnicodes()) })
  }
  await mkdir(workPath(), { recursive: true })
  await writeFile(`${file}.new-${process.pid}`, JSON.stringify({ fonts, coverage } satisfies Record))
  await rename(`${file}.new-${process.pid}`, file)
  return new Coverage(coverage)
}
