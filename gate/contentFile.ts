import type { Finding, Problem } from './problem.ts'

/** A text file of `content/`, and the problems found in it so far. */
export class ContentFile {
  readonly path: string
  readonly problems: Problem[]
  #text: string | (() => string)
  #lines: readonly string[] | undefined
  /** Where each line starts. */
  #starts: readonly number[] | undefined

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

  /** Reports a finding on the text from `start` to `end`, offsets in UTF-16 units; the caret stays on the first line. */
  report({ mend, ...finding }: Finding, start = 0, end = start + 1): void {
    this.#starts ??= [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)]
    const line = lineAt(this.#starts, start)
    const column = start - (this.#starts[line] ?? 0)
    const room = (this.lines[line]?.length ?? 0) - column
    this.problems.push({
      severity: 'error',
      field: undefined,
      allowed: undefined,
      help: undefined,
      mend: typeof mend === 'string' ? { edits: [{ start, end, text: mend }] } : mend,
      ...finding,
      file: this.path,
      line: line + 1,
      column: column + 1,
      length: Math.max(1, Math.min(end - start, room)),
    })
  }
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
