import { phrasingElements, voidElements } from '../../../newsroom/markdown/carriedHtml.ts'
import { forbiddenCharacter } from '../../invisible.ts'
import { quoted } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import {
  type HtmlFinding,
  isWrittenElement,
  type PlacedToken,
  withoutElement,
  type WrittenElement,
  type WrittenHtml,
  type WrittenText,
} from './writtenHtml.ts'
import { isLost } from './markup.ts'

/** Words in HTML that would be printed otherwise than they were meant. */
export function wordFaults({ elements, texts }: WrittenHtml, body: BodyText): HtmlFinding[] {
  return [
    ...texts.flatMap((text) => [...marksIn(text), ...looseWords(text), ...hiddenIn(text, body)]),
    ...elements.flatMap((element) => [
      ...looseElement(element, body),
      ...emptyElement(element, body),
      ...hiddenInAttributes(element, body),
    ]),
  ]
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

function marksIn({ text, tag, parent }: WrittenText): HtmlFinding[] {
  if (!tag || isIn(parent, literal)) return []
  // Places are those of what is written, which references such as &amp; make longer.
  const found = (index: number, length: number) =>
    tag.within({ start: tag.token.start + index, end: tag.token.start + index + length })
  const inLine = marks.flatMap(({ pattern, mend }) =>
    Array.from(text.matchAll(pattern), ({ 0: written, 1: words = '', 2: address = '', index }): HtmlFinding => ({
      place: found(index, written.length),
      rule: 'html-markdown',
      message: printed(written),
      help: `write ${mend(words, address)}`,
      mend: mend(words, address),
    })),
  )
  if (inLine.length > 0) return inLine
  return Array.from(text.matchAll(blockMarks), ({ 0: written, index }): HtmlFinding => ({
    place: found(index, written.length),
    rule: 'html-markdown',
    message: printed(written.trim()),
    help: 'put an empty line before it and after it',
  }))
}

/** Words between blocks, in no paragraph. */
function looseWords({ text, tag, parent }: WrittenText): HtmlFinding[] {
  if (!tag || text.trim() === '' || !isBetweenBlocks(parent)) return []
  const from = tag.token.start + (text.length - text.trimStart().length)
  const message = 'these words stand in no paragraph, as they follow HTML on its line'
  const place = tag.within({ start: from, end: from + text.trim().length })
  return [{ place, length: firstLine(text).length, rule: 'html-loose', message, help: 'put an empty line before them' }]
}

function looseElement({ name, tag, parent }: WrittenElement, body: BodyText): HtmlFinding[] {
  if (!tag || !parent || name === 'img' || phrasingElements[name] === undefined || !isBetweenBlocks(parent)) return []
  const isBreak = name === 'br' || name === 'wbr'
  return [
    {
      place: tag,
      rule: 'html-loose',
      message: `<${name}> stands in no paragraph`,
      ...(isBreak
        ? { help: 'delete it: an empty line makes a paragraph', mend: body.withoutLines(tag) }
        : { help: `put <p> before it and </p> after </${name}>` }),
    },
  ]
}

/** What may be empty: cells in their rows, and what another rule speaks of. */
const ofOtherRules = ['a', 'img', 'h2', 'h3', 'h4', 'h5', 'h6']
const mayBeEmpty = new Set([...voidElements, ...ofOtherRules, 'td', 'th'])

function emptyElement(element: WrittenElement, body: BodyText): HtmlFinding[] {
  const { name, tag, parent } = element
  if (!tag || mayBeEmpty.has(name) || isLost(element) || !isEmpty(element) || (parent?.tag && isEmpty(parent)))
    return []
  return [
    {
      place: tag,
      rule: 'html-empty',
      message: `there is nothing in <${name}> that a reader could see`,
      help: 'delete it',
      mend: withoutElement(element, body),
    },
  ]
}

function isEmpty({ name, children }: WrittenElement): boolean {
  if (name === 'hr' || ofOtherRules.includes(name)) return false
  return children.every((child) => (isWrittenElement(child) ? isEmpty(child) : child.text.trim() === ''))
}

function isBetweenBlocks({ name, tag }: WrittenElement): boolean {
  return name === 'root' || (name === 'blockquote' && !tag)
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}

/** `&#x202E;` makes what must not stand there as well as the character itself would. */
function hiddenIn({ text, tag }: WrittenText, body: BodyText): HtmlFinding[] {
  return tag ? hidden(text, tag, body) : []
}

function hiddenInAttributes({ tag }: WrittenElement, body: BodyText): HtmlFinding[] {
  return tag ? tag.token.attributes.flatMap(({ value }) => hidden(value, tag, body)) : []
}

function hidden(text: string, place: PlacedToken, body: BodyText): HtmlFinding[] {
  const character = forbiddenCharacter(text)
  if (!character || forbiddenCharacter(body.source(place))) return []
  const allowed = 'characters a reader can see'
  return [
    {
      place,
      rule: 'invisible-character',
      message: `this makes ${character}`,
      allowed,
      help: 'leave out what stands for it',
    },
  ]
}

function isIn(element: WrittenElement | undefined, names: ReadonlySet<string>): boolean {
  return element !== undefined && (names.has(element.name) || isIn(element.parent, names))
}
