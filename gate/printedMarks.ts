import { decodeString } from 'micromark-util-decode-string'
import { parse } from 'yaml'
import { oneLine } from '../newsroom/oneLine.ts'
import { foreignMarks, inlineMarks, inOrder } from './foreignMarks.ts'
import { characterMadeBy, forbiddenCharacter, hiddenIn, withoutHidden } from './invisible.ts'
import type { ContentFile, Finding, Span } from './problem.ts'
import { inQuotes, quoted, replacing, type CheckedText } from './value.ts'

/** Checks the words of a field: that all of them are printed, and as what they were meant. */
export function checkWords(file: ContentFile, value: CheckedText): void {
  const { definition, text } = value
  const source = file.text.slice(value.start, value.end)
  const made = characterMadeBy(source, text)
  if (made) {
    const escapes = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[0abefnNLPrtv_])/gi
    const mend = source.replaceAll(escapes, (escape) =>
      forbiddenCharacter(String(parse(`"${escape}"`))) ? '' : escape,
    )
    file.report({ ...made, mend }, value)
  }
  if (definition.type !== 'string') return
  if (definition.format || definition.refersTo) {
    checkHidden(file, value)
    return
  }
  checkComment(file, value)
  checkMarkup(file, value, source)
}

/** In an address or a name, a soft hyphen or a mark of direction makes another of it. */
function checkHidden(file: ContentFile, value: CheckedText): void {
  const hidden = hiddenIn(value.text, 'it')
  // Where the gate has reported it already, for standing in no text of its script, once is enough.
  const isReported = file.problems.some(
    ({ rule, message }) => rule === hidden?.rule && `there is ${message} in it` === hidden.message,
  )
  if (hidden && !isReported) file.report({ ...hidden, mend: replacing(file, value, withoutHidden(value.text)) }, value)
}

/** `title: We are #1` ends with "are". Beside other fields, such as `status: draft # until Tuesday`, a comment is one. */
function checkComment(file: ContentFile, { field, start: from, end, text, isPlain }: CheckedText): void {
  const [whole = '', comment = ''] = (isPlain && /^[ \t]+(#.*)/.exec(file.text.slice(end, end + 1000))) || []
  if (!whole) return
  const start = end + whole.length - comment.length
  const meant = inQuotes(`${text} ${comment.trimEnd()}`)
  const commentEnd = start + comment.length
  const finding = {
    rule: 'text-cut-off',
    message: `# starts a comment, so ${quoted(comment)} would not be printed`,
    help: `write ${meant}, or put the comment on a line of its own`,
    mend: { edits: [{ start: from, end: commentEnd, text: meant }] },
  }
  file.report(finding, { field, start, end: commentEnd })
}

/** Fields are words alone: what looks like HTML or Markdown in them is printed sign by sign. */
function checkMarkup(file: ContentFile, value: CheckedText, source: string): void {
  let searched = 0
  for (const { start, end, instead } of printedMarks(value.text)) {
    const markup = value.text.slice(start, end)
    const within = source.indexOf(markup, searched)
    const finding = printedMarkup(markup, instead)
    // Written over two lines, or with an escape, it stands there in another way.
    if (within < 0) {
      file.report({ ...finding, mend: undefined }, value)
      continue
    }
    searched = within + markup.length
    const isPlainly = within > 0 && /^[\p{L}\p{N}\p{M} .,’“”–…]*$/u.test(instead ?? '')
    // A value in quotes, which hold every sign; not where it is a block of lines.
    const whole = inQuotes(oneLine(value.text.slice(0, start) + (instead ?? '') + value.text.slice(end)))
    const rewritten = /^[|>]/.test(source)
      ? undefined
      : { edits: [{ start: value.start, end: value.end, text: whole }] }
    const mend = isPlainly || finding.mend === undefined ? finding.mend : rewritten
    file.report({ ...finding, mend }, { field: value.field, start: value.start + within, end: value.start + searched })
  }
}

/**
 * Finds what was written to be understood in words that are printed sign by sign, such as a headline or a caption.
 * @returns each with the words without it in `instead`; undefined where nobody can say what they would be
 */
export function printedMarks(words: string): (Span & { readonly instead: string | undefined })[] {
  if (!/[*_~`[\]<&#:{$=^+]/.test(words)) return []
  const marks = kinds.flatMap(({ pattern, read }) =>
    Array.from(words.matchAll(pattern)).flatMap((match) => {
      const instead = read(match)
      return instead === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, instead }]
    }),
  )
  const others = foreignMarks(words).map(({ start, end, edits }) => {
    return { start, end, instead: edits?.length === 1 ? edits[0]?.text : undefined }
  })
  return inOrder([...marks, ...others].toSorted((a, b) => b.end - a.end))
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

const html =
  'a|abbr|b|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|td|th|tr|u|ul|video'

/** A sign that HTML writes by its name or its number. */
export const entity = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi

/** Each reads the words without the mark; undefined where it is none after all. */
const kinds: readonly { readonly pattern: RegExp; readonly read: (match: RegExpExecArray) => string | undefined }[] = [
  ...inlineMarks.map(({ pattern }) => ({ pattern, read: ([, words]: RegExpExecArray) => words })),
  { pattern: /!?\[([^\][]+)\]\([^\s)]+(?:[ \t]+["'][^"'\n]*["'])?\)/g, read: ([, words = '']) => words },
  {
    // `5 * 3 * 2`, `C*` and `2*3*4` are no emphasis: a mark has a space or a sign before it, and one after its end.
    pattern: /(?<![*\\])(\*{1,3})(?![*\s])([^*\n]{1,300}?)(?<![\s\\])\1(?!\*)/g,
    read: ({ 0: written, 1: marks, 2: words, input, index }) => {
      const beside = input.charAt(index - 1) + input.charAt(index + written.length)
      return marks === '*' && /[\p{L}\p{N}]/u.test(beside) ? undefined : words
    },
  },
  {
    // Names such as snake_case and __init__ have underscores of their own.
    pattern: /(?<![\p{L}\p{N}_\\])(_{1,3})(?![_\s])([^_\n]{1,300}?)(?<![\s\\])\1(?![\p{L}\p{N}_])/gu,
    read: ([, marks = '', words = '']) => (marks.length > 1 && /^\w+$/.test(words) ? undefined : words),
  },
  { pattern: /(?<![~\\])~~(?![~\s])([^~\n]{1,300}?)(?<!\s)~~(?!~)/g, read: ([, words = '']) => words },
  { pattern: /(?<![`\\])(`{1,2})(?!`)([^`\n]{1,300}?)\1(?!`)/g, read: ([, , words = '']) => words.trim() },
  { pattern: /(?<=^[ \t]{0,3}|\n[ \t]{0,3})#{1,6}[ \t]+(?=\p{L})/gu, read: () => '' },
  {
    // `AT&T;` is none.
    pattern: entity,
    read: ([written]) => [decodeString(written)].find((sign) => sign !== written),
  },
  {
    pattern: new RegExp(String.raw`<(${html})(?:\s[^<>\n]{0,300})?>([^<>\n]{0,300})</\1>`, 'gi'),
    read: ([, , words = '']) => words,
  },
  { pattern: new RegExp(String.raw`<\/?(?:${html})(?:\s[^<>\n]{0,300})?\/?>`, 'gi'), read: () => '' },
  { pattern: /<!--[^]{0,300}?-->/g, read: () => '' },
  { pattern: /<(https?:\/\/[^<>\s]+)>/g, read: ([, address = '']) => address },
]
