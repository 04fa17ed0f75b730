import type { Nodes } from 'mdast'
import { foreignMarks } from '../foreignMarks.ts'
import type { BodyText } from './bodyText.ts'

/** Warns of what another program would understand, and readers here would see as it is written. */
export function checkForeignMarks(nodes: readonly Nodes[], body: BodyText): void {
  for (const { start, end, edits, ...finding } of foreignMarks(
    body.masked(nodes.flatMap((node) => understood(node, body))),
  )) {
    const mend = edits && body.mend(...edits.map((edit) => ({ part: at(edit.start, edit.end), text: edit.text })))
    body.report(at(start, end), { severity: 'warning', ...finding, mend })
  }
}

function at(start: number, end: number) {
  return { position: { start: { offset: start }, end: { offset: end } } }
}

/** The parts of a text that are no words: code, and whatever makes a link or a picture of words. */
function understood(node: Nodes, body: BodyText): { readonly start: number; readonly end: number }[] {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'footnoteReference':
      return [{ start, end }]
    case 'link':
    case 'linkReference': {
      const [first, last] = [node.children[0], node.children.at(-1)]
      const [from = end, to = end] = [first?.position?.start.offset, last?.position?.end.offset]
      // A bare address is its own words.
      return !body.source(node).startsWith('[')
        ? [{ start, end }]
        : [
            { start, end: from },
            { start: to, end },
          ]
    }
    default:
      return []
  }
}
