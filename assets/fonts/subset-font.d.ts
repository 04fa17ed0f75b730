/** The part of the package we use; it comes without types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2' | 'truetype'
    readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>
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
