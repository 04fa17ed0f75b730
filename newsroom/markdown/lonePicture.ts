import type { Element, Root, RootContent } from 'hast'
import { phrasingElements } from './carriedHtml.ts'
import type { PlacedElement } from './elements.ts'

/** A picture that stands between blocks. */
export interface LonePicture {
  readonly image: Element
  /** What was written around it in HTML. */
  readonly written?: { readonly figure: Element; readonly caption?: Element }
}

/** The picture that an element is, or holds and nothing else: a paragraph with one, or a figure. */
export function lonePicture({ element, parent }: PlacedElement): LonePicture | undefined {
  if (element.tagName === 'figure') return pictureOfFigure(element)
  const image = element.tagName === 'img' ? standsBetweenBlocks(element, parent) && element : loneImage(element)
  return image ? { image } : undefined
}

function pictureOfFigure(figure: Element): LonePicture | undefined {
  const children = solid(figure.children)
  const caption = children.find(isElement('figcaption'))
  const [content, ...others] = children.filter((child) => child !== caption)
  if (content?.type !== 'element' || others.length > 0) return undefined
  const image = content.tagName === 'img' ? content : loneImage(content)
  return image && { image, written: { figure, ...(caption && { caption }) } }
}

function loneImage(node: Element): Element | undefined {
  if (node.tagName !== 'p') return undefined
  const [child, ...others] = solid(node.children)
  if (others.length > 0 || child?.type !== 'element') return undefined
  return child.tagName === 'img' ? child : undefined
}

/** Elements that hold blocks; a picture in a list stands in a paragraph, as in a tight one it would stand in a line. */
const holdersOfBlocks = new Set(['div', 'blockquote', 'details', 'dd'])

function standsBetweenBlocks(image: Element, parent: Element | Root): boolean {
  if (parent.type === 'element' && !holdersOfBlocks.has(parent.tagName)) return false
  const siblings = solid(parent.children)
  const index = siblings.indexOf(image)
  return [siblings[index - 1], siblings[index + 1]].every((sibling) => !sibling || isBlock(sibling))
}

function isBlock(node: RootContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || phrasingElements[node.tagName] === undefined)
}

function solid<Node extends RootContent>(children: readonly Node[]): Node[] {
  return children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
}

function isElement(name: string): (node: RootContent) => node is Element {
  return (node): node is Element => node.type === 'element' && node.tagName === name
}
