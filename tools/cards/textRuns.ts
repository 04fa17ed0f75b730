import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** A stretch of text in one font and one direction. */
export interface TextRun {
  /** Offsets in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly font: string
  /** Unicode's level of embedding: odd ones run from right to left. */
  readonly level: number
}

/** The runs of a text in the order in which it is read. @param fonts of each UTF-16 unit */
export function textRuns(text: string, fonts: readonly string[], direction: 'ltr' | 'rtl'): TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: TextRun[] = []
  for (const [index, font] of fonts.entries()) {
    const level = levels[index] ?? 0
    const last = runs.at(-1)
    if (last?.font === font && last.level === level) runs[runs.length - 1] = { ...last, end: index + 1 }
    else runs.push({ start: index, end: index + 1, font, level })
  }
  return runs
}

/** The runs of one line, cut to it, as they stand on it from left to right (UAX 9, rule L2). */
export function lineRuns(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  const cut = runs
    .filter((run) => run.start < end && run.end > start)
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }))
  const highest = Math.max(0, ...cut.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < cut.length; from++) {
      let to = from
      while ((cut[to]?.level ?? 0) >= level) to++
      if (to > from) cut.splice(from, to - from, ...cut.slice(from, to).toReversed())
      from = to
    }
  }
  return cut
}
