import type { Root } from 'postcss'
import parseSelector, {
  type ClassName,
  type Identifier,
  type Node,
  type Selector,
  type Tag,
} from 'postcss-selector-parser'
import { faceName, isFaceUsed } from './fontFace.ts'
import type { PageTokens } from './pageTokens.ts'

/**
 * The parts of a stylesheet's selectors that decide whether its rules and fonts apply to a page: `tag p`,
 * `tag h2 in prose`, `class prose`, `id theme:dark`, `lang ar`, `face italic U+400-4FF`. Pages in which the same of them are
 * used need the same styles, whatever else they hold.
 */
export function selectorsIn(root: Root): ReadonlySet<string> {
  const selectors = new Set<string>()
  const add = (selector: Selector, around?: string) => {
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
  root.walkAtRules('font-face', (face) => void selectors.add(faceName(face)))
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

function isUsed(selector: string, { tags, classes, ids, within, languages, text }: PageTokens): boolean {
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
      return isFaceUsed(word, text)
  }
}

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
