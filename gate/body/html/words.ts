import { phrasingElements, voidElements } from '../../../newsroom/markdown/carriedHtml.ts'
import { characterMadeBy } from '../../invisible.ts'
import { quoted } from '../../value.ts'
import { isLost, wholeOf } from './markup.ts'
import {
  isWrittenElement,
  type HtmlFaults,
  type PlacedToken,
  type WrittenElement,
  type WrittenHtml,
} from './writtenHtml.ts'

/** Words in HTML that would be printed otherwise than they were meant. */
export function checkWords({ elements, texts }: WrittenHtml, faults: HtmlFaults): void {
  for (const { text, tag, parent } of texts) {
    if (!tag) continue
    if (!isIn(parent, literal)) checkMarks(text, tag, faults)
    if (text.trim() !== '' && isBetweenBlocks(parent)) addLooseWords(text, tag, faults)
    checkHidden(text, tag, faults)
  }
  for (const element of elements) {
    if (!element.tag) continue
    checkLoose(element, element.tag, faults)
    checkEmpty(element, element.tag, faults)
    for (const { value } of element.tag.token.attributes) checkHidden(value, element.tag, faults)
  }
}

/** Elements whose words are shown sign by sign. */
const literal = new Set(['pre', 'code', 'kbd', 'samp', 'var'])

/** Marks of Markdown, which is not read between tags that stand in lines of their own. */
const marks: readonly { readonly pattern: RegExp; readonly mend: (words: string, address: string) => string }[] = [
  { pattern: /(?<![*\w])\*\*(?=[^\s*])([^*\n]+)\*\*(?!\*)/g, mend: (words) => `<strong>${words}</strong>` },
  { pattern: /(?<![*\w])\*(?=[\p{L}\p{N}])([^*\n]*[\p{L}\p{N}])\*(?![*\w])/gu, mend: (words) => `<em>${words}</em>` },
  { pattern: /(?<![_\w])_(?=[\p{L}\p{N}])([^_\n]*[\p{L}\p{N}])_(?![_\w])/gu, mend: (words) => `<em>${words}</em>` },
  { pattern: /~~(?=[^\s~])([^~\n]+)~~/g, mend: (words) => `<s>${words}</s>` },
  { pattern: /`([^`\n]+)`/g, mend: (words) => `<code>${words}</code>` },
  {
    pattern: /!\[([^\]\n]*)\]\(([^)\s]+)[^)\n]*\)/g,
    mend: (words, address) => `<img src="${address}" alt="${words}" title="Caption | Credit">`,
  },
  {
    pattern: /(?<!!)\[([^\]\n]+)\]\(([^)\s]+)[^)\n]*\)/g,
    mend: (words, address) => `<a href="${address}">${words}</a>`,
  },
]
const blockMarks = /^[ \t]*(?:#{1,6} +\S|[-*+] +\S|> +\S|```).*/gm

const printed = (written: string) =>
  `Markdown is not read between tags, so ${quoted(written)} would be printed as it stands`

function checkMarks(text: string, tag: PlacedToken, faults: HtmlFaults): void {
  // Places are those of what is written, which references such as &amp; make longer.
  const add = (index: number, written: string, offer: { help: string; mend?: string }) => {
    const start = tag.token.start + index
    const place = tag.within({ start, end: start + written.length })
    faults.add(place, { rule: 'html-markdown', message: printed(written.trim()), ...offer })
  }
  const before = faults.all.length
  for (const { pattern, mend } of marks) {
    for (const { 0: written, 1: words = '', 2: address = '', index } of text.matchAll(pattern)) {
      add(index, written, { help: `write ${mend(words, address)}`, mend: mend(words, address) })
    }
  }
  if (faults.all.length > before) return
  for (const { 0: written, index } of text.matchAll(blockMarks)) {
    add(index, written, { help: 'put an empty line before it and after it' })
  }
}

/** Words between blocks, in no paragraph. */
function addLooseWords(text: string, tag: PlacedToken, faults: HtmlFaults): void {
  const words = text.trim()
  const start = tag.token.start + (text.length - text.trimStart().length)
  const message = 'these words stand in no paragraph, as they follow HTML on its line'
  const [firstLine = ''] = words.split('\n')
  faults.add(
    tag.within({ start, end: start + words.length }),
    { rule: 'html-loose', message, help: 'put an empty line before them' },
    firstLine.length,
  )
}

function checkLoose({ name, parent }: WrittenElement, tag: PlacedToken, faults: HtmlFaults): void {
  if (!parent || name === 'img' || phrasingElements[name] === undefined || !isBetweenBlocks(parent)) return
  const offer =
    name === 'br' || name === 'wbr'
      ? { help: 'delete it: an empty line makes a paragraph', mend: faults.body.withoutLines(tag) }
      : { help: `put <p> before it and </p> after </${name}>` }
  faults.add(tag, { rule: 'html-loose', message: `<${name}> stands in no paragraph`, ...offer })
}

/** What may be empty: cells in their rows, and what another rule speaks of. */
const ofOtherRules = ['a', 'img', 'h2', 'h3', 'h4', 'h5', 'h6']
const mayBeEmpty = new Set([...voidElements, ...ofOtherRules, 'td', 'th'])

function checkEmpty(element: WrittenElement, tag: PlacedToken, faults: HtmlFaults): void {
  const { name, parent, end } = element
  if (mayBeEmpty.has(name) || isLost(element) || !isEmpty(element) || (parent?.tag && isEmpty(parent))) return
  const message = `there is nothing in <${name}> that a reader could see`
  faults.add(tag, { rule: 'html-empty', message, help: 'delete it', mend: faults.body.without(wholeOf(tag, end)) })
}

function isEmpty({ name, children }: WrittenElement): boolean {
  if (name === 'hr' || ofOtherRules.includes(name)) return false
  return children.every((child) => (isWrittenElement(child) ? isEmpty(child) : child.text.trim() === ''))
}

function isBetweenBlocks({ name, tag }: WrittenElement): boolean {
  return name === 'root' || (name === 'blockquote' && !tag)
}

/** `&#x202E;` makes what must not stand there as well as the character itself would. */
function checkHidden(text: string, place: PlacedToken, faults: HtmlFaults): void {
  const finding = characterMadeBy(faults.body.source(place), text)
  if (finding) faults.add(place, { ...finding, help: 'leave out what stands for it' })
}

function isIn(element: WrittenElement | undefined, names: ReadonlySet<string>): boolean {
  return element !== undefined && (names.has(element.name) || isIn(element.parent, names))
}
