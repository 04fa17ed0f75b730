import type { Finding, Problem } from './problem.ts'

/** A text file of `content/`, and the problems found in it so far. */
export class ContentFile {
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
  readonly problems: Problem[] = []
  /** Where each line starts. */
  readonly #starts: readonly number[]

  /** @param path from the project folder, such as `content/articles/lamp.md` */
  constructor(path: string, text: string) {
    this.path = path
    this.text = text
    this.lines = text.split(/\r\n|\n|\r/)
    const starts = [0]
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length)
    this.#starts = starts
  }

  /** The name without folder and extension: the slug or id it publishes under. */
  get name(): string {
    return this.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  }

  /** Reports a finding on the text from `start` to `end`, offsets in UTF-16 units; the caret stays on the first line. */
  report(finding: Finding, start = 0, end = start + 1): void {
    const line = this.#lineAt(start)
    const column = start - (this.#starts[line] ?? 0)
    const room = (this.lines[line]?.length ?? 0) - column
    this.problems.push({
      severity: 'error',
      field: undefined,
      allowed: undefined,
      help: undefined,
      ...finding,
      file: this.path,
      line: line + 1,
      column: column + 1,
      length: Math.max(1, Math.min(end - start, room)),
    })
  }

  #lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
