import { toString } from 'hast-util-to-string'
import type { PlacedElement } from '../../../newsroom/markdown/elements.ts'
import type { BodyText } from './bodyText.ts'

/** Checks the outline of a page, in the order readers meet it: headings are what screen readers jump by. */
export function checkHeadings(elements: readonly PlacedElement[], body: BodyText): void {
  let above = 1
  for (const { element: heading } of elements) {
    const depth = Number(/^h([1-6])$/.exec(heading.tagName)?.[1] ?? 0)
    if (!depth) continue
    const words = toString(heading).replace(/\s+/g, ' ').trim()
    // The heading above the notes is ours.
    if (heading.position) {
      if (!words) body.report(heading, { rule: 'heading-empty', message: 'the heading has no words' })
      else if (isParagraph(body.source(heading))) {
        body.report(heading, {
          rule: 'heading-by-accident',
          message: 'the line of hyphens below makes this paragraph a heading',
          help: 'put an empty line above the hyphens, or write ## before a heading',
        })
      } else if (depth === 1) {
        body.report(heading, {
          rule: 'heading-first-level',
          message: 'the headline is the one heading of the first level',
          help: `write ## ${words}`,
        })
      } else if (depth > above + 1) {
        body.report(heading, {
          rule: 'heading-skipped',
          message: `a heading of level ${depth} follows ${above === 1 ? 'the headline' : `one of level ${above}`}`,
          help: `write ${'#'.repeat(above + 1)} ${words}`,
        })
      }
    }
    above = Math.max(2, depth)
  }
}

/** A heading that is underlined, and reads like a paragraph with a rule below it. */
function isParagraph(source: string): boolean {
  const [line = '', ...others] = source.split('\n')
  if (line.startsWith('#') || !/^[\s>]*-+\s*$/.test(others.at(-1) ?? '')) return false
  return others.length > 1 || line.length > 100 || /[.:;,”"]\s*$/.test(line)
}
