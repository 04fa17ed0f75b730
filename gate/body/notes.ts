import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import type { BodyText } from './bodyText.ts'

/** Checks notes and the addresses kept at the end of a text: each is there once, and something refers to it. */
export function checkNotes(body: BodyText): void {
  const notes = new Map<string, FootnoteDefinition>()
  const addresses = new Map<string, Definition>()
  for (const node of body.of('footnoteDefinition')) addFirst(notes, node, body)
  for (const node of body.of('definition')) addFirst(addresses, node, body)

  const read = notesReached(body.nodes, notes)
  for (const [identifier, node] of notes) {
    if (read.has(identifier)) continue
    body.report(node, {
      rule: 'note-unused',
      message: `no place in the text refers to the note "${node.label ?? identifier}", so it would vanish`,
      help: `put [^${node.label ?? identifier}] where the note belongs`,
    })
  }
  // A picture that refers to one has been reported; its address is not what is wrong.
  const used = new Set(body.of('linkReference', 'imageReference').map(({ identifier }) => identifier))
  for (const [identifier, node] of addresses) {
    const label = node.label ?? identifier
    if (identifier.startsWith('^')) {
      const name = label.trim().replace(/\s+/g, '-')
      body.report(node, {
        rule: 'note-name',
        message: `the name of a note has no spaces, so [${label}] is taken for a link`,
        help: `write [${name}]: in both places`,
        mend: body.mend(...body.places(`[${label}]`).map((part) => ({ part, text: `[${name}]` }))),
      })
    } else if (!used.has(identifier)) {
      reportUnused(node, label, body)
    }
  }
}

function reportUnused(node: Definition, label: string, body: BodyText): void {
  const message = `Markdown takes this line for the address of links to [${label}]; there are none, so it would vanish`
  const printed = `\\[${label}]:`
  // Nobody reads an address by itself, and everybody a word.
  const isAddress = /[/#.:@]/.test(node.url)
  body.report(node, {
    ...(isAddress && { severity: 'warning' }),
    rule: 'definition-unused',
    message,
    help: isAddress
      ? `delete the line, or write ${printed} if it is to be read`
      : `write ${printed} as the line is to be read`,
    mend: isAddress ? body.without(node) : body.mend({ part: node, length: 0, text: '\\' }),
  })
}

/** Of several with one name, Markdown reads the first. */
function addFirst<Defined extends Definition | FootnoteDefinition>(
  known: Map<string, Defined>,
  node: Defined,
  body: BodyText,
): void {
  const first = known.get(node.identifier)
  if (!first) {
    known.set(node.identifier, node)
    return
  }
  const [rule, label] = ['defined-twice', node.label ?? node.identifier]
  if (node.type === 'definition' && isSameAddress(node, first)) {
    const message = `the address "${label}" is there already, and the same`
    body.report(node, { severity: 'warning', rule, message, help: 'delete the line', mend: body.without(node) })
    return
  }
  const what = node.type === 'definition' ? 'an address' : 'a note'
  const message = `there is already ${what} "${label}", so this one would vanish`
  body.report(node, { rule, message, help: 'choose another name for one of the two' })
}

function isSameAddress(one: Definition, other: Definition | FootnoteDefinition): boolean {
  return other.type === 'definition' && one.url === other.url && (one.title ?? '') === (other.title ?? '')
}

/** The notes a reader comes to: from the text, and from the notes reached so far. */
function notesReached(nodes: readonly Nodes[], notes: ReadonlyMap<string, FootnoteDefinition>): Set<string> {
  const reached = new Set<string>()
  const waiting: Nodes[] = nodes.slice(0, notes.size > 0 ? 1 : 0)
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    // What stands in a note is read by those who come to the note.
    const note = part.type === 'footnoteReference' && !reached.has(part.identifier) && notes.get(part.identifier)
    if (part.type === 'footnoteReference') reached.add(part.identifier)
    const parent = note || (part.type === 'footnoteDefinition' ? undefined : part)
    if (parent && 'children' in parent) for (const child of parent.children) waiting.push(child)
  }
  return reached
}
