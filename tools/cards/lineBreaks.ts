/** What a line is made of: text that stays together. */
export interface Piece {
  readonly width: number
  /** Of the space after it, which falls away at the end of a line. */
  readonly space: number
}

/** The first and the last piece of a line. */
export type LineOf = readonly [first: number, last: number]

/**
 * Breaks a text into as few lines as fit, as even as they can be: no word is left alone below a full line.
 * @param most the most lines there is room for
 * @returns nothing, if it takes more lines or a piece is wider than one
 */
export function balancedLines(pieces: readonly Piece[], width: number, most: number): LineOf[] | undefined {
  const count = fewestLines(pieces, width, most)
  if (count === undefined) return undefined
  const last = pieces.length - 1
  const all = pieces.reduce((sum, piece, index) => sum + (piece.width + (index < last ? piece.space : 0)), 0)
  const even = all / count
  /** The best way to set the pieces before each one in so many lines: its cost, and where its last line starts. */
  let best = new Map([[0, { cost: 0, lines: [] as LineOf[] }]])
  for (let line = 0; line < count; line++) {
    const next: typeof best = new Map()
    for (const [first, { cost, lines }] of best) {
      let before = 0
      for (const [index, piece] of pieces.slice(first).entries()) {
        const measure = before + piece.width
        if (measure > width) break
        before += piece.width + piece.space
        const total = cost + (measure - even) ** 2
        if (total < (next.get(first + index + 1)?.cost ?? Infinity)) {
          next.set(first + index + 1, { cost: total, lines: [...lines, [first, first + index]] })
        }
      }
    }
    best = next
  }
  return best.get(pieces.length)?.lines
}

/** Nothing, as soon as it is known that there is not enough room. */
function fewestLines(pieces: readonly Piece[], width: number, most: number): number | undefined {
  let count = 1
  let before = 0
  for (const piece of pieces) {
    if (before + piece.width > width) {
      count += 1
      before = 0
    }
    if (count > most || piece.width > width) return undefined
    before += piece.width + piece.space
  }
  return count
}
