import type { Element, Root, Text } from 'hast'

/** An element of a page, with what it stands in. */
export interface PlacedElement {
  readonly element: Element
  readonly parent: Element | Root
}

/**
 * Every element of a page in the order of the text, for plugins and rules to go through. Our own, as unist-util-visit
 * makes a function for each node and gives it a name, which takes longer than most of what is done with it.
 */
export function elementsOf(page: Root): PlacedElement[] {
  const elements: PlacedElement[] = []
  const add = (parent: Element | Root) => {
    for (const element of parent.children) {
      if (element.type !== 'element') continue
      elements.push({ element, parent })
      add(element)
    }
  }
  add(page)
  return elements
}

/** A node and all that is in it, in the order of the text. */
export function nodesOf<Node extends { readonly type: string }>(node: Node): Node[] {
  const nodes: Node[] = []
  const add = (one: Node) => {
    nodes.push(one)
    if ('children' in one) for (const child of one.children as Node[]) add(child)
  }
  add(node)
  return nodes
}

/** Puts something else where an element stands. */
export function replaceElement({ element, parent }: PlacedElement, replacement: Element | Text): void {
  parent.children[parent.children.indexOf(element)] = replacement
}
