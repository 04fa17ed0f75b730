import type { Element, Root as Page } from 'hast'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { bodyToHtml } from '../../newsroom/markdown/bodyToHtml.ts'
import { mediaLink, type MediaManifest } from '../../newsroom/media.ts'
import type { PlacedElement } from '../../newsroom/markdown/elements.ts'
import { placeInSource } from './html/placeInSource.ts'

/** Whether pictures are there is another rule's question: here, every name is one. */
const everyPicture: MediaManifest = {
  pictures: new Proxy({}, { get: () => ({ width: 1, height: 1, fallback: '', sources: [] }) }),
  linked: {},
}

const processor = unified()
bodyToHtml(() => everyPicture)(processor)
processor.freeze()

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
