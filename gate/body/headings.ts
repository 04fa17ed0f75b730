import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { grouped } from '../../newsroom/collections.ts'
import { listed } from '../suggestion.ts'
import { spanOf, type BodyText, type Change } from './bodyText.ts'

/** A heading of the outline, with the level it has and the one that leaves no gap. */
interface Heading {
  readonly element: Element
  readonly words: string
  readonly depth: number
  readonly right: number
}

/** Checks the outline of a page, in the order readers meet it: headings are what screen readers jump by. */
export function checkHeadings(body: BodyText): void {
  const outline: Heading[] = []
  const above: Heading[] = []
  for (const { element } of body.elements) {
    const depth = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0)
    // The heading above the notes is ours.
    if (!depth || !element.position) continue
    const words = toString(element).replace(/\s+/g, ' ').trim()
    const [source, before] = [body.source(element), body.before(element)]
    if (!words) body.report(element, { rule: 'heading-empty', message: 'the heading has no words' })
    else if (isFrontMatter(source, before)) {
      body.report(element, {
        severity: 'warning',
        rule: 'front-matter-twice',
        message: 'these fields would be printed: front matter stands once, at the start of a file',
        help: 'delete these lines, and put above what is still needed of them',
        mend: body.mend({ part: element, from: -before.length, text: '' }),
      })
    } else if (isParagraph(source)) {
      body.report(element, {
        rule: 'heading-by-accident',
        message: 'the line of hyphens below makes this paragraph a heading',
        help: 'put an empty line above the hyphens, or write ## before a heading',
        mend: body.mend({ part: element, from: source.lastIndexOf('\n'), length: 0, text: '\n' }),
      })
    } else {
      while ((above.at(-1)?.depth ?? 0) >= depth) above.pop()
      // Below the headline stand headings of level 2, and below any other those of the next.
      const heading = { element, words, depth, right: Math.min(6, (above.at(-1)?.right ?? 1) + 1) }
      above.push(heading)
      outline.push(heading)
    }
  }
  checkOutline(outline, body)
}

/** A heading that is underlined, and reads like a paragraph with a rule below it. */
function isParagraph(source: string): boolean {
  const [line = '', ...others] = source.split('\n')
  if (line.startsWith('#') || !/^[\s>]*-+\s*$/.test(others.at(-1) ?? '')) return false
  return others.length > 1 || line.length > 100 || /[.:;,”"]\s*$/.test(line)
}

/** Fields between two lines of hyphens: to Markdown, a rule and a heading that is underlined. */
function isFrontMatter(source: string, before: string): boolean {
  return /^---[ \t]*\n/.test(before) && /^(?:(?:[\w-]+:(?:\s.*)?|\s+\S.*|- .*)\n)*\s*---\s*$/.test(source)
}

/** One finding for the whole text: a text that comes from elsewhere has all its levels moved. */
function checkOutline(outline: readonly Heading[], body: BodyText): void {
  const levelAbove = (index: number) => (index > 0 ? Math.max(2, outline[index - 1]?.depth ?? 2) : 1)
  const index = outline.findIndex(({ depth }, place) => depth === 1 || depth > levelAbove(place) + 1)
  const first = outline[index]
  if (!first) return
  const above = levelAbove(index)
  const wrong = outline.filter(({ depth, right }) => depth !== right)
  body.report(first.element, {
    rule: first.depth === 1 ? 'heading-first-level' : 'heading-skipped',
    message:
      first.depth === 1
        ? 'the headline is the one heading of the first level'
        : `a heading of level ${first.depth} follows ${above === 1 ? 'the headline' : `one of level ${above}`}`,
    help: `write ${levelsOf(outline, wrong, body)}`,
    mend: body.mend(...wrong.map((heading) => withRightLevel(heading, body))),
  })
}

/** `## The lamp`; of several headings, `## for #, ### for ##`, or the level of each where that differs. */
function levelsOf(outline: readonly Heading[], wrong: readonly Heading[], body: BodyText): string {
  const [heading, ...others] = wrong
  if (heading && others.length === 0) return `${signs(heading.right)} ${heading.words}`
  const shifts = grouped(outline.map(({ depth, right }) => [depth, right]))
  const isOneShift = [...shifts.values()].every((levels) => new Set(levels).size === 1)
  if (!isOneShift)
    return listed(
      wrong.map(({ element, right }) => `${signs(right)} in line ${body.file.position(spanOf(element).start).line}`),
    )
  return [...shifts]
    .filter(([depth, levels]) => !levels.includes(depth))
    .toSorted(([a], [b]) => a - b)
    .map(([depth, [right = depth]]) => `${signs(right)} for ${signs(depth)}`)
    .join(', ')
}

function signs(depth: number): string {
  return '#'.repeat(depth)
}

/** Written with its signs before it, however it was written. */
function withRightLevel({ element, depth, right }: Heading, body: BodyText): Change {
  const source = body.source(element)
  if (source.startsWith('#')) return { part: element, length: depth, text: signs(right) }
  const text = source.startsWith('<')
    ? source.replace(/^<h\d/i, `<h${right}`).replace(/<\/h\d(?=\s*>\s*$)/i, `</h${right}`)
    : `${signs(right)} ${source.replace(/\n.*$/, '').replaceAll(/\s*\n[\s>]*/g, ' ')}`
  return { part: element, text }
}
