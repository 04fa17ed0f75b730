import type { Root } from 'hast'
import { elementsOf } from './elements.ts'

/** How columns stand is said by a class: the attribute Markdown tables come with is obsolete in HTML. */
export function cellAlignment(): (tree: Root) => void {
  return (tree) => {
    for (const { element } of elementsOf(tree)) {
      const { tagName, properties } = element
      if (tagName !== 'td' && tagName !== 'th') continue
      const { align } = properties
      delete properties['align']
      if (align === 'right') properties['className'] = ['end']
      if (align === 'center') properties['className'] = ['center']
    }
  }
}
