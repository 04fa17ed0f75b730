import { balancedLines } from './lineBreaks.ts'
import type { Paragraph, SetText, TextPiece } from './paragraph.ts'

/** The room for a text, in pixels, and the sizes it may be set in. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly largest: number
  readonly smallest: number
}

/** A text set in lines. All measures in pixels. */
export interface FittedText {
  readonly lines: readonly SetText[]
  readonly size: number
  /** From the top of the first line to its baseline. */
  readonly rise: number
  readonly leading: number
  /** From the top of the first line to below the last. */
  readonly height: number
}

/**
 * Sets a text in even lines, large but with lines well filled: a somewhat smaller size that fills them looks better than
 * the largest that leaves them ragged. Only a text that does not fit at the smallest size is shortened, at a word, with
 * an ellipsis.
 */
export function fitText(paragraphOf: (text: string) => Paragraph, text: string, room: Room): FittedText {
  const paragraph = paragraphOf(beginning(text))
  let best: { readonly breaks: Breaks; readonly score: number } | undefined
  for (let size = room.largest; size >= room.smallest; size -= 2) {
    const breaks = broken(paragraph, paragraph.pieces, size, room)
    if (!breaks) continue
    const score = size * breaks.fill
    if (score > (best?.score ?? 0)) best = { breaks, score }
  }
  return best ? set(paragraph, best.breaks) : shortened(paragraphOf, paragraph, room)
}

/** More characters than any room has been seen to hold: to measure all of a very long text would take seconds. */
const mostCharacters = 600

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A text, or as much of its beginning as is worth measuring. */
function beginning(text: string): string {
  let count = 0
  for (const { index } of graphemes.segment(text)) {
    if (count === mostCharacters) return `${text.slice(0, index).trimEnd()}…`
    count += 1
  }
  return text
}

/** The most pieces that fit, found by halving. */
function shortened(paragraphOf: (text: string) => Paragraph, paragraph: Paragraph, room: Room): FittedText {
  const size = room.smallest
  const pieces = paragraph.cutTo(room.width / size)
  const whole = broken(paragraph, pieces, size, room)
  if (whole) return set(paragraph, whole)
  let fitted: FittedText | undefined
  let [few, many] = [0, pieces.length]
  while (few < many) {
    const count = Math.ceil((few + many) / 2)
    const kept = paragraph.text.slice(0, pieces[count - 1]?.end).replace(/[\p{P}\s]+$/u, '')
    const attempt = paragraphOf(`${kept}…`)
    const breaks = broken(attempt, attempt.cutTo(room.width / size), size, room)
    if (breaks) [few, fitted] = [count, set(attempt, breaks)]
    else many = count - 1
  }
  if (!fitted) throw new RangeError(`no room for ${JSON.stringify(paragraph.text)}`)
  return fitted
}

/** Where the lines of a text start and end at a size. */
interface Breaks {
  readonly size: number
  readonly height: number
  readonly lines: readonly { readonly start: number; readonly end: number }[]
  /** How much of the width the lines take on average; one line alone leaves nothing to be wished. */
  readonly fill: number
}

function broken(
  { rise, fall, leading }: Paragraph,
  pieces: readonly TextPiece[],
  size: number,
  room: Room,
): Breaks | undefined {
  const most = 1 + Math.floor((room.height / size - rise - fall) / leading)
  const breaks = balancedLines(pieces, room.width / size, most)
  if (!breaks) return undefined
  const height = (rise + (breaks.length - 1) * leading + fall) * size
  const lines = breaks.map(([first, last]) => ({ start: pieces[first]?.start ?? 0, end: pieces[last]?.end ?? 0 }))
  const text = pieces.reduce((sum, { width, space }) => sum + width + space, 0) * size
  return { size, height, lines, fill: lines.length === 1 ? 1 : text / (lines.length * room.width) }
}

function set(paragraph: Paragraph, { size, height, lines }: Breaks): FittedText {
  return {
    lines: lines.map(({ start, end }) => paragraph.line(start, end)),
    size,
    height,
    rise: paragraph.rise * size,
    leading: paragraph.leading * size,
  }
}
