import type { Emphasis, Nodes, Parents, Strong } from 'mdast'
import { nodesOf } from '../../newsroom/markdown/elements.ts'
import { unspacedCharacters } from '../../newsroom/markdown/unspacedScripts.ts'
import type { Finding } from '../problem.ts'
import { quoted } from '../value.ts'
import { spanOf, type BodyText } from './bodyText.ts'

/**
 * Checks emphasis: that words meant to be set apart are, without their marks in print, and that no others are. Marks that
 * Markdown takes for none stay in the text: beside punctuation that a letter follows, or beside spaces.
 */
export function checkEmphasis(body: BodyText): void {
  for (const node of body.of('emphasis', 'strong')) checkAccident(node, body)
  for (const node of body.of('paragraph', 'heading', 'tableCell')) checkLeftMarks(node, body)
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
      mend: source.replaceAll(/^\*+|\*+$/g, (marks) => marks.replaceAll('*', '\\*')),
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

function checkLeftMarks(block: Parents, body: BodyText): void {
  if (!/[*_~]/.test(body.source(block))) return
  const words = wordsOf(block, body)
  const open = new Map<string, Mark>()
  for (const mark of marksOf(words)) {
    const { marks, start, end, isOpening, isClosing } = mark
    const opening = open.get(marks)
    // Two marks with words between them; of two that only begin something, the second has a space too much before it.
    if (opening && (isClosing || marks.length > 1) && /\p{L}/u.test(words.slice(opening.end, start))) {
      open.delete(marks)
      const [from, length] = [opening.start, end - opening.start]
      const around = { before: words.charAt(from - 1), after: words.charAt(end) }
      body.report(block, brokenEmphasis(words.slice(from, end), marks, around), { from, length })
    } else if (isOpening) open.set(marks, mark)
  }
  for (const { marks, start, isClosing } of open.values()) {
    if (marks !== '**' || isClosing) continue
    const finding: Finding = {
      severity: 'warning',
      rule: 'emphasis-open',
      message: 'these asterisks would be printed, as no others end what they begin',
      help: 'write ** behind the words that are to be bold, or \\*\\* to print them',
      mend: '\\*\\*',
    }
    body.report(block, finding, { from: start, length: marks.length })
  }
}

/** What is written in a block, with another sign in place of each mark that has been understood or is escaped. */
function wordsOf(block: Parents, body: BodyText): string {
  const source = body.source(block)
  const understood = (end?: number) => source.slice(words.length, end).replaceAll(/[*_~]/g, '¤')
  let words = ''
  for (const node of nodesOf<Nodes>(block)) {
    if (node.type !== 'text') continue
    words += understood(Math.max(0, spanOf(node).start - spanOf(block).start))
    words += body.source(node).replaceAll(/\\[!-/:-@[-`{-~]/g, (escape) => '¤'.repeat(escape.length))
  }
  return words + understood()
}

const isSpace = (character: string) => character.trim() === ''
const isWord = (character: string) => /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(character)

type Mark = ReturnType<typeof marksOf>[number]

/** Marks between a space or punctuation or letters on either side, with whether words to be set apart may start or end there. */
function marksOf(words: string) {
  return [...words.matchAll(/\*+|_+|~+/g)]
    .filter(([marks]) => (marks.startsWith('~') ? marks.length === 2 : marks.length <= 3))
    .map(({ 0: marks, index: start }) => {
      const end = start + marks.length
      const [before, after] = [words.charAt(start - 1), words.charAt(end)]
      const isLoose = isSpace(before) && isSpace(after) && marks.length > 1
      // An underscore inside a word is part of a name.
      const isInside = marks.startsWith('_') && isWord(before) && isWord(after)
      const opens = !isWord(before) || isWord(after) || /[\p{Ps}\p{Pi}"'„‚¿¡]/u.test(after)
      const closes = !isWord(after) || isWord(before) || /[\p{Pe}\p{Pf}\p{Po}“‘]/u.test(before)
      return {
        marks,
        start,
        end,
        isOpening: isLoose || (!isSpace(after) && !isInside && opens),
        isClosing: isLoose || (!isSpace(before) && closes),
      }
    })
}

/** The characters beside a part of a text; empty at its ends. */
interface Around {
  readonly before: string
  readonly after: string
}

function brokenEmphasis(written: string, marks: string, around: Around): Finding {
  const name = { _: 'underscores', '~': 'tildes' }[marks.charAt(0)] ?? 'asterisks'
  const look = name === 'tildes' ? 'struck through' : marks.length === 1 ? 'set in italics' : 'set in bold'
  const inside = markedInside(written, marks, around)
  const orPrinted = 'or a backslash before each mark that is to be printed'
  // Bold words and struck ones are hardly ever anything else; a single asterisk or underscore may be.
  return {
    ...(marks.length === 1 && { severity: 'warning' }),
    rule: 'emphasis-broken',
    message: `this is not ${look}, and its ${name} would be printed`,
    ...(inside === undefined
      ? { help: `leave punctuation and spaces outside the marks, write “**words**”, ${orPrinted}` }
      : { help: `write ${inside.trim()}, ${orPrinted}`, mend: inside }),
  }
}

/** The words with their marks inside quotes, brackets, a link and spaces: there they are understood. */
function markedInside(written: string, marks: string, { before, after }: Around): string | undefined {
  const inside = written.slice(marks.length, -marks.length)
  const strong = marks.replaceAll('_', '*')
  // What follows a letter begins with a bracket, as where Hebrew writes a short word in one with a link.
  const [, label, address = ''] = /^\[([^[\]¤*_~`]+)\](\([^()\s¤]+\))$/.exec(inside) ?? []
  if (label !== undefined) return `[${strong}${label}${strong}]${address}`
  if (inside.length > 60 || /[¤*_~[\]<>`]/.test(inside)) return undefined
  const [, lead = '', words = '', trail = ''] = /^([\s\p{P}\p{S}]*)(.*?)([\s\p{P}\p{S}]*)$/su.exec(inside) ?? []
  // A space within the marks may be the only one between two words.
  const [start, end] = [isWord(before) ? lead : lead.trimStart(), isWord(after) ? trail : trail.trimEnd()]
  return `${start}${strong}${words}${strong}${end}`
}
