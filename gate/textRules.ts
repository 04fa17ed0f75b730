import { parse } from 'yaml'
import { oneLine } from '../newsroom/oneLine.ts'
import type { CheckedText } from './fields.ts'
import { forbiddenCharacter, hiddenCharacter, withoutHidden } from './invisible.ts'
import type { Mend } from './problem.ts'
import { printedMarks, printedMarkup } from './printedMarks.ts'
import { inQuotes, quoted, replacing, reportValue } from './value.ts'

/** Checks the words of a field: that all of them are printed, and as what they were meant. */
export function checkWords(value: CheckedText): void {
  const { definition, text } = value
  const character = forbiddenCharacter(text)
  // Where the character itself stands in the file, it has been reported.
  if (character && !forbiddenCharacter(value.file.text.slice(value.start, value.end))) {
    reportValue(value, {
      rule: 'invisible-character',
      message: `this makes ${character}`,
      allowed: 'characters a reader can see',
      help: 'delete what stands for it',
      mend: value.file.text
        .slice(value.start, value.end)
        .replaceAll(/\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[0abefnNLPrtv_])/gi, (escape) =>
          forbiddenCharacter(String(parse(`"${escape}"`))) ? '' : escape,
        ),
    })
  }
  if (definition.type !== 'string') return
  if (definition.format || definition.refersTo) {
    checkHidden(value)
    return
  }
  checkComment(value)
  checkMarkup(value)
}

/** In an address or a name, a soft hyphen or a mark of direction makes another of it. */
function checkHidden(value: CheckedText): void {
  const character = hiddenCharacter(value.text)
  // Where the gate has reported it already, for standing in no text of its script, once is enough.
  if (
    !character ||
    value.file.problems.some(({ rule, message }) => rule === 'invisible-character' && message === character)
  )
    return
  reportValue(value, {
    rule: 'invisible-character',
    message: `there is ${character} in it`,
    allowed: 'characters a reader can see',
    help: 'delete it',
    mend: replacing(value, withoutHidden(value.text)),
  })
}

/** `title: We are #1` ends with "are". Beside other fields, such as `status: draft # until Tuesday`, a comment is one. */
function checkComment({ file, start: from, end, text, isPlain, ...value }: CheckedText): void {
  const [whole = '', comment = ''] = (isPlain && /^[ \t]+(#.*)/.exec(file.text.slice(end, end + 1000))) || []
  if (!whole) return
  const start = end + whole.length - comment.length
  const meant = inQuotes(`${text} ${comment.trimEnd()}`)
  reportValue(
    { ...value, file, start, end: start + comment.length },
    {
      rule: 'text-cut-off',
      message: `# starts a comment, so ${quoted(comment)} would not be printed`,
      help: `write ${meant}, or put the comment on a line of its own`,
      mend: { edits: [{ start: from, end: start + comment.length, text: meant }] },
    },
  )
}

/** Fields are words alone: what looks like HTML or Markdown in them is printed sign by sign. */
function checkMarkup(value: CheckedText): void {
  const source = value.file.text.slice(value.start, value.end)
  let searched = 0
  for (const { start, end, instead } of printedMarks(value.text)) {
    const markup = value.text.slice(start, end)
    const within = source.indexOf(markup, searched)
    const finding = printedMarkup(markup, instead)
    // Written over two lines, or with an escape, it stands there in another way.
    if (within < 0) {
      reportValue(value, { ...finding, mend: undefined })
      continue
    }
    searched = within + markup.length
    const place = { start: value.start + within, end: value.start + searched }
    const whole = value.text.slice(0, start) + (instead ?? '') + value.text.slice(end)
    const isPlainly = instead !== undefined && within > 0 && /^[\p{L}\p{N}\p{M} .,’“”–…]*$/u.test(instead)
    reportValue(
      { ...value, ...place },
      { ...finding, ...(!isPlainly && finding.mend !== undefined && { mend: rewritten(value, source, whole) }) },
    )
  }
}

/** A value in quotes, which hold every sign; not where it is a block of lines. */
function rewritten({ start, end }: CheckedText, source: string, text: string): Mend | undefined {
  return /^[|>]/.test(source) ? undefined : { edits: [{ start, end, text: inQuotes(oneLine(text)) }] }
}
