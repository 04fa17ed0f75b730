import type { Element, Root as Page } from 'hast'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { bodyToHtml } from '../../../newsroom/markdown/bodyToHtml.ts'
import type { MediaManifest } from '../../../newsroom/media.ts'

/** Whether pictures are there is another rule's question: here, every name is one. */
const everyPicture: MediaManifest = new Proxy({}, { get: () => ({ width: 1, height: 1, fallback: '', sources: [] }) })

const processor = unified()
bodyToHtml(() => everyPicture)(processor)
processor.freeze()

/** The elements the page will show, made as the page makes them; each knows its place in the body. */
export function renderBody(tree: Root): Page {
  return processor.runSync(tree) as Page
}

/** The ids on the page, which links may end in. */
export function anchorsOf(page: Page): Set<string> {
  const anchors = new Set<string>()
  visit(page, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') anchors.add(properties['id'])
  })
  return anchors
}

/** Whether anything is shown beside words. */
export function hasPictures(page: Page): boolean {
  let isShown = false
  visit(page, 'element', ({ tagName }) => {
    isShown ||= tagName === 'img'
  })
  return isShown
}

/** Pictures the page would show as they are written, in no size and with an address that leads nowhere. */
export function strayPictures(page: Page): { readonly image: Element; readonly parent: string }[] {
  const stray: { image: Element; parent: string }[] = []
  visit(page, 'element', (image, _index, parent) => {
    const within = parent?.type === 'element' ? parent.tagName : ''
    if (image.tagName === 'img' && within !== 'picture') stray.push({ image, parent: within })
  })
  return stray
}
