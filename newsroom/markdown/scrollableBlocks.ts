import type { Element, Root } from 'hast'
import { elementsOf, replaceElement } from './elements.ts'

/** Wide tables and code scroll inside themselves, never the page, and can be reached and named from the keyboard. */
export function scrollableBlocks(): (tree: Root) => void {
  return (tree) => {
    for (const placed of elementsOf(tree)) {
      const { tagName } = placed.element
      if (tagName === 'table') replaceElement(placed, scrollable('Table', placed.element))
      if (tagName === 'pre') replaceElement(placed, scrollable('Code', placed.element))
    }
  }
}

function scrollable(label: string, child: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    // Code in an article that is read from the right begins at the left, and is seen from there.
    properties: { className: ['scroll'], role: 'group', ariaLabel: label, tabIndex: 0, dir: child.properties['dir'] },
    children: [child],
  }
}
