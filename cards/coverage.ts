/** Which characters a font can draw: code points from and to, inclusive, in ascending order. */
export type Ranges = readonly (readonly [number, number])[]

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

/** Which characters cards can show: the one answer for the gate, which warns, and for the drawing. */
export class Coverage {
  readonly #fonts: readonly Ranges[]
  readonly #drawable = new Map<string, boolean>()

  constructor(fonts: readonly Ranges[]) {
    this.#fonts = fonts
  }

  /** The characters, as readers count them, that no font has: each once, in order. */
  undrawable(text: string): string[] {
    const line = toLineOfText(text)
    // Most headlines are of such letters, and a publication may have ten thousand.
    const characters = separate.test(line) ? line : Array.from(graphemes.segment(line), ({ segment }) => segment)
    return [...new Set(characters)].filter((character) => !this.#isDrawable(character))
  }

  /** A letter and its marks come from one font, or they do not meet. */
  #isDrawable(character: string): boolean {
    const known = this.#drawable.get(character)
    if (known !== undefined) return known
    const visible = Array.from(character).filter((part) => !invisible.test(part))
    const codes = visible.map((part) => part.codePointAt(0) ?? 0)
    const isDrawable = this.#fonts.some((ranges) => codes.every((code) => has(ranges, code)))
    this.#drawable.set(character, isDrawable)
    return isDrawable
  }
}

function has(ranges: Ranges, code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to)
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
