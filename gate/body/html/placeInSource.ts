import type { Nodes, Root } from 'hast'
import { elementsOf } from '../../../newsroom/markdown/elements.ts'
import { placesInSource } from '../../../newsroom/markdown/placesInSource.ts'

/** A piece of HTML of several lines, from which Markdown has taken what belongs to the list or quotation around. */
interface Piece {
  readonly start: number
  readonly length: number
  readonly placeOf: (place: number) => number
}

/** Puts elements that were read from HTML where they stand in the text: a parser counts what it was given, not what was written. */
export function placeInSource(page: Root, written: Root, text: string): void {
  const pieces = shortenedPieces(written, text)
  if (pieces.length === 0) return
  for (const { element } of elementsOf(page)) {
    for (const point of [element.position?.start, element.position?.end]) {
      const { offset = -1 } = point ?? {}
      const piece = pieces.find(({ start, length }) => start < offset && offset <= start + length)
      if (point && piece) point.offset = piece.start + piece.placeOf(offset - piece.start)
    }
  }
}

function shortenedPieces(node: Nodes, text: string): Piece[] {
  if (node.type === 'raw') {
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
    const source = text.slice(start, end)
    if (source === node.value) return []
    return [{ start, length: node.value.length, placeOf: placesInSource(node.value, source) }]
  }
  return 'children' in node ? node.children.flatMap((child) => shortenedPieces(child, text)) : []
}
