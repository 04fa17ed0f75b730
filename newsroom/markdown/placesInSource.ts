/**
 * Where the characters of a piece of HTML stand in what was written for it: Markdown takes from each line what belongs to
 * the list or quotation around, so that a line is the end of the line that was written.
 * @returns the place in `source` of a place in `value`
 */
export function placesInSource(value: string, source: string): (place: number) => number {
  if (value === source) return (place) => place
  const written = lineStarts(source)
  const lines = lineStarts(value)
  return (place) => {
    const index = lines.findLastIndex((start) => start <= place)
    const start = lines[index] ?? 0
    const length = (lines[index + 1] ?? value.length + 1) - start
    const end = written[index + 1] ?? source.length + 1
    return Math.max(written[index] ?? 0, end - length) + place - start
  }
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
}
