/** Whether a CSS `unicode-range` holds any of these characters. */
export function covers(range: string, characters: Iterable<string>): boolean {
  const spans = range.split(',').map(toSpan)
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    if (spans.some(([from, to]) => code >= from && code <= to)) return true
  }
  return false
}

/** `U+41`, `U+0-FF` or `U+4??`. */
function toSpan(part: string): readonly [number, number] {
  const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-')
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
}
