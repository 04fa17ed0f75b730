import type { Heading, Link, List, Paragraph, PhrasingContent, Text } from 'mdast'

/** Parts of a Markdown text, made of words that may hold any character: they are escaped where the tree is written. */

export function text(value: string): Text {
  return { type: 'text', value }
}

export function link(words: string, url: string): Link {
  return { type: 'link', url, children: [text(words)] }
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function heading(words: string, depth: Heading['depth'] = 2): Heading {
  return { type: 'heading', depth, children: [text(words)] }
}

export function list(items: readonly PhrasingContent[][], { isOrdered = false } = {}): List {
  return {
    type: 'list',
    ordered: isOrdered,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  }
}
