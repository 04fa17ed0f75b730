import type { PhrasingContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { sayings, type Statement } from './statement.ts'

/** A statement for each article `llms.txt` links to: `- [title](url): note`, the address that of its Markdown. */
export function readLlms(file: string, text: string): Statement[] {
  const statements: Statement[] = []
  visit(unified().use(remarkParse).parse(text), 'paragraph', (paragraph) => {
    const [link, ...rest] = paragraph.children
    if (link?.type !== 'link' || !link.url.endsWith('/index.md')) return
    const spot = `link ${statements.length + 1}`
    statements.push({
      format: 'llms',
      file,
      spot,
      says: sayings([
        ['url', spot, link.url.replace(/index\.md$/, '')],
        ['title', spot, textOf([link])],
        ['description', spot, textOf(rest).replace(/^: /, '')],
      ]),
    })
  })
  return statements
}

function textOf(nodes: readonly PhrasingContent[]): string {
  const texts: string[] = []
  for (const node of nodes) visit(node, 'text', ({ value }) => void texts.push(value))
  return texts.join('')
}
