import type { Root } from 'hast'
import { listed } from '../../suggestion.ts'
import type { TextValue } from '../../value.ts'
import { partAt, type BodyText } from '../bodyText.ts'
import { checkMarkup } from './markup.ts'
import { checkAsBrowsersRead, checkNesting } from './nesting.ts'
import { addressesIn, checkReferences, warnOfComments } from './references.ts'
import { checkWords } from './words.ts'
import { HtmlFaults, readWrittenHtml } from './writtenHtml.ts'

/** What the HTML of a text refers to, each with its place. */
interface HtmlReferences {
  readonly links: readonly TextValue[]
  readonly pictures: readonly TextValue[]
}

/**
 * Checks what of a text is written in HTML: that all of it is carried to readers, in every format, as it is written.
 * @param page as it is made from the text, with what was written
 */
export function checkRawHtml(page: Root, body: BodyText): HtmlReferences {
  const tree = page.data?.asWritten
  if (!tree) return { links: [], pictures: [] }
  const html = readWrittenHtml(tree, body)
  const faults = new HtmlFaults(body)
  checkMarkup(html, faults)
  // What is not carried or not closed makes the rest look wrong as well.
  if (faults.all.length === 0) checkNesting(html, faults)
  if (faults.all.length === 0) checkAsBrowsersRead(tree, html.root, faults)
  checkReferences(html, faults)
  checkWords(html, faults)
  const isOneFault = isHtmlThroughout(faults, tree)
  if (isOneFault) reportAtOnce(faults)
  else for (const { place, finding, length } of faults.all) body.report(place, finding, { length })
  warnOfComments(html, body)
  if (isOneFault) return { links: [], pictures: [] }
  return { links: addressesIn(html, 'a', 'href', body), pictures: addressesIn(html, 'img', 'src', body) }
}

/** More than anybody would mend one by one. */
const maximumOfSingleFaults = 20

/** Whether a text came out of a program rather than from an author: then it is one thing that is wrong. */
function isHtmlThroughout({ all }: HtmlFaults, { children }: Root): boolean {
  const blocks = children.filter(({ type }) => type === 'raw' || type === 'element')
  return all.length > maximumOfSingleFaults && blocks.filter(({ type }) => type === 'raw').length * 2 > blocks.length
}

function reportAtOnce({ all, body }: HtmlFaults): void {
  const counts = new Map<string, number>()
  for (const { message } of all.map(({ finding }) => finding)) counts.set(message, (counts.get(message) ?? 0) + 1)
  const kinds = [...counts].toSorted(([, a], [, b]) => b - a)
  const start = Math.min(...all.map(({ place }) => place.position.start.offset))
  const finding = {
    rule: 'raw-html',
    message: `the text is HTML that would be shown otherwise or not at all, in ${all.length} places`,
    allowed: listed(kinds.slice(0, 3).map(([message, count]) => `${message} (${count} times)`)),
    help: 'turn it into Markdown first, as a converter does: pandoc --from html --to gfm-raw_html',
  }
  body.report(partAt(start, start + 1), finding)
}
