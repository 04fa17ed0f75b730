import type { Element, Nodes as PageNodes, Root as Page } from 'hast'
import type { Nodes, Root } from 'mdast'
import { bodyProcessor } from '../../newsroom/markdown/toBodyHtml.ts'
import { elementsOf, type PlacedElement } from '../../newsroom/markdown/elements.ts'
import { placesInSource } from '../../newsroom/markdown/htmlTokens.ts'
import { mediaLink, type MediaManifest } from '../../newsroom/media.ts'

/** Whether pictures are there is another rule's question: here, every name is one. */
const everyPicture: MediaManifest = {
  pictures: new Proxy({}, { get: () => ({ width: 1, height: 1, fallback: '', sources: [] }) }),
  linked: {},
}

const processor = bodyProcessor(everyPicture)

/** The elements the page will show, made as the page makes them; each knows its place in the body, whose text it is. */
export function renderBody(tree: Root, text: string): Page {
  const page = processor.runSync(tree) as Page
  if (page.data?.asWritten) placeInSource(page, page.data.asWritten, text)
  return page
}

/**
 * The page's HTML, which is then made already; undefined where it shows pictures or leads to files, whose sizes and addresses
 * are not known from the text alone.
 */
export function htmlOf(page: Page, elements: readonly PlacedElement[]): string | undefined {
  return hasPictures(elements) || leadsToFiles(elements) ? undefined : String(processor.stringify(page))
}

/** The ids on the page, which links may end in. */
export function anchorsOf(elements: readonly PlacedElement[]): Set<string> {
  return new Set(
    elements.flatMap(({ element: { properties } }) => (typeof properties['id'] === 'string' ? [properties['id']] : [])),
  )
}

/** Whether anything is shown beside words. */
export function hasPictures(elements: readonly PlacedElement[]): boolean {
  return elements.some(({ element }) => element.tagName === 'img')
}

function leadsToFiles(elements: readonly PlacedElement[]): boolean {
  return elements.some(({ element: { properties } }) => mediaLink(String(properties['href'])) !== undefined)
}

/** Pictures the page would show as they are written, in no size and with an address that leads nowhere. */
export function strayPictures(
  elements: readonly PlacedElement[],
): { readonly image: Element; readonly within: string }[] {
  return elements.flatMap(({ element: image, parent }) => {
    const within = parent.type === 'element' ? parent.tagName : ''
    return image.tagName === 'img' && within !== 'picture' ? [{ image, within }] : []
  })
}

/** A body as it is written, and as the page shows it. */
export interface BodyParts {
  readonly nodes: readonly Nodes[]
  readonly elements: readonly PlacedElement[]
}

/** Every part of a body in the order of the text, walked once for all rules. */
export function nodesOf(tree: Root): Nodes[] {
  const nodes: Nodes[] = []
  const add = (node: Nodes) => {
    nodes.push(node)
    if ('children' in node) for (const child of node.children) add(child)
  }
  add(tree)
  return nodes
}

/** A piece of HTML of several lines, from which Markdown has taken what belongs to the list or quotation around. */
interface Piece {
  readonly start: number
  readonly length: number
  readonly placeOf: (place: number) => number
}

/** Puts elements that were read from HTML where they stand in the text: a parser counts what it was given, not what was written. */
function placeInSource(page: Page, written: Page, text: string): void {
  const pieces = shortenedPieces(written, text)
  if (pieces.length === 0) return
  for (const { element } of elementsOf(page)) {
    for (const point of [element.position?.start, element.position?.end]) {
      const { offset = -1 } = point ?? {}
      const piece = pieces.find(({ start, length }) => start < offset && offset <= start + length)
      if (point && piece) point.offset = piece.start + piece.placeOf(offset - piece.start)
    }
  }
}

function shortenedPieces(node: PageNodes, text: string): Piece[] {
  if (node.type === 'raw') {
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
    const source = text.slice(start, end)
    if (source === node.value) return []
    return [{ start, length: node.value.length, placeOf: placesInSource(node.value, source) }]
  }
  return 'children' in node ? node.children.flatMap((child) => shortenedPieces(child, text)) : []
}
