import type { Root } from 'hast'
import { listed } from '../../suggestion.ts'
import type { TextValue } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import { commentFaults, linksIn, picturesIn, referenceFaults } from './references.ts'
import { type HtmlFinding, readWrittenHtml } from './writtenHtml.ts'
import { markupFaults } from './markup.ts'
import { mendedFaults, nestingFaults } from './nesting.ts'
import { wordFaults } from './words.ts'

/** What the HTML of a text refers to, each with its place. */
export interface HtmlReferences {
  readonly links: readonly TextValue[]
  readonly pictures: readonly TextValue[]
}

const none: HtmlReferences = { links: [], pictures: [] }

/**
 * Checks what of a text is written in HTML: that all of it is carried to readers, in every format, as it is written.
 * @param page as it is made from the text, with what was written
 */
export function checkRawHtml(page: Root, body: BodyText): HtmlReferences {
  const tree = page.data?.asWritten
  if (!tree) return none
  const html = readWrittenHtml(tree, body)
  const markup = markupFaults(html, body)
  // What is not carried or not closed makes the rest look wrong as well.
  const nesting = markup.length > 0 ? [] : nestingFaults(html, body)
  const mended = markup.length + nesting.length > 0 ? [] : mendedFaults(tree, html.root)
  const faults = [...markup, ...nesting, ...mended, ...referenceFaults(html, body), ...wordFaults(html, body)]
  const isOneFault = isHtmlThroughout(faults, tree)
  for (const fault of isOneFault ? [summaryOf(faults)] : faults) report(fault, body)
  for (const hint of commentFaults(html, body)) report(hint, body)
  return isOneFault ? none : { links: linksIn(html, body), pictures: picturesIn(html, body) }
}

function report({ place, length, ...finding }: HtmlFinding, body: BodyText): void {
  body.report(place, finding, length === undefined ? {} : { length })
}

/** More than anybody would mend one by one. */
const most = 20

/** Whether a text came out of a program rather than from an author: then it is one thing that is wrong. */
function isHtmlThroughout(faults: readonly HtmlFinding[], { children }: Root): boolean {
  const blocks = children.filter(({ type }) => type === 'raw' || type === 'element')
  return faults.length > most && blocks.filter(({ type }) => type === 'raw').length * 2 > blocks.length
}

function summaryOf(faults: readonly HtmlFinding[]): HtmlFinding {
  const counts = new Map<string, number>()
  for (const { message } of faults) counts.set(message, (counts.get(message) ?? 0) + 1)
  const kinds = [...counts].toSorted(([, a], [, b]) => b - a)
  const [first] = faults.toSorted((a, b) => a.place.position.start.offset - b.place.position.start.offset)
  return {
    place: first?.place ?? { position: { start: { offset: 0 }, end: { offset: 1 } } },
    length: 1,
    rule: 'raw-html',
    message: `the text is HTML that would be shown otherwise or not at all, in ${faults.length} places`,
    allowed: listed(kinds.slice(0, 3).map(([message, count]) => `${message} (${count} times)`)),
    help: 'turn it into Markdown first, as a converter does: pandoc --from html --to gfm-raw_html',
  }
}
