import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** The boxes of a GitHub task list become characters: a form control a reader cannot use says less than a mark. */
export function taskMarks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'input' || !parent || index === undefined) return
      parent.children[index] = { type: 'text', value: node.properties['checked'] ? '☑' : '☐' }
    })
  }
}
