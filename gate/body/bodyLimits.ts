import { count, most, tooDeep, tooMany } from '../limits.ts'
import type { Finding } from '../problem.ts'
import { Paragraph, thematicBreak } from './paragraphLimits.ts'
import { cellsOf } from './tableCells.ts'

/** What is wrong with a text that holds too much of something, and the line it holds it on. */
export interface LimitFault {
  readonly finding: Finding
  readonly start: number
  readonly end: number
}

/**
 * Finds what a text holds too much of, a line at a time, before anything that takes long is done with it. It knows blocks
 * only as well as a line tells: what gets past it, the limit of time ends.
 */
export function beyondLimits(text: string): LimitFault | undefined {
  const reader = new LineReader()
  let start = 0
  for (const line of text.split('\n')) {
    const finding = reader.read(line)
    if (finding) return { finding, start, end: start + Math.max(1, line.length) }
    start += line.length + 1
  }
  return undefined
}

/** The quotes and lists a line opens or goes on with, one after the other. */
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/
const delimiterRow = /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*\|?$/
const fence = /^[ \t]*(`{3,}(?!.*`)|~{3,})/

interface Fence {
  readonly mark: string
  readonly isQuoted: boolean
  readonly indent: number
}

class LineReader {
  #lines = 0
  #items = 0
  #ends = 0
  #levels = 0
  #quotes = 0
  #isQuote = false
  #cells = 0
  #notes = 0
  #emphasis = 0
  #brackets = 0
  #tags = 0
  #entities = 0
  #ticks = 0
  #underlines = 0
  #paragraph = new Paragraph()
  #fence: Fence | undefined
  /** How many columns the table has that goes on; 0 outside of tables. */
  #columns = 0
  #above = ''
  /** Whether lines stand in a block of HTML. */
  #isHtml = false
  /** Where the text of the innermost list starts. */
  #indent = 0

  read(line: string): Finding | undefined {
    this.#lines += 1
    if (this.#lines > most.lines) return tooMany('lines', most.lines, 'the text')
    const opening = thematicBreak.test(line) ? '' : (containers.exec(line)?.[0] ?? '')
    const rest = line.slice(opening.length)
    if (this.#isCode(line, opening, rest)) return undefined
    return this.#nesting(opening) ?? this.#readText(line, opening, rest)
  }

  #nesting(opening: string): Finding | undefined {
    if (nestingOf(opening) > most.nesting || (opening !== '' && indentOf(opening) > most.listIndent)) return tooDeep
    const isQuote = opening.includes('>')
    if (isQuote && !this.#isQuote) this.#quotes += nestingOf(opening)
    this.#isQuote = isQuote
    if (this.#quotes > most.quotes) return tooMany('quotes', most.quotes, 'a text')
    if (opening === '') return undefined
    this.#items += count(opening, /[-+*.)]/g)
    this.#levels += nestingOf(opening) + indentOf(opening) / 2
    if (this.#items > most.items) return tooMany('items of lists', most.items, 'a text')
    return this.#levels > most.levels ? tooMany('quotes and lists within each other', most.levels, 'a text') : undefined
  }

  /** Whether a line stands in a block of code, or begins or ends one. */
  #isCode(line: string, opening: string, rest: string): boolean {
    this.#isHtml = line.trim() !== '' && (this.#isHtml || rest.trimStart().startsWith('<'))
    const [, mark = ''] = (!this.#isHtml && fence.exec(rest)) || []
    const isOver =
      this.#fence &&
      line.trim() !== '' &&
      (this.#fence.isQuoted !== opening.includes('>') || indentOf(line) < this.#fence.indent)
    if (this.#fence && !isOver) {
      if (mark.startsWith(this.#fence.mark) && rest.trim() === mark) this.#fence = undefined
      return true
    }
    this.#fence = undefined
    const indent = indentOf(rest) + (opening === '' ? 0 : opening.length)
    if (!mark || indent - this.#indent > 3 + opening.length) return false
    this.#fence = { mark, isQuoted: opening.includes('>'), indent: opening.includes('>') ? 0 : opening.length }
    this.#paragraph = new Paragraph()
    return true
  }

  #readText(line: string, opening: string, rest: string): Finding | undefined {
    if (rest.trim() === '') {
      this.#columns = 0
      if (opening.trim() === '') this.#paragraph = new Paragraph()
    }
    const isItem = this.#isItem(opening)
    if (isItem || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(rest)) this.#paragraph = new Paragraph()
    const before = this.#indent
    if (isItem) this.#indent = opening.length + 1
    else if (line.trim() !== '' && indentOf(line) === 0) this.#indent = 0
    if (this.#indent < before) this.#ends += 1
    if (this.#ends > most.ends) return tooMany('lists', most.ends, 'a text')
    return this.#table(rest) ?? this.#signs(line, rest)
  }

  /** A line far to the right goes on with a paragraph, and so does most of what starts with a number. */
  #isItem(opening: string): boolean {
    if (indentOf(opening) > this.#indent + 3) return false
    return /[-+*]$/.test(opening) || /(?:^|\D)1[.)]$/.test(opening) || (this.#indent > 0 && /\d[.)]$/.test(opening))
  }

  #table(rest: string): Finding | undefined {
    const cells = this.#columns > 0 || rest.includes('-') ? cellsOf(rest).length : 0
    if (this.#columns > 0) this.#paragraph = new Paragraph()
    else if (delimiterRow.test(rest.trim()) && cellsOf(this.#above).length === cells) this.#columns = cells
    this.#above = rest
    this.#cells += this.#columns === 0 ? 0 : Math.max(this.#columns, cells)
    return this.#cells > most.cells ? tooMany('cells of tables', most.cells, 'a text') : undefined
  }

  #signs(line: string, rest: string): Finding | undefined {
    if (/^ {0,3}\[\^[^\]]+\]:/.test(rest)) this.#notes += 1
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(rest)) this.#underlines += 1
    this.#emphasis += count(rest, /[*_~]/g)
    this.#brackets += count(line, /[[\]]/g)
    this.#tags += count(line, /</g)
    this.#entities += count(line, /&/g)
    this.#ticks += count(line, /`/g)
    if (this.#notes > most.notes) return tooMany('notes', most.notes, 'a text')
    if (this.#underlines > most.underlines) return tooMany('lines of hyphens or =', most.underlines, 'a text')
    if (this.#emphasis > most.emphasis) return tooMany('*, _ and ~', most.emphasis, 'a text')
    if (this.#brackets > most.brackets) return tooMany('[ and ]', most.brackets, 'a text')
    if (this.#tags > most.tags) return tooMany('<', most.tags, 'a text')
    if (this.#entities > most.entities) return tooMany('&', most.entities, 'a text')
    if (this.#ticks > most.ticks) return tooMany('`', most.ticks, 'a text')
    return this.#paragraph.add(line, rest)
  }
}

function nestingOf(opening: string): number {
  return count(opening, />|[-+*]|[.)]/g)
}

/** In columns: a tab goes on to the next that is a multiple of four. */
function indentOf(line: string): number {
  const [spaces = ''] = /^[ \t]*/.exec(line) ?? []
  let columns = 0
  for (const space of spaces) columns += space === '\t' ? 4 - (columns % 4) : 1
  return columns
}
