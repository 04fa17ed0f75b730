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
  /** What is wrong, with what was found. */
  readonly message: string
  /** What could stand there. */
  readonly allowed: string | undefined
  /** What was probably meant, or how to mend it. */
  readonly help: string | undefined
}

/** What a rule says; where it is added by the file it was found in. */
export interface Finding extends Partial<Pick<Problem, 'severity' | 'field' | 'allowed' | 'help'>> {
  readonly rule: string
  readonly message: string
}

/** By file, then from top to bottom; on one spot, as they were found. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column,
  )
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
