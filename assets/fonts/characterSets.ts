import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'

/** Characters that come in one file of each cut. */
export interface CharacterSet {
  readonly name: string
  /** As the package names its files. */
  readonly script: string
  /** Those of its characters that this font has, in ascending order. */
  readonly charactersOf: (font: Buffer) => Promise<readonly string[]>
}

/** What English is written with. All else a page may hold comes in files of its own, so that this one is there at first sight. */
const english = new Set(
  ' !"$%&\'()*+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\u{A0}·–—‘’“”…',
)

/** The scripts the family covers, Latin in two parts. */
export const characterSets: readonly CharacterSet[] = [
  {
    name: 'english',
    script: 'latin',
    charactersOf: async (font) => (await allCharactersOf(font)).filter((character) => english.has(character)),
  },
  // The package's files of other scripts have a few letters of English, too.
  ...['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'].map((script) => ({
    name: script,
    script,
    charactersOf: async (font: Buffer) => (await allCharactersOf(font)).filter((character) => !english.has(character)),
  })),
]

async function allCharactersOf(font: Buffer): Promise<string[]> {
  const readable = await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
  return Array.from(new Face(new Blob(readable)).collectUnicodes())
    .toSorted((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !invisible.test(character))
}

/** What no font is needed for: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point */
const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u
