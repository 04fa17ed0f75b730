import type { ElementContent, Properties, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { carriedElements, commonAttributes } from '../markdown/carriedHtml.ts'

/** All that an element may say where no style, script or link into the text is at hand. */
const meaningful = new Set(['width', 'height', ...commonAttributes, ...Object.values(carriedElements).flat()])

/** Elements that are there for our styles and scrolling alone, unless they say a language: what they hold stays. */
const wrappers = new Set(['picture', 'div', 'span'])

/** Reduces a page's HTML to what any reader can show: elements that mean something, without classes, ids or sizes. */
export function plainElements(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      // The way back from a note leads into a text that has no such names here.
      if (node.tagName === 'source' || node.properties['dataFootnoteBackref'] !== undefined) {
        return replace(parent.children, index, [])
      }
      if (wrappers.has(node.tagName) && !saysLanguage(node.properties))
        return replace(parent.children, index, node.children)
      node.properties = meaningfulOf(node.properties)
      return undefined
    })
  }
}

/** Groups that scroll say a direction for what is in them, which says it too. */
function saysLanguage({ role, lang, dir }: Properties): boolean {
  return role === undefined && (lang !== undefined || dir !== undefined)
}

/** Goes on with what has taken the node's place. */
function replace(siblings: Root['children'], index: number, nodes: readonly ElementContent[]): [typeof SKIP, number] {
  siblings.splice(index, 1, ...nodes)
  return [SKIP, index]
}

function meaningfulOf(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => meaningful.has(name)))
}
