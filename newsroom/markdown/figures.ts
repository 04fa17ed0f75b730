import type { Element, ElementContent, Root } from 'hast'
import { captionAndCredit, mediaName, srcSet, type MediaManifest } from '../media.ts'
import { oneLine } from '../oneLine.ts'
import { bodySizes } from '../pictureSizes.ts'
import { elementsOf, replaceElement } from './elements.ts'

/**
 * A picture that stands alone in its paragraph becomes a figure with its caption, in every size a browser may want.
 * @throws if a picture is not in content/media, which the gate has ruled out.
 */
export function figures(readMedia: () => MediaManifest): (tree: Root) => void {
  return (tree) => {
    let media: MediaManifest | undefined
    for (const placed of elementsOf(tree)) {
      const image = loneImage(placed.element)
      if (!image) continue
      media ??= readMedia()
      replaceElement(placed, figure(image, media))
    }
  }
}

function loneImage(node: Element): Element | undefined {
  const [child, ...others] = node.children
  if (node.tagName !== 'p' || others.length > 0 || child?.type !== 'element') return undefined
  return child.tagName === 'img' ? child : undefined
}

function figure(image: Element, media: MediaManifest): Element {
  const { src, alt, title } = image.properties
  const file = media[mediaName(String(src)) ?? '']
  if (!file) throw new Error(`${String(src)} is not in content/media`)
  const sources = file.sources.map(({ type, variants }) =>
    element('source', { type, srcSet: srcSet(variants), sizes: bodySizes }),
  )
  const img = element('img', {
    src: file.fallback,
    alt: oneLine(String(alt)),
    width: file.width,
    height: file.height,
    loading: 'lazy',
    decoding: 'async',
  })
  const { caption, credit } = captionAndCredit(typeof title === 'string' ? title : '')
  const words: ElementContent[] = [
    ...(caption ? [{ type: 'text' as const, value: `${caption} ` }] : []),
    ...(credit ? [element('span', { className: ['credit'] }, [{ type: 'text', value: credit }])] : []),
  ]
  return element('figure', {}, [element('picture', {}, [...sources, img]), element('figcaption', {}, words)])
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}
