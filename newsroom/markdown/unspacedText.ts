import type { Nodes, Parents, Root, Text } from 'mdast'

/** Characters of Chinese and Japanese with their punctuation and wide forms: a class of expressions with the flag `u`. */
const wideCharacters = charactersOf(['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Yi']) + String.raw`\uFF00-\uFF9F`

/**
 * Characters of scripts whose words, or the endings of whose words, follow on what stands before without a space: a class
 * of expressions with the flag `u`.
 */
export const unspacedCharacters =
  wideCharacters + charactersOf(['Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan']) + String.raw`\uFFA0-\uFFEF`

function charactersOf(scripts: readonly string[]): string {
  return scripts.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('')
}

/** Punctuation that Chinese and Japanese share with other scripts, so that what stands beyond it decides. */
const shared = '[“”‘’…—·]*'
const wide = new RegExp(`[${wideCharacters}]`, 'u')
/** Line breaks in Chinese and Japanese, for which no space is shown. Spaces at the ends of lines are no part of a text. */
export const breaksInWideText = new RegExp(
  `(?<=[${wideCharacters}]${shared})[ \\t]*\\n[ \\t]*(?=${shared}[${wideCharacters}])`,
  'gu',
)

/** Something that is no word, so that a line break beside it stays. */
const opaque = '\uFFFC'

/**
 * Takes line breaks out of Chinese and Japanese texts, which are written without spaces, as a browser would show a space
 * for each (https://www.w3.org/TR/css-text-4/#line-break-transform, which no browser but Firefox follows).
 */
export function softBreaks(): (tree: Root) => void {
  return (tree) => {
    joinLines(tree)
  }
}

function joinLines(node: Nodes): void {
  if (!('children' in node)) return
  if (node.type === 'paragraph' || node.type === 'heading') joinLinesOf(node)
  else for (const child of node.children) joinLines(child)
}

function joinLinesOf(block: Parents): void {
  const parts: (Text | typeof opaque)[] = []
  collect(block, parts)
  const whole = parts.map((part) => (part === opaque ? part : part.value)).join('')
  if (!whole.includes('\n') || !wide.test(whole)) return
  const breaks = [...whole.matchAll(breaksInWideText)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
  let end = whole.length
  for (const part of parts.toReversed()) {
    const start = end - (part === opaque ? part : part.value).length
    if (part !== opaque) part.value = without(part.value, start, breaks)
    end = start
  }
}

function without(value: string, start: number, breaks: readonly { from: number; to: number }[]): string {
  return breaks.reduceRight(
    (left, { from, to }) => left.slice(0, Math.max(0, from - start)) + left.slice(Math.max(0, to - start)),
    value,
  )
}

/** The words of a block in the order they are read; marks of notes and tags of HTML stand beside words and are passed over. */
function collect(parent: Parents, parts: (Text | typeof opaque)[]): void {
  for (const child of parent.children) {
    if (child.type === 'text') parts.push(child)
    else if ('children' in child) collect(child, parts)
    else if (child.type !== 'footnoteReference' && child.type !== 'html') parts.push(opaque)
  }
}
