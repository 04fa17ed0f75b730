import type { Element, Root } from 'hast'
import { elementsOf } from './elements.ts'

/**
 * Says of a numbered list how many figures its longest number has, so that there is room for them: numbers hang to the
 * left of the text, and on a small screen `1986.` would be cut off.
 */
export function numberWidths(): (tree: Root) => void {
  return (tree) => {
    for (const { element } of elementsOf(tree)) {
      if (element.tagName !== 'ol') continue
      const figures = String(largestNumber(element)).length
      const { className } = element.properties
      const others = Array.isArray(className) ? className : []
      if (figures > 1) element.properties['className'] = [...others, `figures-${Math.min(figures, mostFigures)}`]
    }
  }
}

/** From this many on, and Markdown allows nine, the number stands in the text. */
const mostFigures = 5

function largestNumber(list: Element): number {
  let number = Number(list.properties['start'] ?? 1) - 1
  let largest = 0
  for (const item of list.children) {
    if (item.type !== 'element') continue
    number = Number(item.properties['value'] ?? number + 1)
    largest = Math.max(largest, number)
  }
  return largest
}
