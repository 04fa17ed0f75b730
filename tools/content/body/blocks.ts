import type { Code, Delete, Nodes, Paragraph, Table } from 'mdast'
import type { BodyText } from './bodyText.ts'

/** Checks blocks and marks that Markdown reads as something else than they look like, or in part only. */
export function checkBlocks(nodes: readonly Nodes[], body: BodyText): void {
  for (const node of nodes) {
    if (node.type === 'code') checkCode(node, body)
    if (node.type === 'table') checkTable(node, body)
    if (node.type === 'paragraph') checkParagraph(node, body)
    if (node.type === 'delete') checkDelete(node, body)
  }
}

function checkCode(node: Code, body: BodyText): void {
  const lines = body.source(node).split('\n')
  const [, fence] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? []
  if (!fence) {
    body.report(node, {
      rule: 'indented-code',
      message: 'a line that starts with four spaces or a tab is shown as program code',
      help: 'delete the spaces, or put code between two lines of ```',
    })
    return
  }
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  const isClosed = lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === ''
  if (isClosed) return
  body.report(
    node,
    {
      rule: 'code-open',
      message: 'this block of code is never closed, so all that follows is shown as code',
      help: `write ${fence} on a line of its own after the code`,
    },
    { length: lines[0]?.length ?? 1 },
  )
}

function checkTable({ children: [head, ...rows] }: Table, body: BodyText): void {
  const width = head?.children.length ?? 0
  for (const { children } of rows) {
    const extra = children[width]
    if (!extra) continue
    body.report(extra, {
      rule: 'table-too-wide',
      message: `this row has ${children.length} cells below a head of ${width}, so the last would vanish`,
      help: 'write \\| for a | that belongs to the text of a cell',
    })
  }
}

function checkParagraph(node: Paragraph, body: BodyText): void {
  const source = body.source(node)
  for (const { 0: line, 1: hashes = '', index } of source.matchAll(/^(#{2,6})[^\s#].*/gm)) {
    body.report(
      node,
      {
        rule: 'heading-space',
        message: `without a space after ${hashes} this is no heading, and the signs would be printed`,
        help: `write ${hashes} ${line.slice(hashes.length)}`,
      },
      { from: index, length: line.length },
    )
  }
  if (!/^(?=.*\|)(?=.*-)[|:\- \t]+$/m.test(source)) return
  body.report(node, {
    rule: 'table-broken',
    message: 'this is no table, as its head and the line of hyphens have not the same number of cells',
    help: 'write as many | - | below the head as it has cells',
  })
}

/** GitHub's Markdown strikes `10~20 and 20~30` through from the first tilde to the last. */
function checkDelete(node: Delete, body: BodyText): void {
  if (body.source(node).startsWith('~~')) return
  body.report(node, {
    rule: 'single-tilde',
    message: 'the text between these two tildes would be struck through',
    help: 'write \\~ for a tilde, or ~~words~~ to strike them',
  })
}
