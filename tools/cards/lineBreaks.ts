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
  const count = fewestLines(pieces, width)
  if (count === undefined || count > most) return undefined
  const even = lineWidth(pieces, 0, pieces.length - 1) / count
  /** The best way to set the pieces before each one in so many lines: its cost, and where its last line starts. */
  let best = new Map([[0, { cost: 0, lines: [] as LineOf[] }]])
  for (let line = 0; line < count; line++) {
    const next: typeof best = new Map()
    for (const [first, { cost, lines }] of best) {
      for (let last = first; last < pieces.length; last++) {
        const measure = lineWidth(pieces, first, last)
        if (measure > width) break
        const total = cost + (measure - even) ** 2
        if (total < (next.get(last + 1)?.cost ?? Infinity)) {
          next.set(last + 1, { cost: total, lines: [...lines, [first, last]] })
        }
      }
    }
    best = next
  }
  return best.get(pieces.length)?.lines
}

function fewestLines(pieces: readonly Piece[], width: number): number | undefined {
  let count = 1
  let first = 0
  for (const [last, piece] of pieces.entries()) {
    if (piece.width > width) return undefined
    if (lineWidth(pieces, first, last) > width) {
      count += 1
      first = last
    }
  }
  return count
}

function lineWidth(pieces: readonly Piece[], first: number, last: number): number {
  let width = 0
  for (let index = first; index <= last; index++) {
    const { width: own = 0, space = 0 } = pieces[index] ?? {}
    width += own + (index < last ? space : 0)
  }
  return width
}
