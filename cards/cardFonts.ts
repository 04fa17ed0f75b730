import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Language } from '../newsroom/language.ts'
import { remembered } from '../newsroom/remembered.ts'
import { type Ranges, rangesIn } from '../newsroom/unicodeRanges.ts'

/** A font cards are set in. */
export interface CardFont {
  readonly name: string
  readonly files: readonly FontFile[]
  /** Whether it is for scripts of which most publications have no letter: it is loaded for texts that need it. */
  readonly isForScript: boolean
}

/** A font file and the characters it is to draw. */
interface FontFile {
  readonly path: string
  readonly characters: Ranges
}

/** The parts of Source Serif for other scripts hold A and B too, but not what stands beside them. */
const afterLatin = 0x100
/** Signs, not letters: those of Noto Sans Math have no serifs. */
const signs = 0x20_00
/** From here on signs are as wide as Chinese characters: “ and …, but not the ’ in an English word. */
const wideSigns = 0x20_1a

/** A file of a package, and the first character it is to draw. */
type Source = readonly [file: string, from: number]

/**
 * The publication's own typeface, then fonts that draw what it cannot. The first that can draw a character does, be it as
 * a letter and its marks or as = and a stroke; so those that have it as one stand before.
 */
const sources: readonly Source[] = [
  ...['vietnamese', 'latin-ext', 'cyrillic-ext', 'cyrillic', 'greek'].map((part) => sourceSerif(part, afterLatin)),
  sourceSerif('latin', 0),
  ['@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', 0],
  ['@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2', 0],
  // Signs and letters Source Serif lacks, from CO₂ to polytonic Greek.
  ...['latin-ext', 'latin', 'greek-ext'].map((part) => notoSerif('', part)),
  ['@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2', signs],
  notoSerif('', 'math'),
  ...Array.from({ length: 10 }, (_, part) => notoEmoji(part)),
]

/** Each in a font of its own; letters of no two are the same. */
const scriptSources: readonly Source[] = [
  ...(
    'armenian bengali devanagari ethiopic georgian gujarati gurmukhi kannada khmer lao malayalam oriya sinhala tamil ' +
    'telugu thai tibetan'
  )
    .split(' ')
    .map((script) => notoSerif(`-${script}`, script)),
  ['@fontsource/noto-serif-myanmar/files/noto-serif-myanmar-myanmar-600-normal.woff2', 0],
  ['@fontsource-variable/noto-sans-thaana/files/noto-sans-thaana-thaana-wght-normal.woff2', 0],
]

/** One character is written differently in each; in a text of another language, as the first of them has it. */
const eastAsian = { Hans: 'noto-serif-sc', Hant: 'noto-serif-tc', Jpan: 'noto-serif-jp', Kore: 'noto-serif-kr' }

function sourceSerif(part: string, from: number): Source {
  return [`@fontsource-variable/source-serif-4/files/source-serif-4-${part}-opsz-normal.woff2`, from]
}

function notoSerif(script: string, part: string): Source {
  return [`@fontsource-variable/noto-serif${script}/files/noto-serif${script}-${part}-wght-normal.woff2`, 0]
}

function notoEmoji(part: number): Source {
  return [`@fontsource-variable/noto-emoji/files/noto-emoji-${part}-wght-normal.woff2`, 0]
}

const require = createRequire(import.meta.url)

/** The fonts in their order. */
export const cardFonts = remembered(async (): Promise<readonly CardFont[]> => {
  return [
    ...sources.map((source) => fontOfOneFile(source, false)),
    ...scriptSources.map((source) => fontOfOneFile(source, true)),
    ...(await Promise.all(Object.values(eastAsian).map(fontInParts))),
  ]
})

function fontOfOneFile([file, from]: Source, isForScript: boolean): CardFont {
  return { name: file, files: [{ path: require.resolve(file), characters: [[from, 0x10_ff_ff]] }], isForScript }
}

/** Chinese, Japanese and Korean fonts come in a hundred parts, with a list of the characters of each. */
async function fontInParts(name: string): Promise<CardFont> {
  const list = require.resolve(`@fontsource-variable/${name}/unicode.json`)
  const parts = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>
  // Numbers in brackets are names of its own parts, words those of letters that ours draws.
  const own = Object.entries(parts).filter(([part]) => part.startsWith('['))
  const files = own.map(([part, ranges]) => ({
    path: join(dirname(list), `files/${name}-${part.slice(1, -1)}-wght-normal.woff2`),
    characters: rangesIn(ranges).filter(([from]) => from >= wideSigns),
  }))
  return { name, files: files.filter(({ characters }) => characters.length > 0), isForScript: true }
}

/** The font a language comes before all others with, by name: that of Chinese, Japanese and Korean. */
export const fontOfLanguage = remembered(({ tag }: Language): string | undefined => {
  return Object.entries(eastAsian).find(([script]) => script === new Intl.Locale(tag).maximize().script)?.[1]
})

/** Which fonts these are: changes when one of their packages does. */
export const cardFontsHash = remembered(async (): Promise<string> => {
  const folders = new Set((await cardFonts()).flatMap(({ files }) => files.map(({ path }) => dirname(dirname(path)))))
  const manifests = Array.from(folders, (folder) => readFile(join(folder, 'package.json')))
  const hash = createHash('sha256')
  for (const manifest of await Promise.all(manifests)) hash.update(manifest)
  return hash.digest('hex')
})
