import { LineCounter } from 'yaml'
import type { Edit as TextEdit } from '../newsroom/edits.ts'
import { grouped } from '../newsroom/collections.ts'

/** Part of a file, in UTF-16 units of its text as plainText() gives it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A change that mends something. */
export interface Edit extends TextEdit {
  /** The file that is changed, where that is not the one the problem is in. */
  readonly file?: string
}

/** What mends a problem, as it can be done without a person: what the help says, for programs. */
export interface Mend {
  /** None of which overlap. */
  readonly edits?: readonly Edit[]
  /** The path the file is to have. */
  readonly rename?: string
  /** The path of a file that is to be written, with what belongs into it. */
  readonly add?: string
}

/** Something an editor has to mend, or should know. */
export interface Problem {
  /** Errors stop a build; warnings do not. */
  readonly severity: 'error' | 'warning'
  /** The name of the rule, for machines: it does not change when the words do. */
  readonly rule: string
  /** From the project folder, such as `content/articles/lamp.md`. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units, as text editors count. */
  readonly column: number
  /** How many characters of the line it concerns, at least 1. */
  readonly length: number
  /** Such as `sources[1].url`. */
  readonly field: string | undefined
  readonly message: string
  readonly allowed: string | undefined
  /** What was probably meant, or how to mend it. */
  readonly help: string | undefined
  /** There wherever the help says what to write, delete, rename or add, in so many words. */
  readonly mend?: Mend | undefined
}

/** What a rule says; where it is added by the file it was found in. */
export interface Finding extends Partial<Pick<Problem, 'severity' | 'field' | 'allowed' | 'help'>> {
  readonly rule: string
  readonly message: string
  /** A text alone takes the place of all that is reported. */
  readonly mend?: Mend | string | undefined
}

export type Offer = Pick<Finding, 'help' | 'mend'>

export function renaming(path: string): Offer {
  return { help: `rename it to ${path}`, mend: { rename: path } }
}

/** By file, then from top to bottom; on one spot, as they were found. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column,
  )
}

/** How often problems are the same in this, the most frequent first. */
export function countsOf(problems: readonly Problem[], by: 'rule' | 'message'): Map<string, number> {
  const groups = grouped(problems.map((problem) => [problem[by], problem]))
  return new Map(Array.from(groups, ([what, { length }]) => [what, length] as const).toSorted(([, a], [, b]) => b - a))
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

/** A text file of `content/`, and the problems found in it so far. */
export class ContentFile {
  readonly path: string
  readonly problems: Problem[]
  #text: string | (() => string)
  #lines: readonly string[] | undefined
  #counter: LineCounter | undefined

  /**
   * @param path from the project folder, such as `content/articles/lamp.md`
   * @param text with line feeds alone between its lines, as plainText() gives it; or what reads it once it is needed
   * @param problems those already known
   */
  constructor(path: string, text: string | (() => string), problems: readonly Problem[] = []) {
    this.path = path
    this.problems = [...problems]
    this.#text = text
  }

  get text(): string {
    if (typeof this.#text !== 'string') this.#text = this.#text()
    return this.#text
  }

  get lines(): readonly string[] {
    this.#lines ??= this.text.split('\n')
    return this.#lines
  }

  /** The line and the column of a place, from 1. */
  position(offset: number): { readonly line: number; readonly column: number } {
    if (!this.#counter) {
      this.#counter = new LineCounter()
      this.#counter.lineStarts = [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)]
    }
    const { line, col } = this.#counter.linePos(offset)
    return { line, column: col }
  }

  /** Reports a finding on a part of the text, or at its beginning; the caret stays on the first line of the part. */
  report({ mend, ...finding }: Finding, place: Span & { readonly field?: string } = { start: 0, end: 1 }): void {
    const { start, end, field } = place
    const { line, column } = this.position(start)
    const room = (this.lines[line - 1]?.length ?? 0) - column + 1
    this.problems.push({
      severity: 'error',
      field,
      allowed: undefined,
      help: undefined,
      mend: typeof mend === 'string' ? { edits: [{ start, end, text: mend }] } : mend,
      ...finding,
      file: this.path,
      line,
      column,
      length: Math.max(1, Math.min(end - start, room)),
    })
  }
}

/** A file that cannot be read or is not there, with what is to be said of it. */
export function fileWith(path: string, ...findings: readonly Finding[]): ContentFile {
  const file = new ContentFile(path, '')
  for (const finding of findings) file.report(finding)
  return file
}
