import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { elementsOf } from './elements.ts'

/** Marks links whose words are their address, so that paper does not print it twice. */
export function bareLinks(): (tree: Root) => void {
  return (tree) => {
    for (const { element } of elementsOf(tree)) {
      const { tagName, properties } = element
      if (tagName === 'a' && toString(element) === properties['href']) properties['className'] = ['bare']
    }
  }
}
