import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Locale } from '../locale.ts'
import { fileNote, mediaLink, type MediaManifest } from '../media.ts'
import { say } from '../words/words.ts'
import { elementsOf, replaceElement, type PlacedElement } from './elements.ts'

/**
 * Gives the elements of a text what a page needs of them beyond what was written: room for numbers, blocks that scroll,
 * the size of a file. Goes through them after the ids are given: that of a heading is not to change with a file's size.
 */
export function pageElements(media: MediaManifest, locale: Locale): (tree: Root) => void {
  return (tree) => {
    const numbers = new Map<string, number>()
    const nameOf = (kind: 'code' | 'table') => {
      const number = (numbers.get(kind) ?? 0) + 1
      numbers.set(kind, number)
      return say(locale, kind, { number })
    }
    for (const placed of elementsOf(tree)) complete(placed, { media, locale, nameOf })
  }
}

/** @param nameOf gives a name of its own to a block of a kind */
function complete(
  placed: PlacedElement,
  { media, locale, nameOf }: { media: MediaManifest; locale: Locale; nameOf: (kind: 'code' | 'table') => string },
): void {
  const { element } = placed
  switch (element.tagName) {
    case 'a':
      leadToFile(element, media, locale)
      if (isBareLink(element)) markAddress(element)
      break
    case 'code':
      // Around it, `<pre>` says it already.
      if (placed.parent.type === 'root' || placed.parent.tagName !== 'pre') readFromTheLeft(element)
      break
    case 'pre':
      readFromTheLeft(element)
      replaceElement(placed, scrollable(nameOf('code'), element))
      break
    case 'table':
      nameTable(element)
      replaceElement(placed, scrollable(nameOf('table'), element))
      break
    case 'td':
    case 'th':
      alignByClass(element)
      break
    case 'ol':
      makeRoomForNumbers(element)
      break
    case 'input':
      // The boxes of a GitHub task list: a form control a reader cannot use says less than a mark.
      replaceElement(placed, { type: 'text', value: element.properties['checked'] ? '☑' : '☐' })
      break
  }
}

/**
 * A link to a file of content/media leads to where that is published, and says what kind of file it is and how large. A
 * file that is not known keeps its link: the gate, which renders texts before anything is made, looks for those.
 */
function leadToFile(element: Element, media: MediaManifest, locale: Locale): void {
  const link = mediaLink(String(element.properties['href']))
  const file = link && media.linked[link.name]
  if (!file) return
  element.properties['href'] = file.path + link.part
  element.children.push({ type: 'text', value: ` ${fileNote(file, locale)}` })
}

/** Whether an element is a link whose words are its address. */
export function isBareLink(element: Element): boolean {
  return element.tagName === 'a' && isAddress(toString(element), element.properties['href'])
}

/** The tokenizer writes `http://` or `mailto:` before an address that has neither, and percent signs for other letters. */
function isAddress(words: string, href: unknown): boolean {
  if (typeof href !== 'string') return false
  return href === words || decoded(href) === decoded(words) || [`http://${words}`, `mailto:${words}`].includes(href)
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address // a lone percent sign: then it is what it is
  }
}

/** Paper does not print such an address twice. */
function markAddress(element: Element): void {
  element.properties['className'] = ['bare']
  readFromTheLeft(element)
}

/**
 * Program code and addresses are read from left to right, apart from the words around: `run()` in an Arabic sentence
 * would be shown as `()run`. An attribute rather than a style, so that feed readers do the same.
 */
function readFromTheLeft(element: Element): void {
  element.properties['dir'] = 'ltr'
}

/** Wide tables and code scroll inside themselves, never the page, and can be reached and named from the keyboard. */
function scrollable(label: string, child: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    // Code in an article that is read from the right begins at the left, and is seen from there.
    properties: { className: ['scroll'], role: 'group', ariaLabel: label, tabIndex: 0, dir: child.properties['dir'] },
    children: [child],
  }
}

/** A table without a caption is named by its columns: who goes from table to table hears what each is about. */
function nameTable(table: Element): void {
  const elements = elementsOf({ type: 'root', children: [table] }).map(({ element }) => element)
  if (elements.some(({ tagName }) => tagName === 'caption')) return
  const row = elements.find(({ tagName }) => tagName === 'tr')
  const words = row?.children.map((cell) => toString(cell).trim()).filter((text) => text !== '') ?? []
  if (words.length > 0) table.properties['ariaLabel'] ??= words.join(', ')
}

/** The attribute that columns of Markdown tables come with is obsolete in HTML. */
function alignByClass({ properties }: Element): void {
  const { align } = properties
  delete properties['align']
  if (align === 'right') properties['className'] = ['end']
  if (align === 'center') properties['className'] = ['center']
}

/** From this many on, and Markdown allows nine, the number stands in the text. */
const maxFigures = 5

/**
 * Says of a numbered list how many figures its longest number has, so that there is room for them: numbers hang to the
 * left of the text, and on a small screen `1986.` would be cut off.
 */
function makeRoomForNumbers({ properties, children }: Element): void {
  let number = Number(properties['start'] ?? 1) - 1
  let largest = 0
  for (const item of children) {
    if (item.type !== 'element') continue
    number = Number(item.properties['value'] ?? number + 1)
    largest = Math.max(largest, number)
  }
  const figures = String(largest).length
  const { className } = properties
  const others = Array.isArray(className) ? className : []
  if (figures > 1) properties['className'] = [...others, `figures-${Math.min(figures, maxFigures)}`]
}
