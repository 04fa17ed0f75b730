import type { Root } from 'hast'
import { countsOf, inReadingOrder, type Problem } from '../../problem.ts'
import { listed } from '../../suggestion.ts'
import type { TextValue } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import { checkMarkup } from './markup.ts'
import { checkAsBrowsersRead, checkNesting } from './nesting.ts'
import { addressesIn, checkReferences, warnOfComments } from './references.ts'
import { checkWords } from './words.ts'
import { WrittenHtml } from './writtenHtml.ts'

/** More than anybody would mend one by one. */
const maximumOfSingleFaults = 20

/**
 * Checks what of a text is written in HTML: that all of it is carried to readers, in every format, as it is written.
 * @param page as it is made from the text, with what was written
 * @returns what the HTML refers to, each with its place
 */
export function checkRawHtml(page: Root, body: BodyText): Record<'links' | 'pictures', readonly TextValue[]> {
  const tree = page.data?.asWritten
  if (!tree) return { links: [], pictures: [] }
  const html = new WrittenHtml(tree, body)
  const { problems } = body.file
  const before = problems.length
  checkMarkup(html, body)
  // What is not carried or not closed makes the rest look wrong as well.
  if (problems.length === before) checkNesting(html, body)
  if (problems.length === before) checkAsBrowsersRead(tree, html.root, body)
  checkReferences(html, body)
  checkWords(html, body)
  const isOneFault = problems.length - before > maximumOfSingleFaults && isHtmlThroughout(tree)
  if (isOneFault) problems.push(...asOne(problems.splice(before)))
  warnOfComments(html, body)
  if (isOneFault) return { links: [], pictures: [] }
  return { links: addressesIn(html, 'a', 'href', body), pictures: addressesIn(html, 'img', 'src', body) }
}

/** Whether a text came out of a program rather than from an author: then it is one thing that is wrong. */
function isHtmlThroughout({ children }: Root): boolean {
  const blocks = children.filter(({ type }) => type === 'raw' || type === 'element')
  return blocks.filter(({ type }) => type === 'raw').length * 2 > blocks.length
}

function asOne(problems: readonly Problem[]): Problem[] {
  const kinds = [...countsOf(problems, 'message')]
  return inReadingOrder(problems)
    .slice(0, 1)
    .map((first) => ({
      ...first,
      severity: 'error',
      length: 1,
      rule: 'raw-html',
      message: `the text is HTML that would be shown otherwise or not at all, in ${problems.length} places`,
      allowed: listed(kinds.slice(0, 3).map(([message, count]) => `${message} (${count} times)`)),
      help: 'turn it into Markdown first, as a converter does: pandoc --from html --to gfm-raw_html',
      mend: undefined,
    }))
}
