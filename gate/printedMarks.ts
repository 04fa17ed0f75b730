import { decodeString } from 'micromark-util-decode-string'
import { foreignMarks, inlineMarks } from './foreignMarks.ts'
import type { Finding } from './problem.ts'
import { quoted } from './value.ts'

/** Markdown, HTML or another mark in words that are printed as they are. */
export interface PrintedMark {
  readonly start: number
  readonly end: number
  /** The words without it; undefined where nobody can say what they would be. */
  readonly instead: string | undefined
}

/** Finds what was written to be understood in words that are printed sign by sign, such as a headline or a caption. */
export function printedMarks(words: string): PrintedMark[] {
  if (!/[*_~`[\]<&#:{$=^+]/.test(words)) return []
  const marks = kinds.flatMap(({ pattern, read }) =>
    Array.from(words.matchAll(pattern)).flatMap((match) => {
      const instead = read(match)
      return instead === null ? [] : [{ start: match.index, end: match.index + match[0].length, instead }]
    }),
  )
  const others = foreignMarks(words).map(({ start, end, edits }) => ({
    start,
    end,
    instead: edits?.length === 1 ? edits[0]?.text : undefined,
  }))
  let end = 0
  return [...marks, ...others]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (mark.start < end) return false
      end = mark.end
      return true
    })
}

/** What is said of such a mark. Nothing is lost, and a headline may be about HTML: a warning. */
export function printedMarkup(mark: string, instead: string | undefined): Finding {
  return {
    severity: 'warning',
    rule: 'markup-in-field',
    message: `${quoted(mark)} would be printed as it stands here`,
    allowed: 'words alone; HTML and Markdown belong in the text below the front matter',
    ...(instead !== undefined && { help: instead === '' ? 'delete it' : `write ${instead}`, mend: instead }),
  }
}

/** The words without the marks of which it can be said what they would be without them. */
export function withoutPrintedMarks(words: string): string {
  return printedMarks(words).reduceRight(
    (left, { start, end, instead }) => left.slice(0, start) + (instead ?? left.slice(start, end)) + left.slice(end),
    words,
  )
}

interface Kind {
  readonly pattern: RegExp
  /** @returns the words without the mark; null where it is none after all */
  readonly read: (match: RegExpExecArray) => string | undefined | null
}

const html =
  'a|abbr|b|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|td|th|tr|u|ul|video'

const kinds: readonly Kind[] = [
  ...inlineMarks.map(({ pattern }): Kind => ({ pattern, read: ([, words = '']) => words })),
  { pattern: /!?\[([^\][]+)\]\([^\s)]+(?:[ \t]+["'][^"'\n]*["'])?\)/g, read: ([, words = '']) => words },
  {
    pattern: /(?<![*\\])(\*{1,3})(?![*\s])([^*\n]{1,300}?)(?<![\s\\])\1(?!\*)/g,
    read: (match) => betweenAsterisks(match),
  },
  {
    // Names such as snake_case and __init__ have underscores of their own.
    pattern: /(?<![\p{L}\p{N}_\\])(_{1,3})(?![_\s])([^_\n]{1,300}?)(?<![\s\\])\1(?![\p{L}\p{N}_])/gu,
    read: ([, marks = '', words = '']) => (marks.length > 1 && /^\w+$/.test(words) ? null : words),
  },
  { pattern: /(?<![~\\])~~(?![~\s])([^~\n]{1,300}?)(?<!\s)~~(?!~)/g, read: ([, words = '']) => words },
  { pattern: /(?<![`\\])(`{1,2})(?!`)([^`\n]{1,300}?)\1(?!`)/g, read: ([, , words = '']) => words.trim() },
  { pattern: /(?<=^[ \t]{0,3}|\n[ \t]{0,3})#{1,6}[ \t]+(?=\p{L})/gu, read: () => '' },
  { pattern: /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi, read: ([entity]) => decoded(entity) },
  {
    pattern: new RegExp(String.raw`<(${html})(?:\s[^<>\n]{0,300})?>([^<>\n]{0,300})</\1>`, 'gi'),
    read: ([, , words = '']) => words,
  },
  { pattern: new RegExp(String.raw`<\/?(?:${html})(?:\s[^<>\n]{0,300})?\/?>`, 'gi'), read: () => '' },
  { pattern: /<!--[^]{0,300}?-->/g, read: () => '' },
  { pattern: /<(https?:\/\/[^<>\s]+)>/g, read: ([, address = '']) => address },
]

/** `5 * 3 * 2`, `C*` and `2*3*4` are no emphasis: a mark has a space or a sign before it, and one after its end. */
function betweenAsterisks({ 1: marks = '', 2: words = '', input, index, 0: written }: RegExpExecArray): string | null {
  const [before, after] = [input.charAt(index - 1), input.charAt(index + written.length)]
  if (marks.length === 1 && (isWord(before) || isWord(after))) return null
  return words
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** An entity there is, as the sign it stands for; `AT&T;` is none. */
function decoded(entity: string): string | null {
  const sign = decodeString(entity)
  return sign === entity ? null : sign
}
