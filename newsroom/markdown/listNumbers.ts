import type { List, ListItem, Nodes } from 'mdast'
import type { TreeExtension } from './syntaxExtension.ts'

/** The number each item of a list was written with, which the tree has no place for. */
const numbers = new WeakMap<Nodes, number>()

/** Has lists keep the numbers their author wrote, where these do not follow on: 1986, 1991, 2004, or 3, 2, 1. */
export const listNumbers: TreeExtension = {
  exit: {
    listItemValue(token) {
      const item = this.stack.at(-1)
      if (item?.type === 'listItem') numbers.set(item, Number.parseInt(this.sliceSerialize(token), 10))
    },
  },
  transforms: [keepNumbers],
}

function keepNumbers(node: Nodes): void {
  if (node.type === 'list' && node.ordered && !isCounted(node)) {
    for (const [index, item] of node.children.entries()) {
      const number = numbers.get(item)
      const before = node.children[index - 1]
      if (before && number !== undefined && number !== (numbers.get(before) ?? 0) + 1) setNumber(item, number)
    }
  }
  if ('children' in node) for (const child of node.children) keepNumbers(child)
}

/** `1. 1. 1.` is how Markdown says that it is to count. */
function isCounted({ children: [first, ...others] }: List): boolean {
  const number = first && numbers.get(first)
  return number !== undefined && number <= 1 && others.every((item) => numbers.get(item) === number)
}

function setNumber(item: ListItem, number: number): void {
  item.data = { ...item.data, hProperties: { value: String(number) } }
}
