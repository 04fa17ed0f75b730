import { toString } from 'hast-util-to-string'
import { html } from './html.ts'

/** A part of a text, as a list of its contents leads to it. */
export interface Part {
  /** Of its heading. */
  readonly id: string
  readonly title: string
}

/** How many words, and how many parts, a text has that is looked through before it is read. */
const minWords = 1200
/** More would keep the text itself from the first screen. */
const [minParts, maxParts] = [4, 16]

/** The parts of a long text, by its headings of the first rank; none of a text that is read at one sitting. */
export function contentsOf(bodyHtml: string, words: number): readonly Part[] {
  if (words < minWords) return []
  const { children } = html.parse(bodyHtml)
  const parts = children.flatMap((node): Part[] => {
    if (node.type !== 'element' || node.tagName !== 'h2' || typeof node.properties['id'] !== 'string') return []
    return [{ id: node.properties['id'], title: toString(node) }]
  })
  return parts.length < minParts || parts.length > maxParts ? [] : parts
}
