import type { Element, Root } from 'hast'
import { voidElements } from '../../../newsroom/markdown/carriedHtml.ts'
import { htmlTokens, placesInSource, type HtmlToken } from '../../../newsroom/markdown/htmlTokens.ts'
import type { Span } from '../../problem.ts'
import { spanOf, type BodyText, type Part } from '../bodyText.ts'

/** A tag, a text or a comment that was written in HTML; it and its attributes know where they stand in the file. */
export interface PlacedToken extends HtmlToken {
  /** What was written for it, references as such. */
  readonly written: string
  /** The place of a part of that. */
  readonly part: (from: number, length: number) => Span
}

/** An element as it is written, by tags or by marks of Markdown, before anything is mended. */
export interface WrittenElement {
  readonly name: string
  /** Where it begins; undefined for what Markdown made. */
  readonly tag?: PlacedToken
  readonly parent?: WrittenElement
  readonly children: WrittenNode[]
  end?: PlacedToken
  isClosed: boolean
}

export type TaggedElement = WrittenElement & { readonly tag: PlacedToken }

interface WrittenText {
  readonly text: string
  /** Undefined where Markdown was read. */
  readonly tag?: PlacedToken
  readonly parent: WrittenElement
}

type WrittenNode = WrittenElement | WrittenText

export function isWrittenElement(node: WrittenNode): node is WrittenElement {
  return 'children' in node
}

/**
 * HTML taken apart as it is written, everything in the order of the text. What opens in a paragraph, an item or a
 * quotation closes there: tags pair up with those beside them alone.
 */
export class WrittenHtml {
  readonly root: WrittenElement = { name: 'root', children: [], isClosed: true }
  readonly elements: WrittenElement[] = []
  readonly texts: WrittenText[] = []
  /** Closing tags of nothing. */
  readonly strays: PlacedToken[] = []
  readonly comments: PlacedToken[] = []
  readonly declarations: PlacedToken[] = []
  /** What no browser understands without mending it. */
  readonly errors: (Span & { readonly code: string })[] = []

  constructor(tree: Root, body: BodyText) {
    this.#readChildren(tree, this.root, body)
  }

  get tagged(): TaggedElement[] {
    return this.elements.filter((element): element is TaggedElement => element.tag !== undefined)
  }

  #readChildren(of: Root | Element, parent: WrittenElement, body: BodyText): void {
    const open = [parent]
    for (const child of of.children) {
      const inside = open.at(-1) ?? parent
      if (child.type === 'text') this.#addText({ text: child.value, parent: inside })
      if (child.type === 'element') {
        const element = { name: child.tagName, parent: inside, children: [], isClosed: true }
        this.#addElement(element)
        this.#readChildren(child, element, body)
      }
      if (child.type === 'raw') this.#readRaw(child, open, body)
    }
  }

  #addText(text: WrittenText): void {
    text.parent.children.push(text)
    this.texts.push(text)
  }

  #addElement(element: WrittenElement): void {
    element.parent?.children.push(element)
    this.elements.push(element)
  }

  #readRaw(raw: Part & { readonly value: string }, open: WrittenElement[], body: BodyText): void {
    const { tokens, errors } = htmlTokens(raw.value)
    const { start } = spanOf(raw)
    const placeOf = placesInSource(raw.value, body.source(raw))
    const placed = <Place extends Span>(place: Place) => {
      return { ...place, start: start + placeOf(place.start), end: start + placeOf(place.end) }
    }
    for (const error of errors) this.errors.push(placed({ ...error, end: error.start + 1 }))
    for (const token of tokens) {
      const part = (from: number, length: number) =>
        placed({ start: token.start + from, end: token.start + from + length })
      const written = raw.value.slice(token.start, token.end)
      const tag = { ...placed(token), attributes: token.attributes.map(placed), written, part }
      const parent = open.at(-1)
      if (!parent) return
      switch (token.kind) {
        case 'text':
          this.#addText({ text: token.text, tag, parent })
          break
        case 'comment':
          this.comments.push(tag)
          break
        case 'declaration':
          this.declarations.push(tag)
          break
        case 'start': {
          const isVoid = voidElements.has(token.name)
          const element = { name: token.name, tag, parent, children: [], isClosed: isVoid }
          this.#addElement(element)
          if (!isVoid) open.push(element)
          break
        }
        case 'end': {
          // The first is what all of it stands in.
          const index = open.findLastIndex(({ name }, place) => place > 0 && name === tag.name)
          const [element] = index === -1 ? [] : open.splice(index)
          if (element) Object.assign(element, { isClosed: true, end: tag })
          else this.strays.push(tag)
        }
      }
    }
  }
}
