import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What selectors can ask for of a page: if two pages have the same, the same rules apply to both. */
export interface PageTokens {
  readonly tags: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  /** BCP 47 tags. */
  readonly languages: ReadonlySet<string>
  /** The characters a reader sees, each once. */
  readonly characters: ReadonlySet<string>
}

export function pageTokens(document: Tree.Document): PageTokens {
  const tokens = {
    tags: new Set<string>(),
    classes: new Set<string>(),
    ids: new Set<string>(),
    languages: new Set<string>(),
    characters: new Set<string>(),
  }
  collect(document, tokens)
  return tokens
}

function collect(node: Tree.Node, tokens: Record<keyof PageTokens, Set<string>>): void {
  if (node.nodeName === '#text') {
    for (const character of (node as Tree.TextNode).value) tokens.characters.add(character)
  }
  if ('tagName' in node) {
    tokens.tags.add(node.tagName)
    for (const { name, value } of node.attrs) {
      if (name === 'id') tokens.ids.add(value)
      if (name === 'lang') tokens.languages.add(value)
      if (name === 'class') for (const word of value.split(/\s+/)) tokens.classes.add(word)
    }
    // Nobody sees the text of these.
    if (['script', 'style', 'title'].includes(node.tagName)) return
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, tokens)
}
