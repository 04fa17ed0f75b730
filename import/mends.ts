import type { Edit, Problem } from '../gate/problem.ts'
import { withEdits } from '../newsroom/edits.ts'
import { compareWords, wordsOfMarkdown } from './words.ts'

/**
 * Rules by which the gate asks for what other programs do otherwise, and not for what only an editor knows: where headings
 * begin, marks of a teaser, lists of terms, spaces within the marks of emphasis, what style sheets of theirs went by,
 * Markdown in a headline, what came along unseen with a copied text.
 */
const ofOtherPrograms: ReadonlySet<string> = new Set([
  'definition-list',
  'emphasis-broken',
  'heading-first-level',
  'heading-skipped',
  'html-comment',
  'html-empty',
  'invisible-character',
  'markup-in-field',
  'raw-html',
])

/**
 * Makes the changes that the gate offers for what other programs do otherwise; never one that takes a word, or a whole
 * element of HTML that does something.
 * @param problems of this text
 * @returns the text, and the rules by which it was changed
 */
export function mendedOnTheWay(text: string, problems: readonly Problem[]) {
  const edits: Edit[] = []
  const rules = new Set<string>()
  // Where one lies in another, the whole goes.
  for (const { rule, mend } of problems.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    if (!ofOtherPrograms.has(rule) || !mend?.edits?.every((edit) => keepsWords(edit, text))) continue
    // A tag without what styles went by; not without the tag, which may say more than its words, as in a formula.
    if (rule === 'raw-html' && mend.edits.some((edit) => edit.text === '') && !isPlace(mend.edits, text)) continue
    if (mend.edits.some((edit) => edits.some((other) => edit.start < other.end && other.start < edit.end))) continue
    edits.push(...mend.edits)
    rules.add(rule)
  }
  return { text: withEdits(text, edits), rules: [...rules] }
}

/** Whether that is all of an `<a name="light"></a>`: what links led to, and says nothing. */
function isPlace(edits: readonly Edit[], text: string): boolean {
  const [start, end] = [Math.min(...edits.map((edit) => edit.start)), Math.max(...edits.map((edit) => edit.end))]
  return /^<a\s[^<>]*><\/a>$/i.test(text.slice(start, end))
}

function lengthOf({ mend }: Problem): number {
  return Math.max(0, ...(mend?.edits ?? []).map(({ start, end }) => end - start))
}

function keepsWords({ start, end, text, file }: Edit, before: string): boolean {
  if (file !== undefined) return false
  const { lost, added } = compareWords(wordsOfMarkdown(before.slice(start, end)), wordsOfMarkdown(text))
  return lost.length + added.length === 0
}
