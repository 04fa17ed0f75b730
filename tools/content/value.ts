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
  const { value, source } = node
  if (value === null) return source ? `${source}, which YAML reads as nothing` : 'nothing'
  if (typeof value === 'string') return `the text ${quoted(value)}`
  if (typeof value === 'boolean') return `the yes-or-no value ${source ?? value}`
  return typeof value === 'number' || typeof value === 'bigint'
    ? `the number ${source ?? value}`
    : `the value ${quoted(source ?? '')}`
}

/** A text in quotes, cut where it is longer than a line of a report. */
export function quoted(text: string): string {
  const characters = [...text]
  return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : text)
}

/** A text as YAML takes it without asking: in the quotes that need the least care. */
export function inQuotes(text: string): string {
  if (!/["\\\n]/.test(text)) return `"${text}"`
  return /['\n]/.test(text) ? JSON.stringify(text) : `'${text}'`
}
