/** The part of the package we use; it comes without types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2' | 'truetype'
    /** The one place on each axis that stays. */
    readonly variationAxes?: Readonly<Record<string, number>>
    /** All stay where none are named. */
    readonly keepFeatures?: readonly string[]
    /** Entries of its table of names that stay, beside 0 to 6: https://learn.microsoft.com/typography/opentype/spec/name */
    readonly preserveNameIds?: readonly number[]
  }
  /** @param text the characters to keep; none are given where all glyphs stay */
  export default function subsetFont(
    font: Buffer,
    ...what:
      | readonly [text: string, options: Options]
      | readonly [text: undefined, options: Options & { readonly keepAllGlyphs: true }]
  ): Promise<Buffer>
}
