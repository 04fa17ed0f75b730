import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Wide tables and code scroll inside themselves, never the page, and can be reached and named from the keyboard. */
export function scrollableBlocks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      if (node.tagName === 'table') parent.children[index] = scrollable('Table', node)
      else if (node.tagName === 'pre') parent.children[index] = scrollable('Code', node)
      else return undefined
      return SKIP
    })
  }
}

function scrollable(label: string, child: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'group', ariaLabel: label, tabIndex: 0 },
    children: [child],
  }
}
