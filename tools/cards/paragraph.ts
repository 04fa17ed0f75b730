import { cardFonts } from './cardFonts.ts'
import type { Piece } from './lineBreaks.ts'
import { lineRuns, textRuns, type TextRun } from './textRuns.ts'

/** Where an outline stands. All measures in ems; up is positive. */
interface Glyph {
  readonly outline: string
  /** The size of a unit of the outline. */
  readonly unit: number
  readonly x: number
  readonly y: number
}

/** Text that has been set, from left to right. */
export interface SetText {
  readonly glyphs: readonly Glyph[]
  readonly width: number
}

/** A piece with its place in the text; the space after it is not part of it. */
export interface TextPiece extends Piece {
  readonly start: number
  readonly end: number
}

interface Setting {
  /** Of each UTF-16 unit. */
  readonly fonts: readonly string[]
  readonly direction: 'ltr' | 'rtl'
  readonly looseness: number
  readonly setRun: (run: TextRun) => SetText
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** After a space, and after a hyphen or dash between words; never after a space that holds words together. */
const breaks = /(?<=[ \u2009\u2002\u2003])|(?<=[\p{L}\p{N}][-‐–—])(?=\p{L})/u

/** A text whose pieces have been measured, so that lines can be made of them at any size. */
export class Paragraph {
  readonly text: string
  readonly #runs: readonly TextRun[]
  readonly #setRun: (run: TextRun) => SetText
  /** How far it reaches above and below the baseline, and from one to the next, in ems: as its fonts ask. */
  readonly rise: number
  readonly fall: number
  readonly leading: number
  readonly pieces: readonly TextPiece[]

  constructor(text: string, { fonts, direction, looseness, setRun }: Setting) {
    this.text = text
    this.#runs = textRuns(text, fonts, direction)
    this.#setRun = setRun
    const used = new Set(fonts)
    const definitions = cardFonts.filter(({ id }) => used.has(id))
    this.rise = Math.max(0, ...definitions.map(({ rise }) => rise))
    this.fall = Math.max(0, ...definitions.map(({ fall }) => fall))
    this.leading = looseness * Math.max(0, ...definitions.map(({ leading }) => leading))
    let end = 0
    this.pieces = text.split(breaks).map((part) => this.#piece((end += part.length) - part.length, end))
  }

  /** The same pieces, those that are too wide for any line cut between their letters. */
  cutTo(width: number): TextPiece[] {
    return this.pieces.flatMap((piece) => {
      if (piece.width <= width) return piece
      const letters = Array.from(graphemes.segment(this.text.slice(piece.start, piece.end)), ({ segment }) => segment)
      let end = piece.start
      const parts = letters.map((letter) => this.#piece((end += letter.length) - letter.length, end))
      return parts.map((part, index) => (index === parts.length - 1 ? { ...part, space: piece.space } : part))
    })
  }

  /** A line, from the start of its first piece to the end of its last. */
  line(start: number, end: number): SetText {
    const glyphs: Glyph[] = []
    let width = 0
    for (const run of lineRuns(this.#runs, start, end)) {
      const set = this.#setRun(run)
      for (const glyph of set.glyphs) glyphs.push({ ...glyph, x: glyph.x + width })
      width += set.width
    }
    return { glyphs, width }
  }

  #piece(start: number, end: number): TextPiece {
    const trimmed = start + this.text.slice(start, end).trimEnd().length
    const { width } = this.line(start, trimmed)
    return { start, end: trimmed, width, space: trimmed < end ? this.line(start, end).width - width : 0 }
  }
}
