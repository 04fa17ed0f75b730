import { Renderer } from '@takumi-rs/core'
import { cardFonts } from './cardFonts.ts'

/** Sets and draws cards. Of its fonts the first that has a character draws it. */
export async function cardRenderer(): Promise<Renderer> {
  const renderer = new Renderer()
  for (const [index, { data, from }] of (await cardFonts()).entries()) {
    await renderer.registerFont({ name: `${index}`, data, unicodeRange: [[from, 0x10_ff_ff]] })
  }
  return renderer
}
