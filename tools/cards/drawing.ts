import type { FittedText } from './fitText.ts'
import type { Palette } from './palette.ts'
import type { SetText } from './paragraph.ts'

export type Colour = keyof Palette

/** Between texts beside each other, in pixels. */
const gap = 11

/** What has been drawn so far, between two edges, from the one where reading starts. */
export class Drawing {
  readonly #edges: { readonly left: number; readonly right: number }
  readonly #direction: 'ltr' | 'rtl'
  readonly #palette: Palette
  readonly #parts: string[] = []

  constructor(edges: { readonly left: number; readonly right: number }, direction: 'ltr' | 'rtl', palette: Palette) {
    this.#edges = edges
    this.#direction = direction
    this.#palette = palette
  }

  lines({ lines, size, rise, leading }: FittedText, top: number, colour: Colour): void {
    for (const [index, line] of lines.entries()) {
      this.#line(line, { x: this.#start(line.width * size), baseline: top + rise + index * leading, size, colour })
    }
  }

  /** Texts of a line each, beside each other on one baseline. */
  row(texts: readonly { readonly text: FittedText; readonly colour: Colour }[], top: number): void {
    const widths = texts.map(({ text: { lines, size } }) => (lines[0]?.width ?? 0) * size)
    const baseline = top + Math.max(...texts.map(({ text: { rise } }) => rise))
    let x = this.#start(widths.reduce((sum, width) => sum + width + gap, -gap))
    for (const [index, { text, colour }] of texts.entries()) {
      const { lines, size } = text
      for (const line of lines) this.#line(line, { x, baseline, size, colour })
      x += (widths[index] ?? 0) + gap
    }
  }

  rule(top: number): void {
    const { left, right } = this.#edges
    this.#parts.push(
      `<rect x="${left}" y="${Math.round(top)}" width="${right - left}" height="2" fill="${this.#palette.ink}"/>`,
    )
  }

  toSvg(width: number, height: number): string {
    const paper = `<rect width="${width}" height="${height}" fill="${this.#palette.paper}"/>`
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${this.#parts.join('')}</svg>`
  }

  #start(width: number): number {
    const { left, right } = this.#edges
    return this.#direction === 'rtl' ? right - width : left
  }

  #line(
    { glyphs }: SetText,
    {
      x,
      baseline,
      size,
      colour,
    }: { readonly x: number; readonly baseline: number; readonly size: number; readonly colour: Colour },
  ): void {
    const paths = glyphs
      .filter(({ outline }) => outline !== '')
      .map(({ outline, unit, x: right, y: up }) => {
        const scale = (size * unit).toFixed(5)
        const place = `${(x + right * size).toFixed(2)} ${(baseline - up * size).toFixed(2)}`
        return `<path transform="matrix(${scale} 0 0 -${scale} ${place})" d="${outline}"/>`
      })
    this.#parts.push(`<g fill="${this.#palette[colour]}">${paths.join('')}</g>`)
  }
}
