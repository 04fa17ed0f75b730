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
  const { levels } = bidi.getEmbeddingLevels(withNeutralEmoji(text), direction)
  const runs: TextRun[] = []
  for (const [index, font] of fonts.entries()) {
    const level = levels[index] ?? 0
    const last = runs.at(-1)
    if (last?.font === font && last.level === level) runs[runs.length - 1] = { ...last, end: index + 1 }
    else runs.push({ start: index, end: index + 1, font, level })
  }
  return runs
}

/** Emoji of two UTF-16 units whose class is ON; squared letters and ideographs, which are L, are none of them. */
const neutralEmoji =
  /(?![\u{1F170}-\u{1F251}])(?=[\u{10000}-\u{10FFFF}])[\p{Extended_Pictographic}\p{Emoji_Modifier}]/gu

/** The letters in the tags that follow a flag, whose class is BN. */
const tags = /[\u{E0020}-\u{E007F}]/gu

/**
 * The same text for the package, which looks at one UTF-16 unit at a time and takes halves of emoji for Latin letters: in
 * their place stand signs of one unit and the same class (UAX 9, table 4), as many as there were units.
 */
function withNeutralEmoji(text: string): string {
  return text.replaceAll(neutralEmoji, '☺☺').replaceAll(tags, '\u200B\u200B')
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
