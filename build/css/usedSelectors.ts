import type { Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import type { PageTokens } from './pageTokens.ts'
import { selectorName, withAncestors } from './selectorWords.ts'
import { covers } from './unicodeRange.ts'

/**
 * The parts of a stylesheet's selectors that decide whether its rules and fonts apply to a page: `tag p`,
 * `tag h2 in prose`, `class prose`, `id theme:dark`, `lang ar`, `range U+400-4FF`. Pages in which the same of them are
 * used need the same styles, whatever else they hold.
 */
export function selectorsIn(root: Root): ReadonlySet<string> {
  const selectors = new Set<string>()
  const add = (selector: parseSelector.Selector, around?: string) => {
    for (const { node, ancestor } of withAncestors(selector, around)) {
      if (node.type === 'tag' || node.type === 'class' || node.type === 'id')
        selectors.add(selectorName(node, ancestor))
      if (node.type !== 'pseudo') continue
      if (node.value === ':lang') for (const tag of node.nodes) selectors.add(`lang ${String(tag)}`)
      else for (const inner of node.nodes) add(inner, ancestor)
    }
  }
  root.walkRules(({ selector }) => {
    for (const one of parseSelector().astSync(selector).nodes) add(one)
  })
  root.walkDecls('unicode-range', ({ value }) => void selectors.add(`range ${value}`))
  return new Set([...selectors].toSorted())
}

/** The classes that selectors name as those of ancestors. */
export function ancestorsIn(selectors: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...selectors].flatMap((selector) => selector.split(' in ').slice(1)))
}

/** Those of them that a page with these tokens uses, in their order. */
export function usedIn(selectors: ReadonlySet<string>, tokens: PageTokens): string[] {
  return [...selectors].filter((selector) => isUsed(selector, tokens))
}

/** Kind and word of each: a few hundred are looked for in each of thousands of pages. */
const read = new Map<string, readonly [kind: string, word: string]>()

function kindAndWord(selector: string): readonly [kind: string, word: string] {
  const space = selector.indexOf(' ')
  const known = read.get(selector) ?? [
    selector.includes(' in ') ? 'within' : selector.slice(0, space),
    selector.slice(space + 1),
  ]
  read.set(selector, known)
  return known
}

function isUsed(selector: string, { tags, classes, ids, within, languages, characters }: PageTokens): boolean {
  const [kind, word] = kindAndWord(selector)
  switch (kind) {
    case 'within':
      return within.has(selector)
    case 'tag':
      return tags.has(word)
    case 'class':
      return classes.has(word)
    case 'id':
      return ids.has(word)
    case 'lang':
      // `:lang(ar)` is for `ar-EG` too.
      return [...languages].some((tag) => tag === word || tag.startsWith(`${word}-`))
    default:
      return covers(word, characters)
  }
}
