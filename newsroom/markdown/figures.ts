import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import {
  bodySizes,
  captionAndCredit,
  leadSizes,
  mediaName,
  srcSet,
  type MediaFile,
  type MediaManifest,
  type Picture,
} from '../media.ts'
import type { Locale } from '../locale.ts'
import { oneLine } from '../oneLine.ts'
import { fill } from '../words/words.ts'
import { phrasingElements } from './carriedHtml.ts'
import { html } from './html.ts'
import { elementsOf, replaceElement, type PlacedElement } from './elements.ts'

/**
 * A picture that stands alone in its paragraph, between blocks, or in a figure becomes a figure with its caption, in every
 * size a browser may want.
 * @throws if a picture is not in content/media, which the gate has ruled out.
 */
export function figures(media: MediaManifest, locale: Locale): (tree: Root) => void {
  return (tree) => {
    for (const placed of elementsOf(tree)) {
      const picture = lonePicture(placed)
      if (picture) replaceElement(placed, buildFigure(picture, media, locale))
    }
  }
}

/**
 * The picture of an article, as the figure its text begins with: what stands in the text itself is what reading modes
 * keep. It is fetched at once, before anything else.
 */
export function leadFigureHtml({ file, alt, caption, credit }: Picture, locale: Locale): string {
  const isTall = file.height > file.width
  const img = { alt, fetchPriority: 'high' }
  const figure = h('figure', { className: isTall ? ['lead', 'tall'] : ['lead'] }, [
    pictureElement(file, leadSizes, img),
    captionElement({ caption, credit }, locale),
  ])
  return html.stringify({ type: 'root', children: [figure] })
}

function buildFigure({ image, written }: LonePicture, media: MediaManifest, locale: Locale): Element {
  const { src, alt, title } = image.properties
  const file = media.pictures[mediaName(String(src)) ?? '']
  if (!file) throw new Error(`${String(src)} is not in content/media`)
  const img = { ...image.properties, title: undefined, alt: oneLine(String(alt)), loading: 'lazy', decoding: 'async' }
  return h('figure', { ...written?.figure.properties }, [
    pictureElement(file, bodySizes, img),
    captionElement(
      written?.caption ? captionParts(written.caption) : captionAndCredit(title ?? ''),
      locale,
      written?.caption?.properties,
    ),
  ])
}

function pictureElement(file: MediaFile, sizes: string, img: Properties): Element {
  const { fallback, width, height } = file
  return h('picture', [
    ...file.sources.map(({ type, variants }) => h('source', { type, srcSet: srcSet(variants), sizes })),
    h('img', { ...img, src: fallback, width, height }),
  ])
}

type Words = string | ElementContent[] | undefined

function captionElement(
  { caption, credit }: { caption?: Words; credit?: Words },
  locale: Locale,
  properties?: Properties,
): Element {
  return h('figcaption', { ...properties }, [
    caption,
    caption?.length ? ' ' : undefined,
    credit?.length
      ? h('span', { className: ['credit'], lang: locale.lang }, fill(locale.words.credit, { credit }).flat())
      : undefined,
  ])
}

/** A picture that stands between blocks. */
interface LonePicture {
  readonly image: Element
  /** What was written around it in HTML. */
  readonly written?: { readonly figure: Element; readonly caption?: Element }
}

/** The picture that an element is, or holds and nothing else: a paragraph with one, or a figure. */
function lonePicture({ element, parent }: PlacedElement): LonePicture | undefined {
  if (element.tagName === 'figure') return pictureOfFigure(element)
  const image = element.tagName === 'img' ? standsBetweenBlocks(element, parent) && element : loneImage(element)
  return image ? { image } : undefined
}

function pictureOfFigure(figure: Element): LonePicture | undefined {
  const { children } = figure
  const caption = children.find((child): child is Element => child.type === 'element' && child.tagName === 'figcaption')
  const content = onlyElement(children.filter((child) => child !== caption))
  const image = content?.tagName === 'img' ? content : content && loneImage(content)
  return image && { image, written: { figure, ...(caption && { caption }) } }
}

function loneImage(node: Element): Element | undefined {
  const child = node.tagName === 'p' ? onlyElement(node.children) : undefined
  return child?.tagName === 'img' ? child : undefined
}

function onlyElement(nodes: readonly ElementContent[]): Element | undefined {
  const [node, ...others] = solid(nodes)
  return node?.type === 'element' && others.length === 0 ? node : undefined
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

/**
 * The caption and the credit of a figure that is written in HTML: `<figcaption>Caption | Credit</figcaption>`, as a
 * picture's title in Markdown says both. Links and other elements stay, and the last bar between them counts.
 */
function captionParts(figcaption: Element): { caption: ElementContent[]; credit: ElementContent[] } {
  const children = trimmed(contentOf(figcaption))
  const at = children.findLastIndex((child) => child.type === 'text' && child.value.includes('|'))
  const bar = children[at]
  if (bar?.type !== 'text') return { caption: children, credit: [] }
  const position = bar.value.lastIndexOf('|')
  const before: ElementContent = { type: 'text', value: bar.value.slice(0, position) }
  const after: ElementContent = { type: 'text', value: bar.value.slice(position + 1) }
  return {
    caption: trimmed([...children.slice(0, at), before]),
    credit: trimmed([after, ...children.slice(at + 1)]),
  }
}

/** Markdown between empty lines makes a paragraph of the words. */
function contentOf({ children }: Element): ElementContent[] {
  const child = onlyElement(children)
  return child?.tagName === 'p' ? child.children : children
}

function trimmed(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'text') return [child]
    const fromStart = index === 0 ? child.value.trimStart() : child.value
    const value = index === children.length - 1 ? fromStart.trimEnd() : fromStart
    return value === '' ? [] : [{ ...child, value }]
  })
}
