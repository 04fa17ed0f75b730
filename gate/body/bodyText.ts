import type { Nodes } from 'mdast'
import type { PlacedElement } from '../../newsroom/markdown/elements.ts'
import type { ContentFile, Finding, Mend, Span } from '../problem.ts'
import type { TextValue } from '../value.ts'

/** Part of a body: where it stands, or a node of its tree, which knows. */
export type Part = Span | Pick<Nodes, 'position'>

/** A change to a part of a body, or to some characters of it. */
export interface Change {
  readonly part: Part
  readonly from?: number
  readonly length?: number | undefined
  readonly text: string
}

/** Where a part of a body stands. */
export function spanOf(part: Part): Span {
  if ('end' in part) return part
  return { start: part.position?.start.offset ?? 0, end: part.position?.end.offset ?? 0 }
}

/** A body as it stands in its file and as the page shows it, so that rules can speak of parts of it. */
export class BodyText {
  readonly file: ContentFile
  /** Both in the order of the text, walked once for all rules. */
  readonly nodes: readonly Nodes[]
  readonly elements: readonly PlacedElement[]
  /** At the place it has in the file. */
  readonly text: string

  constructor(file: ContentFile, text: string, nodes: readonly Nodes[], elements: readonly PlacedElement[]) {
    this.file = file
    this.text = text
    this.nodes = nodes
    this.elements = elements
  }

  of<Type extends Nodes['type']>(...types: readonly Type[]): Extract<Nodes, { readonly type: Type }>[] {
    const isOf = (node: Nodes): node is Extract<Nodes, { readonly type: Type }> =>
      (types as readonly string[]).includes(node.type)
    return this.nodes.filter(isOf)
  }

  /** What was written for a part. */
  source(part: Part): string {
    const { start, end } = spanOf(part)
    return this.text.slice(start, end)
  }

  /** The whole body with `\0` in place of all that is not a line break in these places. */
  masked(places: readonly Span[]): string {
    let masked = ''
    for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
      if (end <= masked.length) continue
      masked += this.text.slice(masked.length, Math.max(start, masked.length))
      masked += this.text.slice(masked.length, end).replaceAll(/[^\n]/g, '\0')
    }
    return masked + this.text.slice(masked.length)
  }

  /** What stands before a part on its line, and on the line above. */
  before(part: Part): string {
    const { start } = spanOf(part)
    const line = this.text.lastIndexOf('\n', start - 1)
    return this.text.slice(line <= 0 ? 0 : this.text.lastIndexOf('\n', line - 1) + 1, start)
  }

  /** What stands behind a part on its line. */
  after(part: Part): string {
    return /.*/.exec(this.text.slice(spanOf(part).end))?.[0] ?? ''
  }

  /** Reports a finding on a part, or on some characters of it. */
  report(part: Part, finding: Finding, within: Pick<Change, 'from' | 'length'> = {}): void {
    this.file.report(finding, { field: 'body', ...placeOf({ part, ...within }) })
  }

  /** Changes parts of the body. */
  mend(...changes: readonly Change[]): Mend {
    return { edits: changes.map((change) => ({ ...placeOf(change), text: change.text })) }
  }

  /** Takes parts out, and leaves what stands between them; of one that stands alone on its line, no empty line. */
  without(...parts: readonly (Part | undefined)[]): Mend {
    const places: Span[] = []
    for (const part of parts) {
      if (!part) continue
      const { start, end } = spanOf(part)
      const before = places.at(-1)
      if (before?.end === start) places[places.length - 1] = { start: before.start, end }
      else places.push({ start, end })
    }
    return this.mend(...places.map((place) => ({ part: this.#withItsLine(place), text: '' })))
  }

  /**
   * An empty line would end the HTML around, and what is set in behind it would be code. So the line goes too, and the next
   * one is set in no more than that was.
   */
  #withItsLine({ start, end }: Span): Span {
    const line = this.text.lastIndexOf('\n', start - 1) + 1
    const own = this.text.slice(line, start)
    const [rest, next = ''] = /^[ \t]*\n([ \t]*)/.exec(this.text.slice(end)) ?? []
    if (rest === undefined || own.trim() !== '') return { start, end }
    if (next.length > own.length) return { start, end: end + rest.length }
    return { start: line, end: end + rest.length - next.length }
  }

  /** Where the body says this. */
  places(text: string): Span[] {
    const places: Span[] = []
    for (let start = this.text.indexOf(text); start >= 0; start = this.text.indexOf(text, start + text.length)) {
      places.push({ start, end: start + text.length })
    }
    return places
  }

  /** An address with its place within the part that holds it; searched after `words`, which may hold the same text. */
  address(part: Part, text: string, words: readonly Part[] = []): TextValue {
    const { start, end } = spanOf(part)
    const source = this.source(part)
    const afterWords = Math.max(0, spanOf(words.at(-1) ?? {}).end - start)
    const found = [source.indexOf(text, afterWords), source.indexOf(text)].find((index) => text !== '' && index >= 0)
    if (found === undefined) return { field: 'body', text, start, end }
    return { field: 'body', text, start: start + found, end: start + found + text.length }
  }
}

function placeOf({ part, from = 0, length }: Omit<Change, 'text'>): Span {
  const { start, end } = spanOf(part)
  return { start: start + from, end: length === undefined ? end : start + from + length }
}
