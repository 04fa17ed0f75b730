import type { Element, Root } from 'hast'
import { elementsOf } from './elements.ts'

/**
 * Says of program code and addresses that they are read from left to right, apart from the words around: `run()` in an
 * Arabic sentence would be shown as `()run`. An attribute rather than a style, so that feed readers do the same.
 */
export function leftToRight(): (tree: Root) => void {
  return (tree) => {
    for (const { element, parent } of elementsOf(tree)) {
      if (isReadFromTheLeft(element) && !(parent.type === 'element' && parent.tagName === 'pre')) {
        element.properties['dir'] = 'ltr'
      }
    }
  }
}

function isReadFromTheLeft({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'code' || tagName === 'pre' || (Array.isArray(className) && className.includes('bare'))
}
