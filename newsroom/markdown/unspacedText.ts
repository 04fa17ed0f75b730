import type { Nodes, Parents, Root, Text } from 'mdast'
import { nodesOf } from './elements.ts'
import { wideCharacters } from './unspacedScripts.ts'

/** Punctuation that Chinese and Japanese share with other scripts, so that what stands beyond it decides. */
const shared = '[“”‘’…—·]*'
const wide = new RegExp(`[${wideCharacters}]`, 'u')
/** Line breaks in Chinese and Japanese, for which no space is shown. Spaces at the ends of lines are no part of a text. */
export const breaksInWideText = new RegExp(
  `(?<=[${wideCharacters}]${shared})[ \\t]*\\n[ \\t]*(?=${shared}[${wideCharacters}])`,
  'gu',
)

/** Stands for something that is no word, so that a line break beside it stays. */
const opaque = '\uFFFC'
/** Stands for what goes: Markdown has no such character. https://spec.commonmark.org/0.31.2/#insecure-characters */
const removed = '\0'

/**
 * Takes line breaks out of Chinese and Japanese texts, which are written without spaces, as a browser would show a space
 * for each (https://www.w3.org/TR/css-text-4/#line-break-transform, which no browser but Firefox follows).
 */
export function softBreaks(): (tree: Root) => void {
  return (tree) => {
    for (const node of nodesOf<Nodes>(tree)) if (node.type === 'paragraph' || node.type === 'heading') joinLines(node)
  }
}

function joinLines(block: Parents): void {
  const parts: (Text | undefined)[] = []
  collect(block, parts)
  const whole = parts.map((part) => part?.value ?? opaque).join('')
  if (!whole.includes('\n') || !wide.test(whole)) return
  const joined = whole.replaceAll(breaksInWideText, (lineBreak) => removed.repeat(lineBreak.length))
  let start = 0
  for (const part of parts) {
    const end = start + (part?.value ?? opaque).length
    if (part) part.value = joined.slice(start, end).replaceAll(removed, '')
    start = end
  }
}

/**
 * The words of a block in the order they are read, and undefined for what is no text. Marks of notes and tags of HTML
 * stand beside words and are passed over.
 */
function collect(parent: Parents, parts: (Text | undefined)[]): void {
  for (const child of parent.children) {
    if (child.type === 'text') parts.push(child)
    else if ('children' in child) collect(child, parts)
    else if (child.type !== 'footnoteReference' && child.type !== 'html') parts.push(undefined)
  }
}
