import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What selectors can ask for of a page: if two pages have the same, the same rules apply to both. */
export interface PageTokens {
  readonly tags: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  /** What there is inside elements of a class: `tag h2 in prose`. */
  readonly within: ReadonlySet<string>
  /** BCP 47 tags. */
  readonly languages: ReadonlySet<string>
  /** The characters a reader sees, each once. */
  readonly characters: ReadonlySet<string>
}

/** @param ancestors the classes whose insides are selector for */
export function pageTokens(document: Tree.Document, ancestors: ReadonlySet<string>): PageTokens {
  const tokens = {
    tags: new Set<string>(),
    classes: new Set<string>(),
    ids: new Set<string>(),
    within: new Set<string>(),
    languages: new Set<string>(),
    characters: new Set<string>(),
  }
  collect(document, tokens, ancestors, [])
  return tokens
}

function collect(
  node: Tree.Node,
  tokens: Record<keyof PageTokens, Set<string>>,
  ancestors: ReadonlySet<string>,
  around: readonly string[],
): void {
  if (node.nodeName === '#text') {
    collectCharacters((node as Tree.TextNode).value, tokens.characters)
  }
  let inside = around
  if ('tagName' in node) {
    const classes = valueOf(node, 'class')?.split(/\s+/) ?? []
    const id = valueOf(node, 'id')
    tokens.tags.add(node.tagName)
    if (id !== undefined) tokens.ids.add(id)
    for (const name of classes) tokens.classes.add(name)
    const language = valueOf(node, 'lang')
    if (language !== undefined) tokens.languages.add(language)
    for (const ancestor of around) {
      tokens.within.add(`tag ${node.tagName} in ${ancestor}`)
      for (const name of classes) tokens.within.add(`class ${name} in ${ancestor}`)
      if (id !== undefined) tokens.within.add(`id ${id} in ${ancestor}`)
    }
    inside = [...around, ...classes.filter((name) => ancestors.has(name))]
    // Nobody sees the text of these.
    if (['script', 'style', 'title'].includes(node.tagName)) return
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, tokens, ancestors, inside)
}

function collectCharacters(text: string, characters: Set<string>): void {
  // A look into the set for each letter of a text takes longer than all else here.
  const seen = new Uint8Array(128)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0
    if (seen[code] === 1) continue
    if (code < seen.length) seen[code] = 1
    characters.add(String.fromCodePoint(code))
    if (code > 0xffff) index += 1
  }
}

function valueOf({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}
