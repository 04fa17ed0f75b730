import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { elementsOf } from './elements.ts'

/** Marks links whose words are their address, so that paper does not print it twice. */
export function bareLinks(): (tree: Root) => void {
  return (tree) => {
    for (const { element } of elementsOf(tree)) {
      if (isBareLink(element)) element.properties['className'] = ['bare']
    }
  }
}

/** Whether an element is a link whose words are its address. */
export function isBareLink(element: Element): boolean {
  return element.tagName === 'a' && isAddress(toString(element), element.properties['href'])
}

/** The tokenizer writes `http://` or `mailto:` before an address that has neither, and percent signs for other letters. */
function isAddress(words: string, href: unknown): boolean {
  if (typeof href !== 'string') return false
  return href === words || decoded(href) === decoded(words) || [`http://${words}`, `mailto:${words}`].includes(href)
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address // a lone percent sign: then it is what it is
  }
}
