import { parse } from 'yaml'
import type { CheckedText } from './fields.ts'
import { forbiddenCharacter } from './invisible.ts'
import { inQuotes, quoted, reportValue } from './value.ts'

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
  if (definition.type !== 'string' || definition.format || definition.refersTo) return
  checkComment(value)
  checkMarkup(value)
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
  const [markup] =
    /<\/[a-z][a-z0-9]*>|<br *\/?>|&(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});|\[[^\]]+\]\([^\s)]+\)/i.exec(value.text) ?? []
  if (!markup) return
  const within = value.file.text.slice(value.start, value.end).indexOf(markup)
  const start = value.start + Math.max(0, within)
  const end = within < 0 ? value.end : start + markup.length
  reportValue(
    { ...value, start, end },
    {
      // Nothing is lost, and a headline may be about HTML.
      severity: 'warning',
      rule: 'markup-in-field',
      message: `${quoted(markup)} would be printed as it stands here`,
      allowed: 'words alone; HTML and Markdown belong in the text below the front matter',
    },
  )
}
