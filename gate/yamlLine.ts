import { isFieldName } from './fieldDefinitions.ts'

/** A line of YAML as an editor sees it: a name or a hyphen, then a value. */
export interface YamlLine {
  /** Up to the value: the name with its colon, and hyphens. */
  readonly lead: string
  readonly key: string | undefined
  readonly value: string
  /** Where the value starts. */
  readonly start: number
}

/** The line of a text that a position stands in. */
export function lineAt(text: string, position: number): YamlLine {
  const from = lineStart(text, position)
  const line = text.slice(from).split('\n')[0] ?? ''
  const [, indent = '', name = '', rest = ''] = /^([ \t]*(?:- +)*)((?:[\w-]+ *: +)?)(.*?)\s*$/.exec(line) ?? []
  const key = /^[\w-]+/.exec(name)?.[0]
  // In a list of texts, "- The lamp: what changed" has no name: it is a text with a colon in it.
  const isText = indent.includes('-') && key !== undefined && !isFieldName(key)
  const lead = isText ? indent : indent + name
  return { lead, key: isText ? undefined : key, value: isText ? name + rest : rest, start: from + lead.length }
}

/** Where the line of a position starts. */
export function lineStart(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1
}
