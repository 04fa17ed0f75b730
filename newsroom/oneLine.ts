import { breaksInWideText } from './markdown/unspacedText.ts'

/** What YAML and programs take for space between words. No-break spaces are none of them: an editor wrote each on purpose. */
const spaces = /[\t\n\r \u0085\u2028\u2029]+/g

/**
 * The same words in one line: without the line breaks and tabs an editor's file may have between them, and without soft
 * hyphens, which are for long texts and which programs take for part of a word.
 * @example oneLine('Lamp lit\nat  last\n') // 'Lamp lit at last'
 */
export function oneLine(words: string): string {
  return words.replaceAll('\u00AD', '').replaceAll(breaksInWideText, '').replaceAll(spaces, ' ').trim()
}

/**
 * The same data with the text of every field in one line, whichever field it is: in a headline, a feed or a link for
 * e-mails a line break is a fault, and an editor's file may have one wherever a text is long. Bodies alone have lines.
 */
export function fieldsInOneLine<Value>(value: Value): Value {
  if (typeof value === 'string') return oneLine(value) as Value
  if (Array.isArray(value)) return value.map(fieldsInOneLine) as Value
  if (typeof value !== 'object' || value === null) return value
  // A body is read when it is asked for, and not before.
  const fields = Object.entries(value).map(([name, field]) => [name, name === 'body' ? field : fieldsInOneLine(field)])
  return Object.fromEntries(fields) as Value
}

/** The text, or as many whole words of it as fit into so many UTF-16 units with an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const room = text.slice(0, length)
  const end = room.lastIndexOf(' ')
  // Not between the two halves of a character.
  return `${end > 0 ? room.slice(0, end) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
