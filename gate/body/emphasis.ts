import type { Emphasis, Nodes, Parents, Strong } from 'mdast'
import { unspacedCharacters } from '../../newsroom/markdown/unspacedText.ts'
import type { Finding } from '../problem.ts'
import { quoted } from '../value.ts'
import type { BodyText } from './bodyText.ts'

/**
 * Checks emphasis: that words meant to be set apart are, without their marks in print, and that no others are. Marks that
 * Markdown takes for none stay in the text: beside punctuation that a letter follows, or beside spaces.
 */
export function checkEmphasis(nodes: readonly Nodes[], body: BodyText): void {
  for (const node of nodes) {
    if (node.type === 'emphasis' || node.type === 'strong') checkAccident(node, body)
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') checkLeftMarks(node, body)
  }
}

const letter = `(?![${unspacedCharacters}])[\\p{L}\\p{N}]`
const endsInLetter = new RegExp(`${letter}$`, 'u')
const startsInLetter = new RegExp(`^${letter}`, 'u')

/** `Leser*innen und Autor*innen` or `2*3*4`: the asterisks would vanish, and what stands between be slanted. */
function checkAccident(node: Emphasis | Strong, body: BodyText): void {
  const source = body.source(node)
  const look = node.type === 'strong' ? 'bold' : 'italics'
  const words = source.replace(/^\*+|\*+$/g, '')
  const isInside =
    source.startsWith('*') && endsInLetter.test(body.before(node)) && startsInLetter.test(body.after(node))
  if (isInside && (/\s/.test(words) || /^[\p{N}.,]+$/u.test(words))) {
    body.report(node, {
      rule: 'emphasis-by-accident',
      message: `${quoted(words)} would be set in ${look}, and the asterisks around it not be printed`,
      help: 'write \\* for each asterisk that is to be printed',
      mend: escaped(source),
    })
  } else if (node.children.some(({ type }) => type === node.type)) {
    body.report(node, {
      severity: 'warning',
      rule: 'emphasis-by-accident',
      message: `there is ${look} within ${look}, so other words may stand out than were meant to`,
      help: 'leave the marks inside the quotes and brackets that are set apart: “**words**”',
    })
  }
}

/** Marks in the words of a block, between a space or punctuation or letters on either side. */
interface Mark {
  readonly marks: string
  readonly start: number
  readonly end: number
  /** Whether words to be set apart may start, or end, there. */
  readonly isOpening: boolean
  readonly isClosing: boolean
}

function checkLeftMarks(block: Parents, body: BodyText): void {
  if (!/[*_~]/.test(body.source(block))) return
  const words = wordsOf(block, body)
  const open = new Map<string, Mark>()
  for (const mark of marksOf(words)) {
    const opening = open.get(mark.marks)
    if (opening && isPair(opening, mark, words)) {
      open.delete(mark.marks)
      const [from, length] = [opening.start, mark.end - opening.start]
      body.report(block, brokenEmphasis(words.slice(from, mark.end), mark.marks), { from, length })
    } else if (mark.isOpening) open.set(mark.marks, mark)
  }
  for (const { marks, start, isClosing } of open.values()) {
    if (marks !== '**' || isClosing) continue
    const message = 'these asterisks would be printed, as no others end what they begin'
    const help = 'write ** behind the words that are to be bold, or \\*\\* to print them'
    const finding: Finding = { severity: 'warning', rule: 'emphasis-open', message, help, mend: '\\*\\*' }
    body.report(block, finding, { from: start, length: marks.length })
  }
}

/** What is written in a block, with another sign in place of each mark that has been understood or is escaped. */
function wordsOf(block: Parents, body: BodyText): string {
  const source = body.source(block)
  const texts: { readonly from: number; readonly to: number }[] = []
  const start = block.position?.start.offset ?? 0
  const collect = (node: Nodes) => {
    if (node.type === 'text') {
      const from = (node.position?.start.offset ?? start) - start
      texts.push({ from, to: from + body.source(node).length })
    } else if ('children' in node) node.children.forEach(collect)
  }
  collect(block)
  let words = ''
  for (const { from, to } of texts) {
    words += understood(source.slice(words.length, from))
    words += source.slice(from, to).replaceAll(/\\[!-/:-@[-`{-~]/g, (escape) => '¤'.repeat(escape.length))
  }
  return words + understood(source.slice(words.length))
}

function understood(markdown: string): string {
  return markdown.replaceAll(/[*_~]/g, '¤')
}

function marksOf(words: string): Mark[] {
  return [...words.matchAll(/\*+|_+|~+/g)]
    .filter(([marks]) => (marks.startsWith('~') ? marks.length === 2 : marks.length <= 3))
    .map(({ 0: marks, index: start }) => {
      const end = start + marks.length
      const [before, after] = [words.charAt(start - 1), words.charAt(end)]
      const isLoose = isSpace(before) && isSpace(after) && marks.length > 1
      // An underscore inside a word is part of a name.
      const isInside = marks.startsWith('_') && isWord(before) && isWord(after)
      return {
        marks,
        start,
        end,
        isOpening: isLoose || (!isSpace(after) && !isInside && (!isWord(before) || isWord(after) || opens(after))),
        isClosing: isLoose || (!isSpace(before) && (!isWord(after) || isWord(before) || closes(before))),
      }
    })
}

const isSpace = (character: string) => character.trim() === ''
const isWord = (character: string) => /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(character)
const opens = (character: string) => /[\p{Ps}\p{Pi}"'„‚¿¡]/u.test(character)
const closes = (character: string) => /[\p{Pe}\p{Pf}\p{Po}“‘]/u.test(character)

/** Two marks with words between them; of two that only begin something, the second has a space too much before it. */
function isPair(opening: Mark, { marks, start, isClosing }: Mark, words: string): boolean {
  return (isClosing || marks.length > 1) && /\p{L}/u.test(words.slice(opening.end, start))
}

function brokenEmphasis(written: string, marks: string): Finding {
  const isStrike = marks.startsWith('~')
  const name = marks.startsWith('_') ? 'underscores' : isStrike ? 'tildes' : 'asterisks'
  const look = isStrike ? 'struck through' : marks.length === 1 ? 'set in italics' : 'set in bold'
  const inside = markedInside(written, marks)
  // Bold words and struck ones are hardly ever anything else; a single asterisk or underscore may be.
  return {
    ...(marks.length === 1 && { severity: 'warning' }),
    rule: 'emphasis-broken',
    message: `this is not ${look}, and its ${name} would be printed`,
    ...(inside === undefined
      ? { help: `leave punctuation and spaces outside the marks, write “**words**”, ${orPrinted}` }
      : { help: `write ${inside}, ${orPrinted}`, mend: inside }),
  }
}

const orPrinted = 'or a backslash before each mark that is to be printed'

/** With a backslash before each asterisk around it. */
function escaped(source: string): string {
  return source.replaceAll(/^\*+|\*+$/g, (marks) => marks.replaceAll('*', String.raw`\*`))
}

/** The words with their marks inside quotes, brackets and spaces: there they are understood. */
function markedInside(written: string, marks: string): string | undefined {
  const inside = written.slice(marks.length, -marks.length)
  if (inside.length > 60 || /[¤*_~[\]<>`]/.test(inside)) {
    return undefined
  }
  const [, lead = '', words = '', trail = ''] = /^([\s\p{P}\p{S}]*)(.*?)([\s\p{P}\p{S}]*)$/su.exec(inside) ?? []
  const strong = marks.replaceAll('_', '*')
  return `${lead.trimStart()}${strong}${words}${strong}${trail.trimEnd()}`
}
