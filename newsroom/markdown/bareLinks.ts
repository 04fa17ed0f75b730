import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/** Marks links whose words are their address, so that paper does not print it twice. */
export function bareLinks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a' && toString(node) === node.properties['href']) node.properties['className'] = ['bare']
    })
  }
}
