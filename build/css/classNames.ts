import type { Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'

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

/** Words that blockers of advertising hide wherever they are the class of something. */
const hidden = new Set(['ad', 'aD', 'Ad', 'AD'])

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Names of one letter, then of two, and so on: none that is taken already. */
export function* shortNames(taken: ReadonlySet<string>): Generator<string, never> {
  for (let length = 1; ; length++) {
    for (const name of words(length)) if (!taken.has(name) && !hidden.has(name)) yield name
  }
}

function* words(length: number): Generator<string> {
  if (length === 0) yield ''
  else for (const start of words(length - 1)) for (const letter of letters) yield start + letter
}
