import type { Code, Delete, List, ListItem, Paragraph, Table, TableRow } from 'mdast'
import { cellsOf } from '../limits.ts'
import type { Finding } from '../problem.ts'
import { spanOf, type BodyText } from './bodyText.ts'

/** Checks blocks and marks that Markdown reads as something else than they look like, or in part only. */
export function checkBlocks(body: BodyText): void {
  for (const node of body.of('code')) checkCode(node, body)
  for (const node of body.of('table')) checkTable(node, body)
  for (const node of body.of('paragraph')) checkParagraph(node, body)
  for (const node of body.of('delete')) checkDelete(node, body)
  for (const node of body.of('list')) checkList(node, body)
}

function checkCode(node: Code, body: BodyText): void {
  const source = body.source(node)
  const lines = source.split('\n')
  const [, fence] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? []
  if (!fence) {
    const column = (node.position?.start.column ?? 1) - 1
    const others = lines.slice(1).map((line) => line.slice(0, column) + line.slice(column).trimStart())
    body.report(node, {
      rule: 'indented-code',
      message: 'a line that starts with four spaces or a tab is shown as program code',
      help: 'delete the spaces, or put code between two lines of ```',
      mend: [source.split('\n', 1)[0]?.trimStart(), ...others].join('\n'),
    })
    return
  }
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  if (lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === '') return
  // What quotes and lists start their lines with.
  const lead = (body.before(node).split('\n').at(-1) ?? '').replaceAll(/[^\s>]/g, ' ')
  const text = `${source.endsWith('\n') ? '' : '\n'}${lead}${fence}`
  const finding = {
    rule: 'code-open',
    message: 'this block of code is never closed, so all that follows is shown as code',
    help: `write ${fence} on a line of its own after the code`,
    mend: body.mend({ part: node, from: source.length, length: 0, text }),
  }
  body.report(node, finding, { length: lines[0]?.length ?? 1 })
}

function checkTable(table: Table, body: BodyText): void {
  const [head, ...rows] = table.children
  table.children.forEach((row, index) => checkRowEnd(row, table.children[index + 1], body))
  const width = head?.children.length ?? 0
  for (const { children } of rows) {
    const extra = children[width]
    if (!extra) continue
    body.report(extra, {
      rule: 'table-too-wide',
      message: `this row has ${children.length} cells below a head of ${width}, so the last would vanish`,
      help: 'put a backslash before a | that belongs to the text of a cell',
    })
  }
}

function checkParagraph(node: Paragraph, body: BodyText): void {
  const source = body.source(node)
  for (const { 0: line, 1: hashes = '', index: from } of source.matchAll(/^(#{2,6})[^\s#].*/gm)) {
    const mend = `${hashes} ${line.slice(hashes.length)}`
    const message = `without a space after ${hashes} this is no heading, and the signs would be printed`
    body.report(node, { rule: 'heading-space', message, help: `write ${mend}`, mend }, { from, length: line.length })
  }
  const hyphens = /^(?=.*\|)(?=.*-)[|:\- \t]+$/m.exec(source)
  if (!hyphens) return
  const { 0: line, index: from } = hyphens
  const above = source.slice(0, Math.max(0, from - 1))
  const head = above.slice(above.lastIndexOf('\n') + 1)
  const text = `|${' - |'.repeat(cellsOf(head).length)}`
  const mend = body.mend({ part: node, from, length: line.length, text })
  const why =
    head === ''
      ? 'there is no head above the line of hyphens, in the same paragraph'
      : 'its head and the line of hyphens have not the same number of cells'
  body.report(node, {
    rule: 'table-broken',
    message: `this is no table, as ${why}`,
    ...(head.includes('|') && { help: `write ${text} below the head`, mend }),
  })
}

/** In a paragraph, a backslash at the end of a line breaks it; in a table, it is printed, and the row ends. */
function checkRowEnd(row: TableRow, next: TableRow | undefined, body: BodyText): void {
  const source = body.source(row)
  if (!/(?<!\\)\\$/.test(source)) return
  const from = source.length - 1
  const gap = next && body.source({ start: spanOf(row).end, end: spanOf(next).start })
  const [lead = ''] = /^[ \t]*\|?[ \t]*/.exec(next ? body.source(next) : '') ?? []
  const offer =
    gap === undefined
      ? { help: 'delete it', mend: '' }
      : {
          help: 'write <br> in place of the backslash and the line break',
          mend: body.mend({ part: row, from, length: 1 + gap.length + lead.length, text: '<br>' }),
        }
  const message = 'a row of a table is one line, so this backslash would be printed and the row end here'
  body.report(row, { rule: 'table-line-break', message, ...offer }, { from, length: 1 })
}

/** GitHub's Markdown strikes `10~20 and 20~30` through from the first tilde to the last. */
function checkDelete(node: Delete, body: BodyText): void {
  if (body.source(node).startsWith('~~')) return
  body.report(node, {
    rule: 'single-tilde',
    message: 'the text between these two tildes would be struck through',
    help: 'write \\~ for a tilde, or ~~words~~ to strike them',
    mend: body.mend(
      { part: node, length: 0, text: '\\' },
      { part: node, from: body.source(node).length - 1, length: 0, text: '\\' },
    ),
  })
}

/** `24. December was cold.` is a list to Markdown, and so is a line that happens to start with `1. May` or a dash. */
function checkList(node: List, body: BodyText): void {
  const warn = (item: ListItem, written: string, finding: Finding) => {
    body.report(item, { severity: 'warning', ...finding }, { length: written.length })
  }
  for (const item of node.children) {
    const [written = '', number = ''] = /^0+(\d+)/.exec(body.source(item)) ?? []
    if (!written) continue
    const message = `${written} is taken for the number of an item in a list, and printed as ${number}`
    const help = `write ${written}\\ before the dot or bracket if it is no list`
    warn(item, written, { rule: 'list-number', message, help, mend: `${written}\\` })
  }
  const [item, another] = node.children
  if (!item || another) return
  const [marker = ''] = /^\S+/.exec(body.source(item)) ?? []
  const isNumber = node.ordered && node.start !== 1
  // A sentence that goes on, other than one that announces a list.
  const isWithinParagraph = /^(?!\s*(?:[-+*>#|]|\d+[.)])).*[^\s:：]\s*\n/.test(body.before(node))
  if (!isNumber && !isWithinParagraph) return
  // An item below an item, by the same mark.
  if (body.of('listItem').some((one) => one.children.includes(node) && body.source(one).startsWith(`${marker} `)))
    return
  const mend = `${marker.slice(0, -1)}\\${marker.slice(-1)}`
  const message = `${marker} at the start of a line makes a list, of this one item`
  const help = `write ${mend} if it is part of a sentence`
  warn(item, marker, { rule: 'list-by-accident', message, help, mend })
}
