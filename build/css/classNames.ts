import type { Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import { shortNames } from './shortNames.ts'

/**
 * Classes that others than our stylesheet go by keep their names. Reader modes find who wrote an article by `byline`:
 * https://github.com/mozilla/readability; `prose` is its text, for whoever styles pages to their own liking.
 */
const lasting: ReadonlySet<string> = new Set(['byline', 'prose'])

/**
 * Gives the classes of a stylesheet short names, which spares every page that uses them a tenth of its bytes.
 * The names follow from the stylesheet alone, so that a page may be made without knowledge of any other.
 * @returns the short names by the long
 */
export function shortenClasses(root: Root): ReadonlyMap<string, string> {
  const short = new Map<string, string>()
  const names = shortNames(lasting)
  const parser = parseSelector((selectors) => {
    selectors.walkClasses((node) => {
      if (lasting.has(node.value)) return
      const name = short.get(node.value) ?? names.next().value
      short.set(node.value, name)
      node.value = name
    })
  })
  root.walkRules((rule) => {
    rule.selector = parser.processSync(rule.selector)
  })
  return short
}
