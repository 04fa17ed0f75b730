import type { Finding } from './problem.ts'

/**
 * What the reading of a text takes grows with the square of some things in it, and what it needs of memory with others.
 * Far above anything a newspaper prints, and low enough that a text within all of them is read in seconds.
 */
export const most = {
  /** Of front matter, or of a file of fields: more than five hundred sources take. */
  fieldCharacters: 100_000,
  /** Of one field: fields are set on cards and in lists of search engines. */
  textCharacters: 5000,
  lines: 20_000,
  /** Quotes and lists within each other. */
  nesting: 20,
  /** Spaces before the marker of a list, each two of which may be a level. */
  listIndent: 40,
  /** Of lists. */
  items: 6_000,
  /** Of whole lists, also of those within an item. */
  ends: 2_000,
  /** Quotes and lists that lines stand in, one line with the other. */
  levels: 30_000,
  /** One apart from the other. */
  quotes: 2_000,
  cells: 65_000,
  notes: 1_000,
  emphasis: 40_000,
  brackets: 12_000,
  tags: 20_000,
  entities: 20_000,
  ticks: 20_000,
  underlines: 2_000,
  paragraph: { lines: 4_000, characters: 300_000, emphasis: 2_000, brackets: 8_000, comments: 200, backticks: 60 },
} as const

/** What is said of a text that would fill the stack of those who follow it. */
const tooDeep: Finding = {
  rule: 'nested-too-deep',
  message: 'lists, quotes or brackets are nested too deep to be read',
  allowed: `at most ${most.nesting} quotes and lists within each other`,
}

/** @param where it may be, such as `a paragraph` */
function tooMany(what: string, limit: number, where: string): Finding {
  return {
    rule: 'too-many',
    message: `with this line, ${where} has more than ${limit.toLocaleString('en')} ${what}, which is more than can be read`,
    allowed: `at most ${limit.toLocaleString('en')} ${what} in ${where}`,
    help: where === 'a paragraph' ? 'divide it by empty lines' : 'divide the text into several files',
  }
}

/** How often a sign stands in a text. */
function count(text: string, sign: RegExp): number {
  let found = 0
  sign.lastIndex = 0
  while (sign.test(text)) found += 1
  return found
}

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

/** A rule between two parts of a text, however many signs it is drawn with. */
const thematicBreak = /^[ \t>]*([-_*])(?:[ \t]*\1){2,}[ \t]*$/

/** What belongs to each other without an empty line between. */
class Paragraph {
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

/** The cells of a row of a table as it is written: a | with a backslash before it belongs to the text of a cell. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
}
