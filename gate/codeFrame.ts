import stringWidth from 'string-width'
import { withDots } from './invisible.ts'

/** A line of a file with the spot below it: `at` goes under `text`. */
interface CodeFrame {
  readonly text: string
  /** Spaces up to the spot, in columns of a terminal. */
  readonly indent: string
  /** How many columns the spot is wide. */
  readonly width: number
}

/** As much of a line as fits beside a report. */
const room = 100

/**
 * Shows about 100 characters of a line around a spot; what cannot be seen is shown as a dot.
 * @param column from 1, in UTF-16 units, as is `length`
 */
export function codeFrame(line: string, { column, length }: { column: number; length: number }): CodeFrame {
  const from = column > 80 ? wholeCharacter(line, column - 41) : 0
  const to = wholeCharacter(line, from + room)
  const [lead, trail] = [from > 0 ? '…' : '', to < line.length ? '…' : '']
  const spot = line.slice(column - 1, Math.min(column - 1 + length, to))
  return {
    text: `${lead}${shown(line.slice(from, to))}${trail}`,
    indent: ' '.repeat(lead.length + stringWidth(shown(line.slice(from, column - 1)))),
    width: Math.max(1, stringWidth(shown(spot))),
  }
}

/** Never between the two halves of a character such as an emoji. */
function wholeCharacter(line: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(index)) ? index + 1 : Math.min(index, line.length)
}

function shown(text: string): string {
  return withDots(text.replaceAll('\t', '  '))
}
