import { count, most, tooMany } from '../limits.ts'
import type { Finding } from '../problem.ts'

/** A rule between two parts of a text, however many signs it is drawn with. */
export const thematicBreak = /^[ \t>]*([-_*])(?:[ \t]*\1){2,}[ \t]*$/

/** What belongs to each other without an empty line between. */
export class Paragraph {
  #lines = 0
  #characters = 0
  #emphasis = 0
  #brackets = 0
  #comments = 0

  /** @param rest of the line, behind the marks of quotes and lists */
  add(line: string, rest: string): Finding | undefined {
    const { paragraph } = most
    this.#lines += 1
    this.#characters += line.length
    if (!thematicBreak.test(line)) this.#emphasis += count(rest, /[*_~]/g)
    this.#brackets += count(line, /[[\]]/g)
    this.#comments += count(rest.trimStart().slice(1), /<[!?]/g)
    const isTicked = /`{61,}/.test(line)
    if (this.#lines > paragraph.lines) return tooMany('lines', paragraph.lines, 'a paragraph')
    if (this.#characters > paragraph.characters) return tooMany('characters', paragraph.characters, 'a paragraph')
    if (this.#emphasis > paragraph.emphasis) return tooMany('*, _ and ~', paragraph.emphasis, 'a paragraph')
    if (this.#brackets > paragraph.brackets) return tooMany('[ and ]', paragraph.brackets, 'a paragraph')
    if (this.#comments > paragraph.comments) return tooMany('<! and <?', paragraph.comments, 'a paragraph')
    return isTicked ? tooMany('` in a row', paragraph.backticks, 'a line') : undefined
  }
}
