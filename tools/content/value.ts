import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { ContentFile } from './contentFile.ts'
import type { Finding } from './problem.ts'

/** A value of a field with its place in the file, so that any later rule can point at it. */
export interface Value {
  readonly file: ContentFile
  /** Such as `sources[1].url`. */
  readonly field: string
  readonly start: number
  readonly end: number
}

/** A text that stands in a file. */
export interface TextValue extends Value {
  readonly text: string
}

/** Reports a finding on a value. */
export function reportValue({ file, field, start, end }: Value, finding: Finding): void {
  file.report({ field, ...finding }, start, end)
}

/** What was found, in words an editor knows: `the number 2026`, `a list`. */
export function found(node: Node | null | undefined): string {
  if (isSeq(node)) return 'a list'
  if (isMap(node)) return 'a group of fields'
  if (!isScalar(node)) return 'nothing'
  const { value } = node
  if (value === null) return 'nothing'
  if (typeof value === 'string') return `the text ${quoted(value)}`
  if (typeof value === 'boolean') return `the yes-or-no value ${value}`
  return `the number ${node.source ?? String(value)}`
}

/** A text in quotes, cut where it is longer than a line of a report. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text)
}
