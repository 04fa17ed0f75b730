import { Blob, Face } from 'harfbuzzjs'
import { lazily } from '../../newsroom/lazily.ts'
import { cardFonts, sfnt, type CardFont } from './cardFonts.ts'

/** The fonts of the cards as HarfBuzz knows them, in their order. Read once in the life of a program: it takes a second. */
export const cardFaces = lazily(async (): Promise<ReadonlyMap<CardFont, Face>> => {
  const faces = new Map<CardFont, Face>()
  for (const font of cardFonts) faces.set(font, new Face(new Blob(await sfnt(font))))
  return faces
})
