import type { Nodes } from 'mdast'
import { quoted } from '../value.ts'
import type { BodyText } from './bodyText.ts'

/** Markdown for what people write HTML for. */
const instead = new Map([
  ['a', '[words](https://…)'],
  ['b', '**words**'],
  ['blockquote', '> before each line'],
  ['br', 'a backslash at the end of the line'],
  ['code', '`words`'],
  ['del', '~~words~~'],
  ['em', '*words*'],
  ['h2', '## before the heading'],
  ['h3', '### before the heading'],
  ['hr', '--- between two empty lines'],
  ['i', '*words*'],
  ['img', '![what it shows](../media/lamp.jpg "Caption | Credit")'],
  ['li', '- before each item'],
  ['p', 'empty lines between paragraphs'],
  ['strong', '**words**'],
  ['table', '| one | two | with a line | - | - | below the first'],
])

/** Reports HTML, which the page leaves out. */
export function checkRawHtml(nodes: readonly Nodes[], body: BodyText): void {
  /** Tags that were reported where they open. */
  const open: string[] = []
  for (const node of nodes) {
    if (node.type !== 'html') continue
    const [opening = ''] = node.value.split('\n')
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(opening) ?? []
    const tag = name.toLowerCase()
    if (slash && open.includes(tag)) {
      open.splice(open.lastIndexOf(tag), 1)
      continue
    }
    open.push(tag)
    const isComment = opening.startsWith('<!--')
    const markdown = instead.get(tag)
    body.report(
      node,
      {
        rule: 'raw-html',
        message: isComment
          ? `a comment would vanish from the page without a word: ${quoted(opening)}`
          : `HTML in the text would vanish from the page without a word: ${quoted(opening)}`,
        allowed: 'Markdown; a bare < is written \\<',
        help: isComment
          ? 'keep notes out of the text, or in the front matter after a #'
          : markdown && `in Markdown, that is ${markdown}`,
      },
      { length: opening.length },
    )
  }
}
