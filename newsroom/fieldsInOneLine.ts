import type { Documents } from './documents.ts'
import { oneLine } from './oneLine.ts'

/**
 * Documents with the text of every field in one line, whichever field it is: in a headline, a feed or a link for e-mails
 * a line break is a fault, and an editor's file may have one wherever a text is long. Bodies alone have lines.
 */
export function fieldsInOneLine({ media, ...documents }: Documents): Documents {
  return { ...inOneLine(documents), media }
}

function inOneLine<Value>(value: Value): Value {
  if (typeof value === 'string') return oneLine(value) as Value
  if (Array.isArray(value)) return value.map(inOneLine) as Value
  if (typeof value !== 'object' || value === null) return value
  // A body is read when it is asked for, and not before.
  const fields = Object.entries(value).map(([name, field]) => [name, name === 'body' ? field : inOneLine(field)])
  return Object.fromEntries(fields) as Value
}
