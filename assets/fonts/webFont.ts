import subsetFont from 'subset-font'

/** The weights the design uses; the axis of optical sizes stays whole: it is what makes headlines headlines. */
export const axes = { wght: { min: 400, max: 700 } }

/**
 * The entries that name a font's licence and its address, beside the copyright, which stays by itself. The SIL Open Font
 * License wants both in every copy: https://openfontlicense.org/ofl-faq/
 */
export const licenceNames = [13, 14] as const

/** A font that holds these characters only, in the weights we use, for the web. @param characters in any order */
export function webFont(whole: Buffer, characters: string): Promise<Buffer> {
  return subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes: axes, preserveNameIds: licenceNames })
}
