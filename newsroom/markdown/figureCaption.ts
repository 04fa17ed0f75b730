import type { Element, ElementContent } from 'hast'

/**
 * The caption and the credit of a figure that is written in HTML: `<figcaption>Caption | Credit</figcaption>`, as a
 * picture's title in Markdown says both. Links and other elements stay, and the last bar between them counts.
 */
export function captionParts(figcaption: Element): { caption: ElementContent[]; credit: ElementContent[] } {
  const children = trimmed(contentOf(figcaption))
  const at = children.findLastIndex((child) => child.type === 'text' && child.value.includes('|'))
  const bar = children[at]
  if (bar?.type !== 'text') return { caption: children, credit: [] }
  const position = bar.value.lastIndexOf('|')
  const before: ElementContent = { type: 'text', value: bar.value.slice(0, position) }
  const after: ElementContent = { type: 'text', value: bar.value.slice(position + 1) }
  return {
    caption: trimmed([...children.slice(0, at), before]),
    credit: trimmed([after, ...children.slice(at + 1)]),
  }
}

/** Markdown between empty lines makes a paragraph of the words. */
function contentOf({ children }: Element): ElementContent[] {
  const [child, ...others] = children.filter((one) => one.type !== 'text' || one.value.trim() !== '')
  return child?.type === 'element' && child.tagName === 'p' && others.length === 0 ? child.children : children
}

function trimmed(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'text') return [child]
    const fromStart = index === 0 ? child.value.trimStart() : child.value
    const value = index === children.length - 1 ? fromStart.trimEnd() : fromStart
    return value === '' ? [] : [{ ...child, value }]
  })
}
