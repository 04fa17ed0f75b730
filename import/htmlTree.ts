import { extname } from 'node:path'
import type { Element, ElementContent, Nodes, Parent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { phrasingElements } from '../newsroom/markdown/carriedHtml.ts'
import { html } from '../newsroom/markdown/html.ts'
import { pictureFormats } from '../newsroom/media.ts'
import { decoded, type ImportedImage, type ImportedMedia, type LeftOut, type MediaFinder } from './imported.ts'
import { wordsOfHtml } from './words.ts'

/** What is found while HTML is made ready, beside the text. */
export interface Found {
  readonly media: ImportedMedia[]
  readonly remarks: string[]
  readonly leftOut: LeftOut[]
}

export function nothingFound(): Found {
  return { media: [], remarks: [], leftOut: [] }
}

/** Elements of a page below a node, in order. */
export function elementsIn(node: Nodes, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(node, 'element', (element) => {
    if (isWanted(element)) found.push(element)
  })
  return found
}

export function property(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name]
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
  return text.trim() || undefined
}

export function hasClass(element: Element, name: string): boolean {
  return property(element, 'className')?.split(' ').includes(name) ?? false
}

/** The words of a node as one line. */
export function lineOf(node: Nodes | undefined): string {
  return node ? toString(node).replaceAll(/\s+/g, ' ').trim() : ''
}

/**
 * Says where an element begins that never ends, as one does in a file that was cut off.
 * @param tree of rehype-parse, with `verbose`
 */
export function remarkUnclosed(tree: Root, { remarks }: Found): void {
  for (const { tagName, position } of elementsIn(tree, isUnclosed).slice(-1))
    remarks.push(
      `<${tagName}> of line ${position?.start.line}, column ${position?.start.column} is never closed: it may be cut off`,
    )
}

function isUnclosed({ tagName, data }: Element): boolean {
  return isClosedByHand.has(tagName) && data?.position?.opening !== undefined && !data.position.closing
}

/** Elements that HTML never closes by itself. */
const isClosedByHand: ReadonlySet<string> = new Set(
  'a abbr article aside b blockquote cite code del details div dl em figure h1 h2 h3 h4 h5 h6 i main ol pre q s section span strong sub sup table u ul'.split(
    ' ',
  ),
)

/** Takes what no text is made of out of a page, and puts links in place of what a page of ours cannot show. */
export function cleanTree(tree: Root, pictures: MediaFinder, found: Found): void {
  // Whoever takes what follows the mark for public has to see it.
  visit(tree, 'comment', (comment, index, parent) => {
    if (!parent || index === undefined || comment.value.trim() === 'members-only') return undefined
    parent.children.splice(index, 1)
    return index
  })
  visit(tree, 'text', (node, index, parent) => {
    const address = node.value.trim()
    if (!parent || index === undefined || !/^https?:\/\/\S+$/.test(address) || isLink(parent)) return
    parent.children[index] = h('a', { href: address }, address)
    return SKIP
  })
  replaceEach(tree, (element, parent) =>
    element.tagName === 'script' ? scriptParts(element, parent, found) : undefined,
  )
  replaceEach(tree, ({ tagName }) => (unseen.has(tagName) ? [] : undefined))
  takeOut(tree, found, controlIn)
  replaceEach(tree, (element, parent) => {
    if (!isEmbed(element)) return undefined
    const source = elementsIn(element, ({ properties }) => Boolean(properties['src'] ?? properties['data'])).at(0)
    const address = property(source, 'src') ?? property(source, 'data')
    if (!address || address === 'about:blank') return element.children
    const media = pictures.find(address)
    if (media) found.media.push(media)
    else found.remarks.push(`<${element.tagName}> of ${address}: a link stands in its place`)
    const href = media ? `../media/${media.name}` : address
    const link = h('a', { href }, media?.name ?? address)
    const { tagName = '' } = parent as Partial<Element>
    const isInLine = tagName === 'p' || phrasingElements[tagName] !== undefined
    return [isInLine ? link : h('p', link), ...element.children]
  })
  unlinkPictures(tree, found)
  // What programs make of a button that somebody has given no address.
  replaceEach(tree, (element) => (element.tagName === 'a' && !property(element, 'href') ? element.children : undefined))
  narrowLinks(tree)
  replaceEach(tree, (element) => (element.tagName === 'figure' ? figureParts(element, found) : undefined))
  replaceEach(tree, (element) => (element.tagName === 'img' ? picture(element, pictures, found) : undefined))
  levelHeadings(tree)
}

const unseen: ReadonlySet<string> = new Set(['style', 'template', 'noscript', 'head', 'link', 'meta', 'svg'])

/** What a reader fills in or presses, which no article has. A box in a list of tasks is part of its text. */
function controlIn(element: Element): string | undefined {
  const { tagName } = element
  // Some programs put a whole page into one.
  if (tagName === 'form') return elementsIn(element, isTextBlock).length === 0 ? 'a form' : undefined
  if (tagName === 'button') return 'a button'
  const isBox = property(element, 'type') === 'checkbox'
  return ['input', 'select', 'textarea'].includes(tagName) && !isBox ? 'a field of a form' : undefined
}

/**
 * Takes elements out of a page, and says which words go with them.
 * @param reasonFor says what an element is, if it is no part of the text
 */
export function takeOut(tree: Root, found: Found, reasonFor: (element: Element) => string | undefined): void {
  replaceEach(tree, (element) => {
    const reason = reasonFor(element)
    if (reason === undefined) return undefined
    const words =
      wordsOfHtml(html.stringify({ type: 'root', children: [element] }))
        .replaceAll(/\s+/g, ' ')
        .trim() || lineOf(element)
    if (words) found.leftOut.push({ reason, words })
    return []
  })
}

function isLink(node: Nodes): boolean {
  return node.type === 'element' && ['a', 'code', 'pre'].includes(node.tagName)
}

function isEmbed({ tagName }: Element): boolean {
  return ['iframe', 'embed', 'object', 'video', 'audio'].includes(tagName)
}

/** Puts others in place of elements; those are looked through as well. */
export function replaceEach(
  parent: Parent,
  replacement: (element: Element, parent: Parent) => readonly ElementContent[] | undefined,
): void {
  parent.children = parent.children.flatMap((child) => {
    const others = child.type === 'element' ? replacement(child, parent) : undefined
    for (const one of others ?? [child]) if (one.type === 'element') replaceEach(one, replacement)
    return others ? [...others] : [child]
  })
}

/** Has a recording that is kept beside a text, as podcasts are, stand before it. @param shown the HTML of the text, which may have it already */
export function addRecording(tree: Root, address: string | undefined, shown: string): void {
  if (address && !shown.includes(address)) tree.children.unshift(h('audio', { src: address }))
}

/** A program is left out; where one only shows what lies elsewhere, as code on GitHub, a link leads there. */
function scriptParts(script: Element, parent: Parent, { remarks }: Found): ElementContent[] {
  const source = property(script, 'src')
  if (source === undefined) return []
  const { tagName } = parent as Partial<Element>
  const isShown = tagName === 'figure' || source.startsWith('https://gist.github.com/')
  remarks.push(`<script> of ${source}: ${isShown ? 'a link stands in its place' : 'left out'}`)
  const address = source.replace(/\.js(?:\?.*)?$/, '')
  return isShown ? [h('p', h('a', { href: address }, address))] : []
}

/** A picture is no link here: it stands before the one it was in. */
function unlinkPictures(tree: Root, found: Found): void {
  replaceEach(tree, (element) => {
    const images = element.tagName === 'a' ? elementsIn(element, ({ tagName }) => tagName === 'img') : []
    if (images.length === 0) return undefined
    const href = property(element, 'href') ?? ''
    if (lineOf(element)) {
      replaceEach(element, (one) => (images.includes(one) ? [] : undefined))
      return [...images.map((image) => h('p', image)), element]
    }
    if (href && !isPictureFile(href)) found.remarks.push(`a picture led to ${href}`)
    return element.children
  })
}

/** On a page a link can hold blocks, as cards do; in Markdown it cannot: the first that says something is the link then. */
function narrowLinks(tree: Root): void {
  replaceEach(tree, (element) => {
    const blocks = element.tagName === 'a' ? elementsIn(element, isBlock) : []
    const first = blocks.find((block) => lineOf(block) && elementsIn(block, isBlock).length === 1)
    if (!first) return undefined
    first.children = [{ ...element, children: first.children }]
    return element.children
  })
}

function isTextBlock({ tagName }: Element): boolean {
  return /^(?:p|h[1-6])$/.test(tagName)
}

function isBlock({ tagName }: Element): boolean {
  return /^(?:div|p|h[1-6]|section|article|header|footer|ul|ol|li)$/.test(tagName)
}

/** Whether an address ends as files of pictures do. */
export function isPictureFile(address: string): boolean {
  return pictureFormats.has(
    extname(address.replace(/[?#].*$/, ''))
      .slice(1)
      .toLowerCase(),
  )
}

/** A figure with pictures is these pictures, the last one with the caption. */
function figureParts(figure: Element, found: Found): ElementContent[] | undefined {
  const images = elementsIn(figure, ({ tagName }) => tagName === 'img')
  const caption = elementsIn(figure, ({ tagName }) => tagName === 'figcaption').at(0)
  const last = images.at(-1)
  const words = lineOf(caption)
  if (!last || lineOf(figure) !== words) return last ? undefined : figure.children
  for (const link of caption ? elementsIn(caption, ({ tagName }) => tagName === 'a') : [])
    found.remarks.push(`the caption “${words}” led to ${property(link, 'href') ?? ''}`)
  const tooltip = property(last, 'title')
  if (words && tooltip) found.leftOut.push({ reason: 'shown by a pointer only, beside a caption', words: tooltip })
  if (words) last.properties['title'] = withCredit(words, found)
  return images.map((image) => h('p', image))
}

/** What is said of who made a picture goes behind a `|`. */
function withCredit(caption: string, found: Found): string {
  const [label, credit = ''] =
    /\s*[([]?\b(?:photo(?:graph)?|picture|image|credit|foto|bild)(?: credit)?(?: by|:)\s*([^)\]]+?)[)\].]*$/i.exec(
      caption,
    ) ?? []
  if (label === undefined) return caption
  found.leftOut.push({ reason: 'said by the place of a credit', words: label.replace(credit, '') })
  return `${caption.slice(0, -label.length)} | ${credit}`.trim()
}

/** The file of an export, or a link to where the picture is, apart from the words beside it. */
function picture(image: Element, pictures: MediaFinder, found: Found): ElementContent[] {
  const address = property(image, 'src') ?? property(image, 'dataSrc') ?? ''
  const alt = property(image, 'alt') ?? ''
  const tooltip = property(image, 'title')
  if (tooltip === alt) found.leftOut.push({ reason: 'said twice of a picture', words: alt })
  const title = tooltip === alt ? undefined : tooltip
  const media = pictures.find(address)
  if (media) {
    found.media.push(media)
    return [h('img', { src: `../media/${media.name}`, alt, title })]
  }
  const words = alt || title || decoded(/[^/?#]*(?=[?#]|$)/.exec(address)?.[0] ?? '') || 'picture'
  const isRemote = /^https?:/i.test(address)
  found.remarks.push(
    isRemote
      ? `the picture ${address} lies elsewhere and was not fetched: a link stands in its place`
      : `there is no picture ${address.slice(0, 200) || 'where one is shown'} beside the file: its words stand in its place`,
  )
  const parts = alt && title ? `${alt} – ${title.replace(' | ', ' – ')}` : words
  const space = { type: 'text', value: ' ' } as const
  return [space, isRemote ? h('a', { href: address }, parts) : h('span', parts), space]
}

/** The picture that stands for an article, if there is a file of it. @param fault what is said where there is none */
export function leadPicture(
  image: ImportedImage,
  { find }: MediaFinder,
  found: Found,
  fault = 'is not beside the file',
): ImportedImage | undefined {
  const media = find(image.src)
  if (media) found.media.push(media)
  else found.remarks.push(`the lead picture ${image.src} ${fault}`)
  return media && { ...image, src: `../media/${media.name}` }
}

/** Headings of a text begin at the second level, below the headline, and leave none out. */
function levelHeadings(tree: Root): void {
  const headings = elementsIn(tree, ({ tagName }) => /^h[1-6]$/.test(tagName))
  const levels = [...new Set(headings.map(({ tagName }) => tagName))].toSorted()
  let before = 1
  for (const heading of headings) {
    const level = Math.min(levels.indexOf(heading.tagName) + 2, before + 1, 6)
    heading.tagName = `h${level}`
    before = level
  }
}
