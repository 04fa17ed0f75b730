/** Whether a CSS `unicode-range` holds any of these characters. */
export function covers(range: string, characters: Iterable<string>): boolean {
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
