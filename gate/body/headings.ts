import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import type { PlacedElement } from '../../newsroom/markdown/elements.ts'
import type { Mend } from '../problem.ts'
import { listed } from '../suggestion.ts'
import { spanOf, type BodyText } from './bodyText.ts'

/** A heading of the outline, with the level it has and the one that leaves no gap. */
interface Heading {
  readonly element: Element
  readonly words: string
  readonly depth: number
  readonly right: number
}

/** Checks the outline of a page, in the order readers meet it: headings are what screen readers jump by. */
export function checkHeadings(elements: readonly PlacedElement[], body: BodyText): void {
  const outline: Omit<Heading, 'right'>[] = []
  for (const { element } of elements) {
    const depth = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0)
    // The heading above the notes is ours.
    if (!depth || !element.position) continue
    const words = toString(element).replace(/\s+/g, ' ').trim()
    const source = body.source(element)
    if (!words) body.report(element, { rule: 'heading-empty', message: 'the heading has no words' })
    else if (isFrontMatter(source, body.before(element))) reportFields(element, body)
    else if (isParagraph(source)) {
      body.report(element, {
        rule: 'heading-by-accident',
        message: 'the line of hyphens below makes this paragraph a heading',
        help: 'put an empty line above the hyphens, or write ## before a heading',
        mend: body.mend({ part: element, from: source.lastIndexOf('\n'), length: 0, text: '\n' }),
      })
    } else outline.push({ element, words, depth })
  }
  checkOutline(withRightLevels(outline), body)
}

/** A heading that is underlined, and reads like a paragraph with a rule below it. */
function isParagraph(source: string): boolean {
  const [line = '', ...others] = source.split('\n')
  if (line.startsWith('#') || !/^[\s>]*-+\s*$/.test(others.at(-1) ?? '')) return false
  return others.length > 1 || line.length > 100 || /[.:;,”"]\s*$/.test(line)
}

/** Fields between two lines of hyphens: to Markdown, a rule and a heading that is underlined. */
function isFrontMatter(source: string, before: string): boolean {
  const lines = source.split('\n')
  return /^---[ \t]*\n/.test(before) && lines.at(-1)?.trim() === '---' && lines.slice(0, -1).every(isField)
}

function isField(line: string): boolean {
  return /^[\w-]+:(?:\s|$)|^\s+\S|^- /.test(line)
}

function reportFields(heading: Element, body: BodyText): void {
  const above = body.before(heading).length
  body.report(heading, {
    severity: 'warning',
    rule: 'front-matter-twice',
    message: 'these fields would be printed: front matter stands once, at the start of a file',
    help: 'delete these lines, and put above what is still needed of them',
    mend: body.mend({ part: heading, from: -above, length: above + body.source(heading).length, text: '' }),
  })
}

/** Below the headline stand headings of level 2, and below any other those of the next. */
function withRightLevels(outline: readonly Omit<Heading, 'right'>[]): Heading[] {
  const above: Heading[] = []
  return outline.map((heading) => {
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop()
    const placed = { ...heading, right: Math.min(6, (above.at(-1)?.right ?? 1) + 1) }
    above.push(placed)
    return placed
  })
}

/** One finding for the whole text: a text that comes from elsewhere has all its levels moved. */
function checkOutline(outline: readonly Heading[], body: BodyText): void {
  const first = outline.find((heading, index) => heading.depth === 1 || heading.depth > levelAbove(outline, index) + 1)
  if (!first) return
  const wrong = outline.filter(isWrong)
  const above = levelAbove(outline, outline.indexOf(first))
  body.report(first.element, {
    rule: first.depth === 1 ? 'heading-first-level' : 'heading-skipped',
    message:
      first.depth === 1
        ? 'the headline is the one heading of the first level'
        : `a heading of level ${first.depth} follows ${above === 1 ? 'the headline' : `one of level ${above}`}`,
    help: `write ${levelsOf(outline, body)}`,
    mend: { edits: wrong.flatMap((heading) => withRightLevel(heading, body).edits ?? []) },
  })
}

function isWrong({ depth, right }: Heading): boolean {
  return depth !== right
}

function levelAbove(outline: readonly Heading[], index: number): number {
  const before = outline[index - 1]
  return before ? Math.max(2, before.depth) : 1
}

/** `## The lamp`; of several headings, `## for #, ### for ##`, or the level of each where that differs. */
function levelsOf(outline: readonly Heading[], body: BodyText): string {
  const wrong = outline.filter(isWrong)
  const [heading, ...others] = wrong
  if (heading && others.length === 0) return `${signs(heading.right)} ${heading.words}`
  const shifts = new Map<number, Set<number>>()
  for (const { depth, right } of outline) shifts.set(depth, (shifts.get(depth) ?? new Set()).add(right))
  const isOneShift = [...shifts.values()].every((levels) => levels.size === 1)
  if (!isOneShift)
    return listed(
      wrong.map(({ element, right }) => `${signs(right)} in line ${body.file.position(spanOf(element).start).line}`),
    )
  return [...shifts]
    .filter(([depth, levels]) => !levels.has(depth))
    .toSorted(([a], [b]) => a - b)
    .map(([depth, [right = depth]]) => `${signs(right)} for ${signs(depth)}`)
    .join(', ')
}

function signs(depth: number): string {
  return '#'.repeat(depth)
}

/** Written with its signs before it, however it was written. */
function withRightLevel({ element, depth, right }: Heading, body: BodyText): Mend {
  const source = body.source(element)
  if (source.startsWith('<')) {
    const text = source.replace(/^<h\d/i, `<h${right}`).replace(/<\/h\d(?=\s*>\s*$)/i, `</h${right}`)
    return body.mend({ part: element, text })
  }
  if (source.startsWith('#')) return body.mend({ part: element, length: depth, text: signs(right) })
  const lines = source.split('\n').slice(0, -1)
  return body.mend({ part: element, text: `${signs(right)} ${lines.join('\n').replaceAll(/\s*\n[\s>]*/g, ' ')}` })
}
