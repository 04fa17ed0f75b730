/** Which characters a font can draw: code points from and to, inclusive, in ascending order. */
export interface FontCoverage {
  readonly font: string
  /** Whether it is for words, and so for the spaces between them. */
  readonly isForWords: boolean
  readonly ranges: readonly (readonly [number, number])[]
}

/**
 * What a reader does not see, so that no font need have it: joiners, variation selectors, marks of direction. The fillers
 * of Hangul and the controls of shorthand are none of these to HarfBuzz, which wants glyphs for them.
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

/** Which characters cards can show, and in which font: the one answer for the gate, which warns, and for the drawing. */
export class Coverage {
  readonly #fonts: readonly FontCoverage[]
  readonly #drawable = new Map<string, boolean>()

  /** @param fonts the first that has a character draws it */
  constructor(fonts: readonly FontCoverage[]) {
    this.#fonts = fonts
  }

  /** The characters, as readers count them, that no font has: each once, in order. */
  undrawable(text: string): string[] {
    const line = toLineOfText(text)
    // Most headlines are of such letters, and a publication may have ten thousand.
    if (separate.test(line) && Array.from(line).every((character) => this.#isDrawable(character))) return []
    return [
      ...new Set(this.#fontByCharacter(line).flatMap(({ character, font }) => (font === undefined ? [character] : []))),
    ]
  }

  /**
   * The font of each UTF-16 unit of a line of text. A font is kept for as long as it can be: spaces and commas look like the
   * words they stand between.
   * @throws {RangeError} if there is none, which asking for what is undrawable rules out
   */
  fonts(text: string): string[] {
    return this.#fontByCharacter(text).flatMap(({ character, font }) => {
      if (font === undefined) throw new RangeError(`no font for ${JSON.stringify(character)}`)
      return Array.from({ length: character.length }, () => font)
    })
  }

  #isDrawable(character: string): boolean {
    const known = this.#drawable.get(character)
    if (known !== undefined) return known
    const isDrawable = this.#fontByCharacter(character).every(({ font }) => font !== undefined)
    this.#drawable.set(character, isDrawable)
    return isDrawable
  }

  #fontByCharacter(text: string): { readonly character: string; readonly font: string | undefined }[] {
    let previous: FontCoverage | undefined
    return Array.from(graphemes.segment(text), ({ segment: character }) => {
      const visible = Array.from(character).filter((part) => !invisible.test(part))
      const codes = visible.map((part) => part.codePointAt(0) ?? 0)
      const font = previous && has(previous, codes) ? previous : this.#fonts.find((candidate) => has(candidate, codes))
      previous = font?.isForWords ? font : undefined
      return { character, font: font?.font }
    })
  }
}

function has({ ranges }: FontCoverage, codes: readonly number[]): boolean {
  return codes.every((code) => ranges.some(([from, to]) => code >= from && code <= to))
}

/** The ranges of a font from the code points it has. */
export function toRanges(codes: Iterable<number>): [number, number][] {
  const ranges: [number, number][] = []
  for (const code of Array.from(codes).toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && code <= last[1] + 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
}
