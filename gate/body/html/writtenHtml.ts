import type { Element, Root } from 'hast'
import { voidElements } from '../../../newsroom/markdown/carriedHtml.ts'
import { htmlTokens, placesInSource, type HtmlToken } from '../../../newsroom/markdown/htmlTokens.ts'
import type { Finding } from '../../problem.ts'
import { partAt, type BodyText } from '../bodyText.ts'

/** A place in a body, as `BodyText` takes it. */
export type Place = ReturnType<typeof partAt>

/** A tag, a text or a comment that was written in HTML, with its place. */
export interface PlacedToken extends Place {
  readonly token: HtmlToken
  /** The place of a part of it. */
  readonly within: (part: Pick<HtmlToken, 'start' | 'end'>) => Place
}

/** An element as it is written, by tags or by marks of Markdown, before anything is mended. */
export interface WrittenElement {
  readonly name: string
  /** Where it begins; undefined for what Markdown made. */
  readonly tag?: PlacedToken
  readonly parent?: WrittenElement
  readonly children: WrittenNode[]
  /** Where it ends. */
  end?: PlacedToken
  isClosed: boolean
}

interface WrittenText {
  readonly text: string
  /** Undefined where Markdown was read. */
  readonly tag?: PlacedToken
  readonly parent: WrittenElement
}

type WrittenNode = WrittenElement | WrittenText

export interface WrittenHtml {
  readonly root: WrittenElement
  /** Everything in the order of the text, walked once for all rules. */
  readonly elements: readonly WrittenElement[]
  readonly texts: readonly WrittenText[]
  /** Closing tags of nothing. */
  readonly strays: readonly PlacedToken[]
  readonly comments: readonly PlacedToken[]
  readonly declarations: readonly PlacedToken[]
  /** What no browser understands without mending it. */
  readonly errors: readonly (Place & { readonly code: string })[]
}

export function isWrittenElement(node: WrittenNode): node is WrittenElement {
  return 'children' in node
}

/**
 * Takes HTML apart as it is written. What opens in a paragraph, an item or a quotation closes there: tags pair up with
 * those beside them alone.
 */
export function readWrittenHtml(tree: Root, body: BodyText): WrittenHtml {
  const found = { elements: [], texts: [], strays: [], comments: [], declarations: [], errors: [] } as Found
  const root: WrittenElement = { name: 'root', children: [], isClosed: true }
  readChildren(tree, root, body, found)
  return { root, ...found }
}

type Found = { -readonly [Name in Exclude<keyof WrittenHtml, 'root'>]: WrittenHtml[Name][number][] }

function readChildren(of: Root | Element, parent: WrittenElement, body: BodyText, found: Found): void {
  const open = [parent]
  for (const child of of.children) {
    const inside = open.at(-1) ?? parent
    if (child.type === 'text') addText({ text: child.value, parent: inside }, found)
    if (child.type === 'element') {
      const element = { name: child.tagName, parent: inside, children: [], isClosed: true }
      inside.children.push(element)
      found.elements.push(element)
      readChildren(child, element, body, found)
    }
    if (child.type === 'raw') readRaw(child, open, body, found)
  }
}

function addText(text: WrittenText, found: Found): void {
  text.parent.children.push(text)
  found.texts.push(text)
}

function readRaw(
  raw: { readonly value: string } & Partial<Parameters<BodyText['source']>[0]>,
  open: WrittenElement[],
  body: BodyText,
  found: Found,
): void {
  const { tokens, errors } = htmlTokens(raw.value)
  const start = raw.position?.start.offset ?? 0
  const placeOf = placesInSource(raw.value, body.source(raw))
  const within = (part: Pick<HtmlToken, 'start' | 'end'>) =>
    partAt(start + placeOf(part.start), start + placeOf(part.end))
  for (const { code, start: at } of errors) found.errors.push({ code, ...within({ start: at, end: at + 1 }) })
  for (const token of tokens) {
    const tag: PlacedToken = { token, within, ...within(token) }
    const parent = open.at(-1)
    if (!parent) return
    switch (token.kind) {
      case 'text':
        addText({ text: token.text, tag, parent }, found)
        break
      case 'comment':
        found.comments.push(tag)
        break
      case 'declaration':
        found.declarations.push(tag)
        break
      case 'start': {
        const isVoid = voidElements.has(token.name)
        const element = { name: token.name, tag, parent, children: [], isClosed: isVoid }
        parent.children.push(element)
        found.elements.push(element)
        if (!isVoid) open.push(element)
        break
      }
      case 'end':
        if (!close(tag, open)) found.strays.push(tag)
    }
  }
}

function close(tag: PlacedToken, open: WrittenElement[]): boolean {
  // The first is what all of it stands in.
  const index = open.findLastIndex((element, place) => place > 0 && element.name === tag.token.name)
  const [element] = index === -1 ? [] : open.splice(index)
  if (!element) return false
  element.isClosed = true
  element.end = tag
  return true
}

/** What is wrong with HTML, gathered before any of it is reported: of very much, all is said at once. */
export class HtmlFaults {
  readonly body: BodyText
  readonly all: HtmlFault[] = []

  constructor(body: BodyText) {
    this.body = body
  }

  /** @param length of what is meant of the place; all of it without one */
  add(place: Place, finding: Finding, length?: number): void {
    this.all.push({ place, finding, length })
  }
}

interface HtmlFault {
  readonly place: Place
  readonly finding: Finding
  readonly length: number | undefined
}
