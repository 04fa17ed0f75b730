import subsetFont from 'subset-font'

/** A form of the typeface that comes in files of its own. */
export interface Cut {
  readonly name: 'text' | 'headline' | 'italic' | 'bold-italic'
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** The size it is drawn for, in CSS pixels: the larger, the finer and the closer its letters. */
  readonly opticalSize: number
}

/** The weights of app/styles.css. Each page shows the first two; the others only where they stand in its text. */
export const cuts: readonly Cut[] = [
  { name: 'text', style: 'normal', weight: 400, opticalSize: 20 },
  { name: 'headline', style: 'normal', weight: 650, opticalSize: 40 },
  { name: 'italic', style: 'italic', weight: 400, opticalSize: 20 },
  { name: 'bold-italic', style: 'italic', weight: 650, opticalSize: 20 },
]

/** What stays of a font beside letters. */
export const kept = {
  /**
   * The entries that name a font's licence and its address, beside the copyright, which stays by itself. The SIL Open Font
   * License wants both in every copy: https://openfontlicense.org/ofl-faq/
   */
  names: [13, 14],
  /** Those browsers apply by themselves, and the figures app/styles.css asks for. Not fractions, which nothing asks for. */
  features: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'pnum', 'tnum'],
} as const

/** A font that holds these characters only, in one cut, for the web. @param characters in any order */
export function webFont(whole: Buffer, characters: string, { weight, opticalSize }: Cut): Promise<Buffer> {
  return subsetFont(whole, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weight, opsz: opticalSize },
    keepFeatures: kept.features,
    preserveNameIds: kept.names,
  })
}
