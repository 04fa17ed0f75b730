import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { TextDefinition } from './fieldDefinitions.ts'
import type { ContentFile, Mend, Offer, Span } from './problem.ts'
import { asQuestion } from './suggestion.ts'

/** A value of a field with its place in the file, so that any later rule can point at it. */
export interface Value extends Span {
  /** Such as `sources[1].url`. */
  readonly field: string
}

export interface TextValue extends Value {
  readonly text: string
}

/** A text of a field, with what its definition asks of it. */
export interface CheckedText extends TextValue {
  readonly definition: TextDefinition
  /** Whether it stands there without quotes, where YAML takes ` #` for the start of a comment. */
  readonly isPlain: boolean
}

/** Another text in place of a value, in quotes where YAML asks for them; undefined where the value cannot be told from what it stands in. */
export function replacing(file: ContentFile, { field, text, start, end }: TextValue, other: string): Mend | undefined {
  if (field !== 'body') return { edits: [{ start, end, text: asScalar(other) }] }
  return file.text.slice(start, end) === text ? { edits: [{ start, end, text: other }] } : undefined
}

/** What was probably meant, as a question and as it is written. */
export function suggesting(file: ContentFile, value: TextValue, meant: string | undefined): Offer {
  return meant === undefined ? {} : { help: asQuestion(meant), mend: replacing(file, value, meant) }
}

/** Each value whose text has been there before, with the first one that has it. */
export function repeated<Of extends TextValue>(values: readonly Of[]): (readonly [value: Of, first: Of])[] {
  const firsts = new Map(values.toReversed().map((value) => [value.text, value]))
  return values.flatMap((value) => {
    const first = firsts.get(value.text)
    return first === undefined || first === value ? [] : [[value, first] as const]
  })
}

/** Takes an item out of its list, whether that stands in brackets or has a line for each. */
export function withoutItem({ text }: ContentFile, { start, end }: Span): Mend {
  const line = text.lastIndexOf('\n', start - 1) + 1
  const [rest = ''] = /^[^\n]*\n?/.exec(text.slice(end)) ?? []
  if (/^\s*-\s*$/.test(text.slice(line, start)) && rest.trim() === '') {
    return { edits: [{ start: line, end: end + rest.length, text: '' }] }
  }
  const [comma] = /,\s*$/.exec(text.slice(0, start)) ?? []
  const [next = ''] = /^\s*,\s*/.exec(text.slice(end)) ?? []
  return {
    edits: [comma ? { start: start - comma.length, end, text: '' } : { start, end: end + next.length, text: '' }],
  }
}

/** A text as a value in YAML. */
function asScalar(text: string): string {
  const isPlain = /^[a-z/][\w./:@+%~#&=?-]*$/i.test(text) && !/:$|^(?:true|false|null|yes|no|on|off)$/i.test(text)
  return isPlain ? text : inQuotes(text)
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

/** The characters of a text by their numbers. @example codePoints('é') // 'U+00E9' */
export function codePoints(text: string): string {
  return Array.from(text, (character) => {
    const hex = character.codePointAt(0)?.toString(16) ?? ''
    return `U+${hex.toUpperCase().padStart(4, '0')}`
  }).join(' ')
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
