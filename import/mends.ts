import type { Edit, Problem } from '../gate/problem.ts'
import { withEdits } from '../newsroom/edits.ts'
import type { LeftOut } from './imported.ts'
import { compareWords, wordsOfMarkdown } from './words.ts'

/**
 * Rules by which the gate asks for what other programs do otherwise, and not for what only an editor knows: where headings
 * begin, marks of a teaser, lists of terms, spaces within the marks of emphasis, what style sheets of theirs went by,
 * Markdown in a headline and right below HTML, a `<` there, what came along unseen with a copied text.
 */
const ofOtherPrograms: ReadonlySet<string> = new Set([
  'definition-list',
  'emphasis-broken',
  'heading-first-level',
  'heading-skipped',
  'html-comment',
  'html-empty',
  'html-markdown',
  'html-syntax',
  'invisible-character',
  'markup-in-field',
  'raw-html',
])

/** Rules by which the gate takes out what says something to a program alone, and what that is. */
const ofPrograms: ReadonlyMap<string, string> = new Map([
  ['alert', 'the mark of a box'],
  ['attribute-list', 'said to style sheets'],
  ['contents-mark', 'the mark of a list of contents'],
  ['emoji-name', 'the name of an emoji'],
  ['mdx', 'a line of a program'],
])

/**
 * Makes the changes that the gate offers for what other programs do otherwise; never one that takes a word, or a whole
 * element of HTML that does something.
 * @param problems of this text
 * @returns the text, the rules by which it was changed, and what went that no reader has seen
 */
export function mendedOnTheWay(text: string, problems: readonly Problem[]) {
  const edits: Edit[] = []
  const rules = new Set<string>()
  const leftOut: LeftOut[] = []
  // Where one lies in another, the whole goes.
  for (const { rule, mend } of problems.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const reason = ofPrograms.get(rule)
    if (!mend?.edits?.every((edit) => (reason === undefined ? keepsWords(edit, text) : isOfProgram(edit, text))))
      continue
    if (reason === undefined && !ofOtherPrograms.has(rule)) continue
    // A tag without what styles went by; not without the tag, which may say more than its words, as in a formula.
    if (rule === 'raw-html' && mend.edits.some((edit) => edit.text === '') && !isPlace(mend.edits, text)) continue
    if (mend.edits.some((edit) => edits.some((other) => edit.start < other.end && other.start < edit.end))) continue
    edits.push(...mend.edits)
    rules.add(rule)
    if (reason !== undefined)
      leftOut.push(...mend.edits.map(({ start, end }) => ({ reason, words: text.slice(start, end).trim() })))
  }
  return { text: withEdits(text, edits), rules: [...rules], leftOut }
}

/** Whether that is all of an `<a name="light">words</a>`: what links led to, and says nothing itself. */
function isPlace(edits: readonly Edit[], text: string): boolean {
  const [start, end] = [Math.min(...edits.map((edit) => edit.start)), Math.max(...edits.map((edit) => edit.end))]
  return /^<a\s(?![^<>]*\bhref\b)[^<>]*>.*<\/a>$/is.test(text.slice(start, end).trim())
}

/** Not what shows something that only the program knows, such as `{page.title}`. */
function isOfProgram({ start, end, file }: Edit, text: string): boolean {
  return file === undefined && !/^\{\w+\.[\w.]+\}$/.test(text.slice(start, end))
}

function lengthOf({ mend }: Problem): number {
  return Math.max(0, ...(mend?.edits ?? []).map(({ start, end }) => end - start))
}

function keepsWords({ start, end, text, file }: Edit, before: string): boolean {
  if (file !== undefined) return false
  const { lost, added } = compareWords(wordsOfMarkdown(before.slice(start, end)), wordsOfMarkdown(text))
  return lost.length + added.length === 0
}
