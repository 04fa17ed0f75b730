import type { Finding, Problem } from './problem.ts'

/** A text file of `content/`, and the problems found in it so far. */
export class ContentFile {
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
  readonly problems: Problem[] = []
  /** Where each line starts. */
  readonly #starts: readonly number[]

  /**
   * @param path from the project folder, such as `content/articles/lamp.md`
   * @param text with line feeds alone between its lines, as plainText() gives it
   */
  constructor(path: string, text: string) {
    this.path = path
    this.text = text
    this.lines = text.split('\n')
    this.#starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
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
