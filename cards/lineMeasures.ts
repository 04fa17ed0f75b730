/** What letters ask of the lines they stand in, in ems. */
interface LineMeasures {
  /** From baseline to baseline. */
  readonly leading: number
  /** How far a line reaches above its letters: so much nearer stands what is above it. */
  readonly above: number
}

/** The first of whose letters a text has any decides. */
const measures: readonly (readonly [letters: RegExp, LineMeasures])[] = [
  [lettersOf('Khmer Myanmar Tibetan'), { leading: 1.65, above: 0.06 }],
  [
    lettersOf(
      'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Lao Malayalam Oriya Sinhala Tamil Telugu Thaana Thai',
    ),
    { leading: 1.45, above: 0.18 },
  ],
  [lettersOf('Han Hangul Hiragana Katakana'), { leading: 1.25, above: 0.12 }],
  [lettersOf('Armenian Ethiopic Georgian Hebrew'), { leading: 1.2, above: 0.18 }],
  // Two marks above each other.
  [/\p{Mark}{2}/u, { leading: 1.2, above: 0.18 }],
]

/** Of the tallest letters of a text: lines with marks above and below stand further apart. */
export function lineMeasures(text: string): LineMeasures {
  const letters = text.normalize('NFD')
  return measures.find(([found]) => found.test(letters))?.[1] ?? { leading: 1.1, above: 0.18 }
}

function lettersOf(scripts: string): RegExp {
  const classes = scripts.split(' ').map((script) => String.raw`\p{Script=${script}}`)
  return new RegExp(`[${classes.join('')}]`, 'u')
}
