import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { remembered } from '../newsroom/remembered.ts'

/** A font cards are set in. */
export interface CardFont {
  readonly data: Buffer
  /** The first character it is to draw. */
  readonly from: number
}

/** The parts of Source Serif for other scripts hold A and B too, but not what stands beside them. */
const afterLatin = 0x100
/** Signs, not letters: those of Noto Sans Math have no serifs. */
const signs = 0x20_00

/**
 * The fonts of the cards, as files in packages, and the first character each is to draw: the publication's own typeface,
 * then those that draw what it cannot. The first that can draw a character does, be it as a letter and its marks or as =
 * and a stroke; so those that have it as one stand before.
 */
const files: readonly (readonly [file: string, from: number])[] = [
  ...['vietnamese', 'latin-ext', 'cyrillic-ext', 'cyrillic', 'greek'].map((part) => sourceSerif(part, afterLatin)),
  sourceSerif('latin', 0),
  ['@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', 0],
  ['@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2', 0],
  // Signs and letters Source Serif lacks, from CO₂ to polytonic Greek.
  ...['latin-ext', 'latin', 'greek-ext'].map(notoSerif),
  ['@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2', signs],
  notoSerif('math'),
  ...Array.from({ length: 10 }, (_, part) => notoEmoji(part)),
]

function sourceSerif(part: string, from: number): [string, number] {
  return [`@fontsource-variable/source-serif-4/files/source-serif-4-${part}-opsz-normal.woff2`, from]
}

function notoSerif(part: string): [string, number] {
  return [`@fontsource-variable/noto-serif/files/noto-serif-${part}-wght-normal.woff2`, 0]
}

function notoEmoji(part: number): [string, number] {
  return [`@fontsource-variable/noto-emoji/files/noto-emoji-${part}-wght-normal.woff2`, 0]
}

/** The fonts in their order. Read once in the life of a program. */
export const cardFonts = remembered((): Promise<readonly CardFont[]> => {
  const require = createRequire(import.meta.url)
  return Promise.all(files.map(async ([file, from]) => ({ data: await readFile(require.resolve(file)), from })))
})

/** Which fonts these are: changes when one of their files does. */
export const cardFontsHash = remembered(async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const { data, from } of await cardFonts()) hash.update(data).update(`${from}`)
  return hash.digest('hex')
})
