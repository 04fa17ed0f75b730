import type { Element, ElementContent, Root } from 'hast'
import { captionAndCredit, mediaName, srcSet, type MediaManifest } from '../media.ts'
import { oneLine } from '../oneLine.ts'
import { bodySizes } from '../pictureSizes.ts'
import { elementsOf, replaceElement } from './elements.ts'
import { captionParts } from './figureCaption.ts'
import { lonePicture, type LonePicture } from './lonePicture.ts'

/**
 * A picture that stands alone in its paragraph, between blocks, or in a figure becomes a figure with its caption, in every
 * size a browser may want.
 * @throws if a picture is not in content/media, which the gate has ruled out.
 */
export function figures(readMedia: () => MediaManifest): (tree: Root) => void {
  return (tree) => {
    let media: MediaManifest | undefined
    for (const placed of elementsOf(tree)) {
      const picture = lonePicture(placed)
      if (!picture) continue
      media ??= readMedia()
      replaceElement(placed, figure(picture, media))
    }
  }
}

function figure({ image, written }: LonePicture, media: MediaManifest): Element {
  const { src, alt, title } = image.properties
  const file = media.pictures[mediaName(String(src)) ?? '']
  if (!file) throw new Error(`${String(src)} is not in content/media`)
  const sources = file.sources.map(({ type, variants }) =>
    element('source', { type, srcSet: srcSet(variants), sizes: bodySizes }),
  )
  const img = element('img', {
    ...image.properties,
    title: undefined,
    src: file.fallback,
    alt: oneLine(String(alt)),
    width: file.width,
    height: file.height,
    loading: 'lazy',
    decoding: 'async',
  })
  const words = written?.caption ? captionParts(written.caption) : wordsOf(typeof title === 'string' ? title : '')
  return element('figure', { ...written?.figure.properties }, [
    element('picture', {}, [...sources, img]),
    element('figcaption', { ...written?.caption?.properties }, [
      ...words.caption,
      ...(words.caption.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      ...(words.credit.length > 0 ? [element('span', { className: ['credit'] }, words.credit)] : []),
    ]),
  ])
}

function wordsOf(title: string): { caption: ElementContent[]; credit: ElementContent[] } {
  const { caption, credit } = captionAndCredit(title)
  return { caption: toText(caption), credit: toText(credit) }
}

function toText(value: string | undefined): ElementContent[] {
  return value ? [{ type: 'text', value }] : []
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}
