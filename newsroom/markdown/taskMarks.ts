import type { Root } from 'hast'
import { elementsOf, replaceElement } from './elements.ts'

/** The boxes of a GitHub task list become characters: a form control a reader cannot use says less than a mark. */
export function taskMarks(): (tree: Root) => void {
  return (tree) => {
    for (const placed of elementsOf(tree)) {
      const { tagName, properties } = placed.element
      if (tagName === 'input') replaceElement(placed, { type: 'text', value: properties['checked'] ? '☑' : '☐' })
    }
  }
}
