import type { Definition, Link, LinkReference, Nodes } from 'mdast'
import { fileNote, mediaLink, type MediaManifest } from '../media.ts'
import { parseBody } from './articleSyntax.ts'

/**
 * Adds to the words of each link to a file what the page says there too, and changes nothing else of the text.
 * @example withLinkNotes('[The ruling](../media/ruling.pdf)', media) // '[The ruling (PDF, 1.2 MB)](../media/ruling.pdf)'
 */
export function withLinkNotes(markdown: string, { linked }: MediaManifest): string {
  // Few texts lead to a file, and to read one takes a while.
  if (Object.keys(linked).length === 0 || !markdown.includes('media')) return markdown
  const { links, definitions } = partsOf(parseBody(markdown))
  let result = ''
  let done = 0
  for (const link of links) {
    const address = link.type === 'link' ? link.url : definitions.get(link.identifier)?.url
    const file = linked[mediaLink(address ?? '')?.name ?? '']
    const [start, end] = [link.position?.start.offset, link.children.at(-1)?.position?.end.offset]
    if (!file || start === undefined || end === undefined) continue
    result += `${markdown.slice(done, end)} ${fileNote(file)}`
    done = end
    // The words were the name of the address too.
    if (link.type === 'linkReference' && link.referenceType !== 'full') {
      result += `][${markdown.slice(start + 1, end)}]`
      done = link.position?.end.offset ?? end
    }
  }
  return result + markdown.slice(done)
}

interface Parts {
  readonly links: readonly (Link | LinkReference)[]
  readonly definitions: ReadonlyMap<string, Definition>
}

/** In the order of the text. */
function partsOf(tree: Nodes): Parts {
  const links: (Link | LinkReference)[] = []
  const definitions = new Map<string, Definition>()
  const add = (node: Nodes) => {
    if (node.type === 'link' || node.type === 'linkReference') links.push(node)
    // The first of two holds: https://spec.commonmark.org/0.31.2/#matches
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if ('children' in node) node.children.forEach(add)
  }
  add(tree)
  return { links, definitions }
}
