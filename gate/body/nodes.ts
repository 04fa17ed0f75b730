import type { Nodes, Root } from 'mdast'
import type { PlacedElement } from '../../newsroom/markdown/elements.ts'

/** A body as it is written, and as the page shows it. */
export interface BodyParts {
  readonly nodes: readonly Nodes[]
  readonly elements: readonly PlacedElement[]
}

/** Every part of a body in the order of the text, walked once for all rules. */
export function nodesOf(tree: Root): Nodes[] {
  const nodes: Nodes[] = []
  const add = (node: Nodes) => {
    nodes.push(node)
    if ('children' in node) for (const child of node.children) add(child)
  }
  add(tree)
  return nodes
}
