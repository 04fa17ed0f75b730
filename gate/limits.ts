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
export const tooDeep: Finding = {
  rule: 'nested-too-deep',
  message: 'lists, quotes or brackets are nested too deep to be read',
  allowed: `at most ${most.nesting} quotes and lists within each other`,
}

/** @param where it may be, such as `a paragraph` */
export function tooMany(what: string, limit: number, where: string): Finding {
  return {
    rule: 'too-many',
    message: `with this line, ${where} has more than ${limit.toLocaleString('en')} ${what}, which is more than can be read`,
    allowed: `at most ${limit.toLocaleString('en')} ${what} in ${where}`,
    help: where === 'a paragraph' ? 'divide it by empty lines' : 'divide the text into several files',
  }
}

/** How often a sign stands in a text. */
export function count(text: string, sign: RegExp): number {
  let found = 0
  sign.lastIndex = 0
  while (sign.test(text)) found += 1
  return found
}
