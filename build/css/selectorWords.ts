import type { ClassName, Identifier, Node, Selector, Tag } from 'postcss-selector-parser'

/** A part of a selector, and the class of an element around what it selects, if the selector names one. */
export interface SelectorWord {
  readonly node: Node
  readonly ancestor: string | undefined
}

/**
 * The parts of a selector one by one: in `.prose > h2`, the `h2` has the ancestor `prose`. Of several ancestors the
 * nearest counts.
 * @param around the ancestor of all of it, where it stands in another: the `h2` of `.prose :is(h2, h3)`
 */
export function withAncestors(selector: Selector, around?: string): SelectorWord[] {
  // What is to the left of a combinator in there may be outside.
  let ancestor = selector.nodes.some(({ type }) => type === 'combinator') ? undefined : around
  let current: string | undefined
  return selector.nodes.map((node) => {
    if (node.type === 'combinator') {
      // A neighbour has the same ancestors.
      if (node.value.trim() === '' || node.value.trim() === '>') ancestor = current ?? ancestor
      current = undefined
    }
    if (node.type === 'class') current = node.value
    return { node, ancestor }
  })
}

/** What has to be on a page for this part of a selector: `tag h2`, or `tag h2 in prose`. */
export function selectorName({ type, value }: Tag | ClassName | Identifier, ancestor: string | undefined): string {
  return ancestor === undefined ? `${type} ${value}` : `${type} ${value} in ${ancestor}`
}
