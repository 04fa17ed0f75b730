import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** How columns stand is said by a class: the attribute Markdown tables come with is obsolete in HTML. */
export function cellAlignment(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'td' && tagName !== 'th') return
      const { align } = properties
      delete properties['align']
      if (align === 'right') properties['className'] = ['end']
      if (align === 'center') properties['className'] = ['center']
    })
  }
}
