import type { RootContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { elementsOf } from './elements.ts'
import { html } from './html.ts'

/** How many characters an opening has before it ends with its paragraph. */
const enough = 900

/**
 * The first paragraphs of a text, to be read where the whole does not stand: never all of it, nor anything but paragraphs,
 * nor one that leads to another part of the text, such as a note. Undefined where that leaves nothing.
 * @param bodyHtml a text as its page shows it
 */
export function openingOf(bodyHtml: string): string | undefined {
  const blocks = html.parse(bodyHtml).children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  // Where all stand alone there is none, and -1 leaves out the last.
  const end = blocks.findIndex((block) => !standsAlone(block))
  let length = 0
  const opening = blocks.slice(0, end).filter((paragraph) => {
    const isNeeded = length < enough
    length += toString(paragraph).length
    return isNeeded
  })
  const written = opening.map(({ position }) => bodyHtml.slice(position?.start.offset, position?.end.offset))
  return written.join('\n') || undefined
}

function standsAlone(block: RootContent): boolean {
  if (block.type !== 'element' || block.tagName !== 'p') return false
  const inside = elementsOf({ type: 'root', children: block.children }).map(({ element }) => element.properties)
  return inside.every(({ id, href }) => id === undefined && !String(href).startsWith('#'))
}
