import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workPath, writeWhole } from '../system/files.ts'
import { type CardFont, cardFonts, cardFontsHash, fontOfLanguage } from './cardFonts.ts'
import type { Language } from '../newsroom/language.ts'
import { isIn, type Ranges, rangesOf } from '../newsroom/unicodeRanges.ts'
import type { CardWords } from '../newsroom/syndication/cards.ts'

/** A font and which characters it can draw. */
interface CoveredFont {
  readonly name: string
  readonly ranges: Ranges
}

/**
 * What a reader does not see, so that no font need have it: joiners, variation selectors, marks of direction. The fillers
 * of Hangul and the controls of shorthand are none of these where text is shaped: glyphs are wanted for them.
 */
const invisible =
  /^(?![\u115F\u1160\u3164\uFFA0\u{1BCA0}-\u{1BCA3}])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]$/u

/** Latin letters and the common marks: each is a character by itself, whatever stands beside it. */
const separate = /^[ -\u02FF\u2010-\u2027]*$/

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A text as it is set: letters composed, as more fonts have them so, and all white space as spaces. */
export function toLineOfText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[ \t\n\r]+/g, ' ')
    .trim()
}

/** Which characters cards can show, and in which fonts: the one answer for the gate, which warns, and for the drawing. */
export class Coverage {
  readonly #fonts: readonly CoveredFont[]
  readonly #fontsOf = new Map<string, readonly string[]>()

  constructor(fonts: readonly CoveredFont[]) {
    this.#fonts = fonts
  }

  /** The characters, as readers count them, that no font has: each once, in order. */
  undrawable(text: string): string[] {
    return charactersOf(text).filter((character) => this.#fontsWith(character).length === 0)
  }

  /** The names of the fonts a text is drawn in. */
  fontsOf(text: string, language: Language): string[] {
    const own = fontOfLanguage(language)
    return charactersOf(text).flatMap((character) => {
      const names = this.#fontsWith(character)
      return own !== undefined && names.includes(own) ? [own] : names.slice(0, 1)
    })
  }

  /** A letter and its marks come from one font, or they do not meet. */
  #fontsWith(character: string): readonly string[] {
    const known = this.#fontsOf.get(character)
    if (known) return known
    const visible = Array.from(character).filter((part) => !invisible.test(part))
    const codes = visible.map((part) => part.codePointAt(0) ?? 0)
    const fonts = this.#fonts.filter(({ ranges }) => codes.every((code) => isIn(ranges, code)))
    const names = fonts.map(({ name }) => name)
    this.#fontsOf.set(character, names)
    return names
  }
}

/** Each character once, as readers count them. */
function charactersOf(text: string): string[] {
  const line = toLineOfText(text)
  // Most headlines are of such letters, and a publication may have ten thousand.
  const characters = separate.test(line) ? line : Array.from(graphemes.segment(line), ({ segment }) => segment)
  return [...new Set(characters)]
}

interface Record {
  readonly fonts: string
  readonly coverage: readonly CoveredFont[]
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

  const coverage: CoveredFont[] = []
  for (const font of await cardFonts()) coverage.push({ name: font.name, ranges: rangesOf(await codePoints(font)) })
  await writeRecord(file, { fonts, coverage })
  return new Coverage(coverage)
}

async function codePoints({ files }: CardFont): Promise<number[]> {
  // They are large, and what the fonts can draw is mostly known.
  const [{ default: subsetFont }, { Blob, Face }] = await Promise.all([import('subset-font'), import('harfbuzzjs')])
  const codes: number[] = []
  for (const { path, characters } of files) {
    const font = await subsetFont(await readFile(path), undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
    for (const code of new Face(new Blob(font)).collectUnicodes()) if (isIn(characters, code)) codes.push(code)
  }
  return codes
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

/**
 * As much of a card's words as its fonts can draw. A line is shown whole or not at all; in place of the headline stands
 * the publication's name, and in place of that its address, which is always in Latin letters.
 */
export function drawableWords(words: CardWords, coverage: Coverage): CardWords {
  const drawable = (text: string | undefined) =>
    text !== undefined && coverage.undrawable(text).length === 0 ? text : undefined
  const name = words.nameplate === undefined ? undefined : (drawable(words.nameplate) ?? words.host)
  const headline = drawable(words.headline)
  return {
    ...words,
    ...(headline === undefined
      ? { nameplate: undefined, headline: name ?? words.host, headlineLanguage: words.language }
      : { nameplate: name, headline }),
    topic: drawable(words.topic),
    description: drawable(words.description),
    byline: drawable(words.byline),
  }
}

/** The names of the fonts a card is drawn in. */
export function fontsOfWords(words: CardWords, coverage: Coverage): string[] {
  const { nameplate, topic, description, byline, headline, headlineLanguage, language } = words
  const others = [nameplate, topic, description, byline].flatMap((text) => text ?? [])
  return [
    ...coverage.fontsOf(headline, headlineLanguage),
    ...others.flatMap((text) => coverage.fontsOf(text, language)),
  ]
}
