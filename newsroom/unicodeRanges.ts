/** Code points from and to, inclusive. */
export type Ranges = readonly (readonly [from: number, to: number])[]

/** Reads a CSS `unicode-range`. @example rangesIn('U+41, U+0-FF, U+4??') // [[0x41, 0x41], [0, 0xff], [0x400, 0x4ff]] */
export function rangesIn(written: string): Ranges {
  return written.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
  })
}

/** The fewest ranges that hold these code points and no others, in ascending order. */
export function rangesOf(codes: Iterable<number>): [from: number, to: number][] {
  const ranges: [number, number][] = []
  for (const code of Array.from(codes).toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && code <= last[1] + 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
}

export function isIn(ranges: Ranges, code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to)
}

/** These characters, as a CSS `unicode-range` names them. @example unicodeRange(['a', 'b', 'ж']) // 'U+61-62, U+436' */
export function unicodeRange(characters: readonly string[]): string {
  return rangesOf(characters.map((character) => character.codePointAt(0) ?? 0))
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ')
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
