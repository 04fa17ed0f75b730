import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attribute, type TypesetText } from './typesetText.ts'

/** What selectors can ask for of a page: if two pages have the same, the same rules apply to both. */
export interface PageTokens {
  readonly tags: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  /** What there is inside elements of a class: `tag h2 in prose`. */
  readonly within: ReadonlySet<string>
  /** BCP 47 tags. */
  readonly languages: ReadonlySet<string>
  /** The characters a reader sees in our typeface. */
  readonly text: TypesetText
}

/** What of a page is known by its elements. */
type ElementTokens = Omit<PageTokens, 'text'>

/** @param ancestors the classes whose insides are selector for */
export function elementTokens(document: Tree.Document, ancestors: ReadonlySet<string>): ElementTokens {
  const tokens = {
    tags: new Set<string>(),
    classes: new Set<string>(),
    ids: new Set<string>(),
    within: new Set<string>(),
    languages: new Set<string>(),
  }
  collect(document, tokens, ancestors, [])
  return tokens
}

function collect(
  node: Tree.Node,
  tokens: Record<keyof ElementTokens, Set<string>>,
  ancestors: ReadonlySet<string>,
  around: readonly string[],
): void {
  let inside = around
  if ('tagName' in node) {
    const classes = attribute(node, 'class')?.split(/\s+/) ?? []
    const id = attribute(node, 'id')
    tokens.tags.add(node.tagName)
    if (id !== undefined) tokens.ids.add(id)
    for (const name of classes) tokens.classes.add(name)
    const language = attribute(node, 'lang')
    if (language !== undefined) tokens.languages.add(language)
    for (const ancestor of around) {
      tokens.within.add(`tag ${node.tagName} in ${ancestor}`)
      for (const name of classes) tokens.within.add(`class ${name} in ${ancestor}`)
      if (id !== undefined) tokens.within.add(`id ${id} in ${ancestor}`)
    }
    inside = [...around, ...classes.filter((name) => ancestors.has(name))]
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, tokens, ancestors, inside)
}
