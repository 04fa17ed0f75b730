import { Buffer as ShapingBuffer, Direction, Font, shape, Variation, type Face } from 'harfbuzzjs'
import type { Language } from '../../newsroom/language.ts'
import { cardFaces } from './cardFaces.ts'
import type { CardFont } from './cardFonts.ts'
import { toLineOfText, type Coverage } from './coverage.ts'
import { Paragraph, type SetText } from './paragraph.ts'
import type { TextRun } from './textRuns.ts'

/** How a text is set, but for its size. */
export interface TypeStyle {
  readonly weight: number
  /** The size its letters are cut for: the one they are seen at, a good deal smaller than the one drawn. */
  readonly opticalSize: number
  /** Added after each letter, in ems. */
  readonly tracking: number
  /** From baseline to baseline, as a multiple of what headlines have. */
  readonly looseness: number
}

interface StyledFont {
  readonly definition: CardFont
  readonly font: Font
  /** From the font's units to ems. */
  readonly unit: number
  readonly outlines: Map<number, string>
}

/** Sets text with HarfBuzz. */
export class Typesetter {
  readonly #coverage: Coverage
  readonly #faces: ReadonlyMap<CardFont, Face>
  readonly #fonts = new Map<string, StyledFont>()
  readonly #buffer = new ShapingBuffer()

  private constructor(coverage: Coverage, faces: ReadonlyMap<CardFont, Face>) {
    this.#coverage = coverage
    this.#faces = faces
  }

  static async open(coverage: Coverage): Promise<Typesetter> {
    return new Typesetter(coverage, await cardFaces())
  }

  /** A text to be broken into lines. @throws {RangeError} if no font has one of its characters */
  paragraph(text: string, language: Language, style: TypeStyle): Paragraph {
    const plain = toLineOfText(text)
    const fonts = this.#coverage.fonts(plain)
    return new Paragraph(plain, {
      fonts,
      direction: language.direction,
      looseness: style.looseness,
      setRun: (run) => this.#setRun(plain, run, language, this.#font(run.font, style), style.tracking),
    })
  }

  /** @throws if HarfBuzz finds no glyph where the coverage said there was one */
  #setRun(text: string, run: TextRun, language: Language, styled: StyledFont, spacing: number): SetText {
    const { definition, font, unit, outlines } = styled
    const { start, end, level } = run
    this.#buffer.reset()
    this.#buffer.addText(text, start, end - start)
    this.#buffer.setDirection(level % 2 === 0 ? Direction.LTR : Direction.RTL)
    this.#buffer.setLanguage(language.tag)
    this.#buffer.guessSegmentProperties()
    shape(font, this.#buffer)
    const tracking = definition.letters === 'apart' ? spacing : 0
    let width = 0
    const glyphs = this.#buffer.getGlyphInfosAndPositions().map((glyph) => {
      const { codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph
      if (id === 0) throw new Error(`${definition.id} cannot draw ${JSON.stringify(text.slice(start, end))}`)
      const outline = outlines.get(id) ?? rounded(font.glyphToPath(id))
      outlines.set(id, outline)
      const x = width + xOffset * unit
      if (xAdvance > 0) width += xAdvance * unit + tracking
      return { outline, unit, x, y: yOffset * unit }
    })
    return { glyphs, width }
  }

  #font(id: string, { weight, opticalSize }: TypeStyle): StyledFont {
    const key = `${id} ${weight} ${opticalSize}`
    const known = this.#fonts.get(key)
    if (known) return known
    const [definition, face] = [...this.#faces].find(([font]) => font.id === id) ?? []
    if (!face || !definition) throw new Error(`no font ${id}`)
    const font = new Font(face)
    font.setVariations([new Variation('wght', weight), new Variation('opsz', opticalSize)])
    const styled = { definition, font, unit: definition.scale / face.upem, outlines: new Map<number, string>() }
    this.#fonts.set(key, styled)
    return styled
  }
}

/** An outline in whole units of the font, a thousandth of its size: the rest of each number takes longest to draw. */
function rounded(outline: string): string {
  return outline.replaceAll(/\d+\.\d+/g, (number) => String(Math.round(Number(number))))
}
