import { htmlTokens } from './htmlTokens.ts'

/** How many characters an opening has before it ends with its paragraph. */
const enough = 900

/**
 * The first paragraphs of a text, to be read where the whole does not stand: never all of it, nor anything but paragraphs,
 * nor one that leads to another part of the text, such as a note. Undefined where that leaves nothing.
 * @param html a text as its page shows it
 */
export function openingOf(html: string): string | undefined {
  const paragraphs = paragraphsOf(html)
  const rest = html.slice(paragraphs.at(-1)?.end ?? 0).trim()
  const shown = rest === '' ? paragraphs.slice(0, -1) : paragraphs
  let length = 0
  const opening = shown.filter((paragraph) => {
    const isNeeded = length < enough
    length += paragraph.length
    return isNeeded
  })
  return opening.map(({ start, end }) => html.slice(start, end)).join('\n') || undefined
}

interface Paragraph {
  readonly start: number
  readonly end: number
  /** In characters that are read. */
  readonly length: number
}

/** The paragraphs a text begins with, up to the first that cannot stand alone. */
function paragraphsOf(html: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start: number | undefined
  let length = 0
  for (const { kind, name, text, attributes, ...place } of htmlTokens(html).tokens) {
    if (kind === 'start' && name === 'p' && start === undefined) {
      start = place.start
      length = 0
    } else if (start === undefined) {
      // Between paragraphs there are but line breaks.
      if (kind !== 'text' || text.trim() !== '') return paragraphs
    } else if (kind === 'end' && name === 'p') {
      paragraphs.push({ start, end: place.end, length })
      start = undefined
    } else if (attributes.some((attribute) => attribute.name === 'id' || attribute.value.startsWith('#'))) {
      return paragraphs
    }
    if (kind === 'text') length += text.length
  }
  return paragraphs
}
