import type { ContentFile, Finding, Mend } from '../problem.ts'
import type { TextValue } from '../value.ts'

/** Part of a body: a node of its tree, or anything else that knows where it stands. */
interface Part {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined
}

interface Point {
  readonly offset?: number | undefined
}

/** A body as it stands in its file, so that rules can speak of parts of it. */
export class BodyText {
  readonly #file: ContentFile
  readonly #text: string
  readonly #offset: number

  /** @param offset where the body starts in the file */
  constructor(file: ContentFile, text: string, offset: number) {
    this.#file = file
    this.#text = text
    this.#offset = offset
  }

  /** What was written for a part. */
  source(part: Part): string {
    return this.#text.slice(startOf(part), endOf(part))
  }

  /** The whole body with `\0` in place of all that is not a line break in these places. */
  masked(places: readonly { readonly start: number; readonly end: number }[]): string {
    let masked = ''
    for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
      if (end <= masked.length) continue
      masked += this.#text.slice(masked.length, Math.max(start, masked.length))
      masked += this.#text.slice(masked.length, end).replaceAll(/[^\n]/g, '\0')
    }
    return masked + this.#text.slice(masked.length)
  }

  /** What stands between two parts. */
  between(one: Part, other: Part): string {
    return this.#text.slice(endOf(one), startOf(other))
  }

  /** What stands before a part on its line, and on the line above. */
  before(part: Part): string {
    const start = startOf(part)
    const line = this.#text.lastIndexOf('\n', start - 1)
    return this.#text.slice(line <= 0 ? 0 : this.#text.lastIndexOf('\n', line - 1) + 1, start)
  }

  /** What stands behind a part on its line. */
  after(part: Part): string {
    return /.*/.exec(this.#text.slice(endOf(part)))?.[0] ?? ''
  }

  /** Reports a finding on a part, or on some characters of it. */
  report(part: Part, finding: Finding, within: { from?: number; length?: number | undefined } = {}): void {
    const start = this.#offset + startOf(part) + (within.from ?? 0)
    const end = within.length === undefined ? this.#offset + endOf(part) : start + within.length
    this.#file.report({ field: 'body', ...finding }, start, end)
  }

  /** Changes to parts of the body, as a mend of what is wrong with them; `from` and `length` are within the part. */
  mend(...changes: readonly { part: Part; from?: number; length?: number; text: string }[]): Mend {
    const edits = changes.map(({ part, from = 0, length, text }) => {
      const start = this.#offset + startOf(part) + from
      return { start, end: length === undefined ? this.#offset + endOf(part) : start + length, text }
    })
    return { edits }
  }

  /** Takes parts out, and leaves what stands between them. */
  without(...parts: readonly (Part | undefined)[]): Mend {
    return this.mend(...parts.flatMap((part) => (part ? [{ part, text: '' }] : [])))
  }

  /** Where the body says this. */
  places(text: string): { part: Part }[] {
    const places: { part: Part }[] = []
    for (let at = this.#text.indexOf(text); at >= 0; at = this.#text.indexOf(text, at + text.length)) {
      places.push({ part: partAt(at, at + text.length) })
    }
    return places
  }

  /** Takes the lines of a part out, as far as nothing else stands on them. */
  withoutLines(part: Part): Mend {
    const lineStart = this.#text.lastIndexOf('\n', startOf(part) - 1) + 1
    const start = this.#text.slice(lineStart, startOf(part)).trim() === '' ? lineStart : startOf(part)
    const rest = /^[ \t]*\n?/.exec(this.#text.slice(endOf(part)))?.[0] ?? ''
    return { edits: [{ start: this.#offset + start, end: this.#offset + endOf(part) + rest.length, text: '' }] }
  }

  /** The line of the file a part starts in, from 1. */
  line(part: Part): number {
    return this.#file.text.slice(0, this.#offset + startOf(part)).split('\n').length
  }

  /** An address with its place within the part that holds it; searched after `words`, which may hold the same text. */
  address(part: Part, text: string, words: readonly Part[] = []): TextValue {
    const source = this.source(part)
    const afterWords = Math.max(0, endOf(words.at(-1) ?? {}) - startOf(part))
    const found = [source.indexOf(text, afterWords), source.indexOf(text)].find((index) => text !== '' && index >= 0)
    const start = this.#offset + startOf(part) + (found ?? 0)
    const length = found === undefined ? source.length : text.length
    return { file: this.#file, field: 'body', text, start, end: start + length }
  }
}

/** What stands between two places in a body. */
export function partAt(start: number, end: number) {
  return { position: { start: { offset: start }, end: { offset: end } } }
}

function startOf({ position }: Part): number {
  return position?.start.offset ?? 0
}

function endOf({ position }: Part): number {
  return position?.end.offset ?? 0
}
