import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Makes every address whole, as a text may be read far from its page: `base` is the page's own. */
export function absoluteLinks(base: string): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src']) {
        const address = properties[name]
        // What is whole already stays as it was written.
        if (typeof address === 'string' && !URL.canParse(address)) properties[name] = new URL(address, base).href
      }
    })
  }
}
