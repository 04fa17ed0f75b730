import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { lazily } from '../../newsroom/lazily.ts'

/** A font cards are set in. */
export interface CardFont {
  readonly id: string
  /** The name of the file in its package, by which require finds it. */
  readonly file: string
  /** Its size beside Source Serif of the same size on paper: its letters are to look as large. */
  readonly scale: number
  /** How far its letters reach above the baseline, in ems. */
  readonly rise: number
  /** How far they reach below. */
  readonly fall: number
  /** From baseline to baseline, in ems. */
  readonly leading: number
  /** Whether its letters stand apart, so that the space between them may be changed; or it has pictures for letters. */
  readonly letters: 'apart' | 'joined' | 'pictures'
}

/** The publication's own typeface, then those that draw what it cannot; the first that can draw a character does. */
export const cardFonts: readonly CardFont[] = [
  ...['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'].map((script) => ({
    id: script,
    file: `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-opsz-normal.woff2`,
    scale: 1,
    rise: 0.72,
    fall: 0.24,
    leading: script === 'vietnamese' ? 1.2 : 1.1,
    letters: 'apart' as const,
  })),
  {
    id: 'arabic',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    scale: 1.08,
    rise: 0.84,
    fall: 0.42,
    leading: 1.45,
    letters: 'joined',
  },
  {
    id: 'hebrew',
    file: '@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2',
    scale: 1,
    rise: 0.8,
    fall: 0.26,
    leading: 1.2,
    letters: 'apart',
  },
  // Signs and letters Source Serif lacks, from CO₂ to polytonic Greek.
  ...['latin', 'latin-ext', 'greek-ext', 'math'].map((script) => ({
    id: `noto-${script}`,
    file: `@fontsource-variable/noto-serif/files/noto-serif-${script}-wght-normal.woff2`,
    scale: 0.9,
    rise: 0.72,
    fall: 0.24,
    leading: 1.15,
    letters: 'apart' as const,
  })),
  {
    id: 'math',
    file: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
    scale: 0.92,
    rise: 0.72,
    fall: 0.24,
    leading: 1.1,
    letters: 'pictures',
  },
  ...Array.from({ length: 10 }, (_, part) => ({
    id: `emoji-${part}`,
    file: `@fontsource-variable/noto-emoji/files/noto-emoji-${part}-wght-normal.woff2`,
    scale: 0.78,
    rise: 0.7,
    fall: 0.2,
    leading: 1.1,
    letters: 'pictures' as const,
  })),
]

/** Which fonts these are: changes when one of their files does. Read once in the life of a program. */
export const cardFontsHash = lazily(async (): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify(cardFonts))
  for (const font of cardFonts) hash.update(await woff2(font))
  return hash.digest('hex')
})

/** The bytes of a font as HarfBuzz reads them. */
export async function sfnt(font: CardFont): Promise<Uint8Array> {
  return subsetFont(await woff2(font), undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
}

const require = createRequire(import.meta.url)

function woff2({ file }: CardFont): Promise<Buffer> {
  return readFile(require.resolve(file))
}
