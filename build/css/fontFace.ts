import type { AtRule, Declaration } from 'postcss'
import type { Cut, TypesetText } from './typesetText.ts'

/**
 * What has to be on a page for a face: text in its cut, and of its characters if it is for some only.
 * @example 'face italic U+41-5A'
 */
export function faceName(face: AtRule): string {
  return `face ${cutOf(face)} ${valueOf(face, 'unicode-range')}`.trim()
}

function cutOf(face: AtRule): Cut {
  const isBold = Number.parseInt(valueOf(face, 'font-weight'), 10) >= 550
  if (valueOf(face, 'font-style') === 'italic') return isBold ? 'bold-italic' : 'italic'
  return isBold ? 'headline' : 'text'
}

/** The value of a rule's own declaration, or nothing. */
export function valueOf(rule: AtRule, prop: string): string {
  const declaration = rule.nodes?.find((node): node is Declaration => node.type === 'decl' && node.prop === prop)
  return declaration?.value ?? ''
}

/** Whether a page has text for a face. @param words its name without the first word */
export function isFaceUsed(words: string, text: TypesetText): boolean {
  const [cut = '', ...range] = words.split(' ')
  const characters = text[cut as Cut]
  return range.length === 0 ? characters.size > 0 : covers(range.join(' '), characters)
}

/** Whether a CSS `unicode-range` holds any of these characters. */
function covers(range: string, characters: Iterable<string>): boolean {
  const spans = spansOf(range)
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    if (spans.some(([from, to]) => code >= from && code <= to)) return true
  }
  return false
}

/** There are few ranges, and each is compared with every page. */
const known = new Map<string, readonly Span[]>()

function spansOf(range: string): readonly Span[] {
  const spans = known.get(range) ?? range.split(',').map(toSpan)
  known.set(range, spans)
  return spans
}

type Span = readonly [from: number, to: number]

/** `U+41`, `U+0-FF` or `U+4??`. */
function toSpan(part: string): Span {
  const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-')
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
}
