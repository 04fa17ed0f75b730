import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { elementsIn, property, replaceEach, type Found } from './htmlTree.ts'
import { decoded } from './imported.ts'

/** A footnote of a page: where it is referred to, and what it says. */
export interface Note {
  readonly name: string
  readonly references: readonly Element[]
  readonly text: Element
}

/**
 * Takes footnotes out of a page, as Word, Pandoc, WordPress, Substack and kramdown write them: a link to a part of the page
 * that links back to it.
 */
export function takeNotes(tree: Root, found: Found): Note[] {
  const byId = new Map(
    elementsIn(tree, ({ properties }) => Boolean(properties['id'])).map((one) => [String(one.properties['id']), one]),
  )
  const links = elementsIn(tree, (one) => property(one, 'href')?.startsWith('#') ?? false)
  const parents = parentsOf(tree)
  const notes = new Map<Element, Element[]>()
  for (const link of links) {
    const text = noteAround(byId.get(targetOf(link)), parents)
    const isWithin = text && elementsIn(text, (one) => one === link).length > 0
    const [back, ...others] = text ? elementsIn(text, (one) => links.includes(one)) : []
    const source = back && byId.get(targetOf(back))
    const isReturned = source && (source === link || isNear(source, link, parents))
    // A note that is referred to again leads back to the first place only.
    if (
      text &&
      !isWithin &&
      back &&
      (isReturned || notes.has(text) || others.some((one) => targetOf(one) === property(link, 'id')))
    )
      notes.set(text, [...(notes.get(text) ?? []), link])
  }
  const taken = Array.from(notes, ([text, references], index) => {
    const backs = elementsIn(text, (one) => links.includes(one) && !references.includes(one))
    const marks = [...references, ...backs].map((one) => toString(one))
    found.leftOut.push({ reason: 'the mark of a note, which pages number themselves', words: marks.join(' ') })
    replaceEach(text, (one) => (backs.includes(one) ? [] : undefined))
    return { name: String(index + 1), references, text }
  })
  const texts = new Set(taken.map(({ text }) => text))
  replaceEach(tree, (one) => (texts.has(one) || (isListOfNotes(one) && isEmptyWithout(one, texts)) ? [] : undefined))
  return taken
}

function targetOf(link: Element): string {
  return decoded(property(link, 'href')?.slice(1) ?? '')
}

function parentsOf(tree: Root): ReadonlyMap<Element, Element> {
  const parents = new Map<Element, Element>()
  for (const parent of elementsIn(tree, () => true))
    for (const child of parent.children) if (child.type === 'element') parents.set(child, parent)
  return parents
}

/** Where a note leads back to: the link itself, or what is right around it. */
function isNear(source: Element, link: Element, parents: ReadonlyMap<Element, Element>): boolean {
  return parents.get(link) === source || source.children.includes(link)
}

/** The whole note, where the part that is linked to is its number. */
function noteAround(target: Element | undefined, parents: ReadonlyMap<Element, Element>): Element | undefined {
  const part = target?.tagName === 'a' ? parents.get(target) : target
  const isFirst = part === target || part?.children[0] === target
  return part && isFirst && ['li', 'div', 'p', 'aside', 'section', 'dd'].includes(part.tagName) ? part : undefined
}

function isListOfNotes({ tagName }: Element): boolean {
  return ['ol', 'ul', 'div', 'section', 'aside'].includes(tagName)
}

/** Whether there is nothing beside notes in an element but rules. */
function isEmptyWithout(element: Element, notes: ReadonlySet<Element>): boolean {
  const isEmpty = (child: Element['children'][number]): boolean =>
    child.type === 'comment' ||
    (child.type === 'text' && child.value.trim() === '') ||
    (child.type === 'element' &&
      (notes.has(child) || child.tagName === 'hr' || (isListOfNotes(child) && child.children.every(isEmpty))))
  return elementsIn(element, (one) => notes.has(one)).length > 0 && element.children.every(isEmpty)
}
