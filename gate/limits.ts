import type { Finding, Span } from './problem.ts'

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

/**
 * Finds what a text holds too much of, a line at a time, before anything that takes long is done with it. It knows blocks
 * only as well as a line tells: what gets past it, the limit of time ends.
 */
export function beyondLimits(text: string): (Span & { readonly finding: Finding }) | undefined {
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

class LineReader {
  readonly #countLines = counter('the text', maximum.lines)
  readonly #countInText = counter('a text', maximum.text)
  /** What belongs to each other without an empty line between. */
  #countInParagraph = newParagraph()
  #isQuote = false
  #fence: { readonly mark: string; readonly isQuoted: boolean; readonly indent: number } | undefined
  /** How many columns the table has that goes on; 0 outside of tables. */
  #columns = 0
  #above = ''
  #isHtml = false
  /** Where the text of the innermost list starts. */
  #indent = 0

  read(line: string): Finding | undefined {
    const opening = thematicBreak.test(line) ? '' : (containers.exec(line)?.[0] ?? '')
    const rest = line.slice(opening.length)
    const isTooLong = this.#countLines({ lines: 1 })
    if (isTooLong || this.#isCode(line, opening, rest)) return isTooLong
    const nesting = count(opening, />|[-+*]|[.)]/g)
    if (nesting > maximum.nesting || (opening !== '' && indentOf(opening) > maximum.listIndent)) return tooDeep
    const isNewQuote = opening.includes('>') && !this.#isQuote
    this.#isQuote = opening.includes('>')
    const lists = this.#endedLists(line, opening, rest)
    const cells = this.#cells(rest)
    const [emphasis, brackets] = [count(rest, /[*_~]/g), count(rest, /[[\]]/g)]
    const runs = line.includes('`'.repeat(maximum.backticks + 1))
    return (
      this.#countInText({
        quotes: isNewQuote ? nesting : 0,
        'items of lists': count(opening, /[-+*.)]/g),
        'quotes and lists within each other': opening === '' ? 0 : nesting + indentOf(opening) / 2,
        lists,
        'cells of tables': cells,
        notes: count(rest, /^ {0,3}\[\^[^\]]+\]:/g),
        'lines of hyphens or =': count(rest, /^ {0,3}(?:=+|-+)[ \t]*$/g),
        '*, _ and ~': emphasis,
        '[ and ]': brackets,
        '<': count(rest, /</g),
        '&': count(rest, /&/g),
        '`': count(rest, /`/g),
      }) ??
      this.#countInParagraph({
        lines: 1,
        characters: line.length,
        '*, _ and ~': thematicBreak.test(line) ? 0 : emphasis,
        '[ and ]': brackets,
        '<! and <?': count(rest.trimStart().slice(1), /<[!?]/g),
      }) ??
      (runs ? tooMany('` in a row', maximum.backticks, 'a line') : undefined)
    )
  }

  /** Whether a line stands in a block of code, or begins or ends one. */
  #isCode(line: string, opening: string, rest: string): boolean {
    this.#isHtml = line.trim() !== '' && (this.#isHtml || rest.trimStart().startsWith('<'))
    const [, mark = ''] = (!this.#isHtml && fence.exec(rest)) || []
    const isQuoted = opening.includes('>')
    const isOver =
      this.#fence && line.trim() !== '' && (this.#fence.isQuoted !== isQuoted || indentOf(line) < this.#fence.indent)
    if (this.#fence && !isOver) {
      if (mark.startsWith(this.#fence.mark) && rest.trim() === mark) this.#fence = undefined
      return true
    }
    this.#fence = undefined
    const indent = indentOf(rest) + (opening === '' ? 0 : opening.length)
    if (!mark || indent - this.#indent > 3 + opening.length) return false
    this.#fence = { mark, isQuoted, indent: isQuoted ? 0 : opening.length }
    this.#countInParagraph = newParagraph()
    return true
  }

  /** Whether a line ends a list, 1 or 0; and what else it ends. */
  #endedLists(line: string, opening: string, rest: string): number {
    if (rest.trim() === '') this.#columns = 0
    // A line far to the right goes on with a paragraph, and so does most of what starts with a number.
    const isItem =
      indentOf(opening) <= this.#indent + 3 &&
      (/[-+*]$|(?:^|\D)1[.)]$/.test(opening) || (this.#indent > 0 && /\d[.)]$/.test(opening)))
    const isHeading = /^ {0,3}#{1,6}(?:[ \t]|$)/.test(rest)
    if (isItem || isHeading || line.trim() === '') this.#countInParagraph = newParagraph()
    const before = this.#indent
    if (isItem) this.#indent = opening.length + 1
    else if (line.trim() !== '' && indentOf(line) === 0) this.#indent = 0
    return this.#indent < before ? 1 : 0
  }

  #cells(rest: string): number {
    const cells = this.#columns > 0 || rest.includes('-') ? cellsOf(rest).length : 0
    if (this.#columns > 0) this.#countInParagraph = newParagraph()
    else if (delimiterRow.test(rest.trim()) && cellsOf(this.#above).length === cells) this.#columns = cells
    this.#above = rest
    return this.#columns === 0 ? 0 : Math.max(this.#columns, cells)
  }
}

/**
 * Counts what stands in a text or a part of it, as far as the limit of each.
 * @param where it may be, such as `a paragraph`
 */
function counter<What extends string>(where: string, limits: Readonly<Record<What, number>>) {
  const counts = new Map<string, number>()
  return (more: Readonly<Record<What, number>>): Finding | undefined => {
    for (const what of Object.keys(more) as What[]) {
      const found = (counts.get(what) ?? 0) + more[what]
      counts.set(what, found)
      if (found > limits[what]) return tooMany(what, limits[what], where)
    }
    return undefined
  }
}

const newParagraph = () => counter('a paragraph', maximum.paragraph)

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
