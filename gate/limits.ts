import type { Finding } from './problem.ts'

/**
 * What the reading of a text takes grows with the square of some things in it, and what it needs of memory with others.
 * Far above anything a newspaper prints, and low enough that a text within all of them is read in seconds.
 */
export const maximum = {
  /** Of front matter, or of a file of fields: more than five hundred sources take. */
  fieldCharacters: 100_000,
  /** Of one field: fields are set on cards and in lists of search engines. */
  textCharacters: 5000,
  /** Quotes and lists within each other. */
  nesting: 20,
  /** Spaces before the marker of a list, each two of which may be a level. */
  listIndent: 40,
  lines: { lines: 20_000 },
  /** By the words in which they are reported. */
  text: {
    /** One apart from the other. */
    quotes: 2_000,
    'items of lists': 6_000,
    /** That lines stand in, one line with the other. */
    'quotes and lists within each other': 30_000,
    /** Whole ones, also those within an item. */
    lists: 2_000,
    'cells of tables': 65_000,
    notes: 1_000,
    'lines of hyphens or =': 2_000,
    '*, _ and ~': 40_000,
    '[ and ]': 12_000,
    '<': 20_000,
    '&': 20_000,
    '`': 20_000,
  },
  paragraph: { lines: 4_000, characters: 300_000, '*, _ and ~': 2_000, '[ and ]': 8_000, '<! and <?': 200 },
  /** In a row. */
  backticks: 60,
} as const

/** What is wrong with a text that holds too much of something, and the line it holds it on. */
interface LimitFault {
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
/** A rule between two parts of a text, however many signs it is drawn with. */
const thematicBreak = /^[ \t>]*([-_*])(?:[ \t]*\1){2,}[ \t]*$/

interface Fence {
  readonly mark: string
  readonly isQuoted: boolean
  readonly indent: number
}

class LineReader {
  readonly #lines = new Counts('the text', maximum.lines)
  readonly #text = new Counts('a text', maximum.text)
  /** What belongs to each other without an empty line between. */
  #paragraph = newParagraph()
  #isQuote = false
  #fence: Fence | undefined
  /** How many columns the table has that goes on; 0 outside of tables. */
  #columns = 0
  #above = ''
  /** Whether lines stand in a block of HTML. */
  #isHtml = false
  /** Where the text of the innermost list starts. */
  #indent = 0

  read(line: string): Finding | undefined {
    const opening = thematicBreak.test(line) ? '' : (containers.exec(line)?.[0] ?? '')
    const rest = line.slice(opening.length)
    const isTooLong = this.#lines.add('lines', 1)
    if (isTooLong || this.#isCode(line, opening, rest)) return isTooLong
    return this.#nesting(opening) ?? this.#blocks(line, opening, rest) ?? this.#signs(line, rest)
  }

  #nesting(opening: string): Finding | undefined {
    const nesting = count(opening, />|[-+*]|[.)]/g)
    if (nesting > maximum.nesting || (opening !== '' && indentOf(opening) > maximum.listIndent)) return tooDeep
    const isQuote = opening.includes('>')
    const isNewQuote = isQuote && !this.#isQuote
    this.#isQuote = isQuote
    return (
      this.#text.add('quotes', isNewQuote ? nesting : 0) ??
      this.#text.add('items of lists', count(opening, /[-+*.)]/g)) ??
      this.#text.add('quotes and lists within each other', opening === '' ? 0 : nesting + indentOf(opening) / 2)
    )
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
    this.#paragraph = newParagraph()
    return true
  }

  #blocks(line: string, opening: string, rest: string): Finding | undefined {
    if (rest.trim() === '') {
      this.#columns = 0
      if (opening.trim() === '') this.#paragraph = newParagraph()
    }
    const isItem = this.#isItem(opening)
    if (isItem || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(rest)) this.#paragraph = newParagraph()
    const before = this.#indent
    if (isItem) this.#indent = opening.length + 1
    else if (line.trim() !== '' && indentOf(line) === 0) this.#indent = 0
    return this.#text.add('lists', this.#indent < before ? 1 : 0) ?? this.#table(rest)
  }

  /** A line far to the right goes on with a paragraph, and so does most of what starts with a number. */
  #isItem(opening: string): boolean {
    if (indentOf(opening) > this.#indent + 3) return false
    return /[-+*]$/.test(opening) || /(?:^|\D)1[.)]$/.test(opening) || (this.#indent > 0 && /\d[.)]$/.test(opening))
  }

  #table(rest: string): Finding | undefined {
    const cells = this.#columns > 0 || rest.includes('-') ? cellsOf(rest).length : 0
    if (this.#columns > 0) this.#paragraph = newParagraph()
    else if (delimiterRow.test(rest.trim()) && cellsOf(this.#above).length === cells) this.#columns = cells
    this.#above = rest
    return this.#text.add('cells of tables', this.#columns === 0 ? 0 : Math.max(this.#columns, cells))
  }

  /** @param rest of the line, behind the marks of quotes and lists */
  #signs(line: string, rest: string): Finding | undefined {
    const [text, paragraph] = [this.#text, this.#paragraph]
    const [emphasis, brackets] = [count(rest, /[*_~]/g), count(line, /[[\]]/g)]
    return (
      text.add('notes', count(rest, /^ {0,3}\[\^[^\]]+\]:/g)) ??
      text.add('lines of hyphens or =', count(rest, /^ {0,3}(?:=+|-+)[ \t]*$/g)) ??
      text.add('*, _ and ~', emphasis) ??
      text.add('[ and ]', brackets) ??
      text.add('<', count(line, /</g)) ??
      text.add('&', count(line, /&/g)) ??
      text.add('`', count(line, /`/g)) ??
      paragraph.add('lines', 1) ??
      paragraph.add('characters', line.length) ??
      paragraph.add('*, _ and ~', thematicBreak.test(line) ? 0 : emphasis) ??
      paragraph.add('[ and ]', brackets) ??
      paragraph.add('<! and <?', count(rest.trimStart().slice(1), /<[!?]/g)) ??
      (line.includes('`'.repeat(maximum.backticks + 1))
        ? tooMany('` in a row', maximum.backticks, 'a line')
        : undefined)
    )
  }
}

/** Counts what stands in a text or a part of it, as far as the limit of each. */
class Counts<What extends string> {
  readonly #where: string
  readonly #limits: Readonly<Record<What, number>>
  readonly #found = new Map<What, number>()

  /** @param where it may be, such as `a paragraph` */
  constructor(where: string, limits: Readonly<Record<What, number>>) {
    this.#where = where
    this.#limits = limits
  }

  add(what: What, more: number): Finding | undefined {
    const found = (this.#found.get(what) ?? 0) + more
    this.#found.set(what, found)
    return found > this.#limits[what] ? tooMany(what, this.#limits[what], this.#where) : undefined
  }
}

function newParagraph(): Counts<keyof typeof maximum.paragraph> {
  return new Counts('a paragraph', maximum.paragraph)
}

/** What is said of a text that would fill the stack of those who follow it. */
const tooDeep: Finding = {
  rule: 'nested-too-deep',
  message: 'lists, quotes or brackets are nested too deep to be read',
  allowed: `at most ${maximum.nesting} quotes and lists within each other`,
}

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
  return text.match(sign)?.length ?? 0
}

/** In columns: a tab goes on to the next that is a multiple of four. */
function indentOf(line: string): number {
  const [spaces = ''] = /^[ \t]*/.exec(line) ?? []
  let columns = 0
  for (const space of spaces) columns += space === '\t' ? 4 - (columns % 4) : 1
  return columns
}

/** The cells of a row of a table as it is written: a | with a backslash before it belongs to the text of a cell. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
}
