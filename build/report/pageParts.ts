import { brotliCompressSync, constants } from 'node:zlib'
import { parse, serialize, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** A part of a page as an editor would name it, and its share of what is sent. */
export interface PagePart {
  readonly name: string
  readonly compressedBytes: number
}

/** The first that fits an element has it, with all in it that is no part of its own. */
const parts: readonly (readonly [name: string, isPart: (element: Tree.Element) => boolean])[] = [
  ['styles', ({ tagName }) => tagName === 'style'],
  ['what search engines and networks are told', (element) => isMetadata(element)],
  ['scripts', ({ tagName }) => tagName === 'script'],
  ['notes', (element) => attribute(element, 'data-footnotes') !== undefined],
  ['sources', (element) => attribute(element, 'aria-labelledby') === 'article:sources'],
  ['pictures (their sizes and addresses)', ({ tagName }) => tagName === 'picture'],
  ['headlines of other stories', (element) => attribute(element, 'aria-labelledby') === 'page:related'],
  ['the text', (element) => attribute(element, 'class')?.split(' ').includes('prose') ?? false],
  ['headlines, bylines and lists', ({ tagName }) => tagName === 'main'],
]

const rest = 'masthead, navigation and foot'

/**
 * What a page consists of, the heaviest part first. Parts are compressed together, each helping the next: what is sent is
 * shared out among them by what each would weigh alone.
 * @param compressedBytes of the whole page
 */
export function pageParts(html: string, compressedBytes: number): PagePart[] {
  const document = parse(html)
  const found = new Map<string, string>()
  takeParts(document, found)
  found.set(rest, serialize(document))
  const alone = [...found].map(([name, part]) => ({ name, bytes: weightAlone(part) }))
  const sum = alone.reduce((total, { bytes }) => total + bytes, 0)
  return alone
    .map(({ name, bytes }) => ({ name, compressedBytes: Math.round((bytes / sum) * compressedBytes) }))
    .toSorted((a, b) => b.compressedBytes - a.compressedBytes)
}

/** From the inside out: notes and pictures stand in the text, and the text in the page. */
function takeParts(node: Tree.ParentNode, found: Map<string, string>): void {
  for (const child of node.childNodes.slice()) {
    if (!('tagName' in child)) continue
    takeParts(child, found)
    const name = parts.find(([, isPart]) => isPart(child))?.[0]
    if (name === undefined) continue
    found.set(name, (found.get(name) ?? '') + serializeOuter(child))
    node.childNodes.splice(node.childNodes.indexOf(child), 1)
  }
}

function weightAlone(part: string): number {
  return brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

function isMetadata(element: Tree.Element): boolean {
  return /^(?:title|meta|link)$/.test(element.tagName) || attribute(element, 'type') === 'application/ld+json'
}

function attribute({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value
}
