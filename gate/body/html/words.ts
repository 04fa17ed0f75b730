import { phrasingElements, voidElements } from '../../../newsroom/markdown/carriedHtml.ts'
import { characterMadeBy } from '../../invisible.ts'
import type { Offer } from '../../problem.ts'
import { quoted } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import { isLost, wholeOf } from './markup.ts'
import {
  isWrittenElement,
  type PlacedToken,
  type TaggedElement,
  type WrittenElement,
  type WrittenHtml,
} from './writtenHtml.ts'

/** Words in HTML that would be printed otherwise than they were meant. */
export function checkWords({ tagged, texts }: WrittenHtml, body: BodyText): void {
  for (const { text, tag, parent } of texts) {
    if (!tag) continue
    if (!isLiteral(parent)) checkMarks(tag, body)
    if (text.trim() !== '' && isBetweenBlocks(parent)) reportLooseWords(tag, body)
    checkHidden(text, tag, body)
  }
  for (const element of tagged) {
    checkLoose(element, body)
    checkEmpty(element, body)
    for (const { value } of element.tag.attributes) checkHidden(value, element.tag, body)
  }
}

/** Whether an element, or what it stands in, shows its words sign by sign. */
function isLiteral({ name, parent }: WrittenElement): boolean {
  return /^(?:pre|code|kbd|samp|var)$/.test(name) || (parent !== undefined && isLiteral(parent))
}

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
/** Those at the start of a line; a dash right behind a tag is one. */
const blockMarks = /(?:^[ \t]*(?:#{1,6} +\S|```)|(?<=\n)[ \t]*(?:[-*+]|>) +\S).*/gm

/** A sign that is written by a reference, such as `&#42;`, is meant to be printed. */
function checkMarks(tag: PlacedToken, body: BodyText): void {
  const report = (index: number, written: string, offer: Offer) => {
    const message = `Markdown is not read between tags, so ${quoted(written.trim())} would be printed as it stands`
    body.report(tag.part(index, written.length), { rule: 'html-markdown', message, ...offer })
  }
  const found = marks.flatMap(({ pattern, mend }) =>
    Array.from(tag.written.matchAll(pattern), ({ 0: written, 1: words = '', 2: address = '', index }) => {
      return { index, written, mend: mend(words, address) }
    }),
  )
  for (const { index, written, mend } of found) report(index, written, { help: `write ${mend}`, mend })
  if (found.length > 0) return
  for (const { 0: written, index } of tag.written.matchAll(blockMarks)) {
    const part = tag.part(index, written.length)
    const isLine = /(?:^|\n)$/.test(body.before(part))
    const lines = [0, written.length].map((from) => ({ part, from, length: 0, text: '\n' }))
    report(index, written, {
      help: 'put an empty line before it and after it',
      ...(isLine && { mend: body.mend(...lines) }),
    })
  }
}

/** Words between blocks, in no paragraph. */
function reportLooseWords(tag: PlacedToken, body: BodyText): void {
  const words = tag.written.trim()
  const [firstLine = ''] = words.split('\n')
  const place = tag.part(tag.written.length - tag.written.trimStart().length, words.length)
  const message = 'these words stand in no paragraph, as they follow HTML on its line'
  const finding = { rule: 'html-loose', message, help: 'put an empty line before them' }
  body.report(place, finding, { length: firstLine.length })
}

function checkLoose({ name, parent, tag }: TaggedElement, body: BodyText): void {
  if (!parent || name === 'img' || phrasingElements[name] === undefined || !isBetweenBlocks(parent)) return
  const offer =
    name === 'br' || name === 'wbr'
      ? { help: 'delete it: an empty line makes a paragraph', mend: body.without(tag) }
      : { help: `put <p> before it and </p> after </${name}>` }
  body.report(tag, { rule: 'html-loose', message: `<${name}> stands in no paragraph`, ...offer })
}

/** What may be empty: cells in their rows, and what another rule speaks of. */
const ofOtherRules = ['a', 'img', 'h2', 'h3', 'h4', 'h5', 'h6']
const mayBeEmpty = new Set([...voidElements, ...ofOtherRules, 'td', 'th'])

function checkEmpty(element: TaggedElement, body: BodyText): void {
  const { name, parent } = element
  if (mayBeEmpty.has(name) || isLost(element) || !isEmpty(element) || (parent?.tag && isEmpty(parent))) return
  const message = `there is nothing in <${name}> that a reader could see`
  body.report(element.tag, { rule: 'html-empty', message, help: 'delete it', mend: body.without(wholeOf(element)) })
}

function isEmpty({ name, children }: WrittenElement): boolean {
  if (name === 'hr' || ofOtherRules.includes(name)) return false
  return children.every((child) => (isWrittenElement(child) ? isEmpty(child) : child.text.trim() === ''))
}

function isBetweenBlocks({ name, tag }: WrittenElement): boolean {
  return name === 'root' || (name === 'blockquote' && !tag)
}

/** `&#x202E;` makes what must not stand there as well as the character itself would. */
function checkHidden(text: string, tag: PlacedToken, body: BodyText): void {
  const finding = characterMadeBy(body.source(tag), text)
  if (finding) body.report(tag, { ...finding, help: 'leave out what stands for it' })
}
