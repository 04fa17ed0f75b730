/** A change to a text: `text` takes the place of what stands from `start` to `end`. */
export interface Edit {
  /** In UTF-16 units of the text as plainText() gives it, as is `end`. */
  readonly start: number
  readonly end: number
  readonly text: string
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
  /** What is wrong, with what was found. */
  readonly message: string
  /** What could stand there. */
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

/** That a file is to have another name, in words and for programs. */
export function renaming(path: string): Pick<Finding, 'help' | 'mend'> {
  return { help: `rename it to ${path}`, mend: { rename: path } }
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
