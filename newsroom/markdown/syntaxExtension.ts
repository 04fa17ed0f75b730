import type { Data } from 'unified'

/** What a tokenizer of Markdown is told beyond CommonMark. */
export type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number]

/** How what the tokenizer has found becomes a tree. */
export type TreeExtension = Exclude<TreeExtensions, readonly unknown[]>

/** Or several of them. */
export type TreeExtensions = NonNullable<Data['fromMarkdownExtensions']>[number]

type Constructs = NonNullable<NonNullable<SyntaxExtension['text']>[string]>

/** One thing the tokenizer looks for. */
export type Construct = Exclude<Constructs, readonly unknown[]>

/** The same extension with other constructs in its texts; those that become undefined are looked for no more. */
export function mapConstructs(
  extension: SyntaxExtension,
  change: (construct: Construct) => Construct | undefined,
): SyntaxExtension {
  const text = Object.entries(extension.text ?? {}).flatMap(([code, constructs]) => {
    const changed = [constructs ?? []].flat().flatMap((construct) => change(construct) ?? [])
    // An empty list would still have the tokenizer stop at the character.
    return changed.length > 0 ? [[code, changed] as const] : []
  })
  return { ...extension, text: Object.fromEntries(text) }
}
