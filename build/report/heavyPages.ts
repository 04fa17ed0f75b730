import { brotliCompressSync, constants } from 'node:zlib'
import { parse, serialize, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import pc from 'picocolors'
import { attribute } from '../css/typesetText.ts'
import { address, count, type PageWeight } from './weights.ts'

type Colors = ReturnType<typeof pc.createColors>

/** Ten packets of 1,460 bytes: what a server may send before it must wait for an answer (RFC 6928). */
const firstFlight = 14_600

/** To take a page apart takes as long as to make it, and nobody reads the same of a hundred. */
const maxTakenApart = 5

/** What a page consisted of when it had this hash. */
interface PageTakenApart {
  readonly hash: string
  readonly parts: readonly PagePart[]
}

/** By their paths in `dist/`. */
export type PagesTakenApart = Readonly<Record<string, PageTakenApart>>

/**
 * The pages that do not arrive in one round trip, the heaviest of them taken apart. Nothing is wrong with them: a long
 * text is long, and its beginning is there at once. But an editor may not know what a table of 300 rows costs.
 * @param readPage gives the HTML of a page by its path in `dist/`
 * @param known what pages of the edition before consisted of
 */
export function takeApart(
  weights: readonly PageWeight[],
  readPage: (path: string) => string,
  known: PagesTakenApart = {},
): PagesTakenApart {
  const taken = heavyOf(weights)
    .slice(0, maxTakenApart)
    .map(({ path, hash, compressedBytes }) => {
      const before = known[path]
      const page = before?.hash === hash ? before : { hash, parts: pageParts(readPage(path), compressedBytes) }
      return [path, page] as const
    })
  return Object.fromEntries(taken)
}

/** A warning of these pages; no words if there are none. */
export function heavyWarning(
  weights: readonly PageWeight[],
  taken: PagesTakenApart,
  colors: Colors = pc.createColors(false),
): string {
  const heavy = heavyOf(weights)
  const blocks = heavy.slice(0, maxTakenApart).map(({ path, compressedBytes }) => {
    const facts = `${address(path)} is sent in ${count(compressedBytes)} bytes; ${count(firstFlight)} arrive in the first round trip`
    return `${colors.yellow('warning ')}${colors.bold(facts)}\n  ${inWords(taken[path]?.parts ?? [])}`
  })
  const [next, ...others] = heavy.slice(maxTakenApart)
  if (next) blocks.push(`… and ${others.length + 1} more, of up to ${count(next.compressedBytes)} bytes.`)
  if (heavy.length > 0) blocks.push('What is on the first screen of these pages arrives first; the rest follows.')
  return blocks.join('\n')
}

/** The heaviest first. */
function heavyOf(weights: readonly PageWeight[]): PageWeight[] {
  return weights
    .filter(({ compressedBytes }) => compressedBytes > firstFlight)
    .toSorted((a, b) => b.compressedBytes - a.compressedBytes || (a.path < b.path ? -1 : 1))
}

function inWords(parts: readonly PagePart[]): string {
  return parts.map(({ name, compressedBytes }) => `${name} ${count(compressedBytes)}`).join(', ')
}

/** A part of a page as an editor would name it, and its share of what is sent. */
interface PagePart {
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
function pageParts(html: string, compressedBytes: number): PagePart[] {
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
