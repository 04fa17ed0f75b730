import { Renderer } from '@takumi-rs/core'
import { readFile } from 'node:fs/promises'
import { cardFonts } from './cardFonts.ts'

/**
 * Sets and draws cards. Of its fonts the first that has a character draws it.
 * @param names the fonts that are needed beside those that are always there
 */
export async function cardRenderer(names: ReadonlySet<string>): Promise<Renderer> {
  const renderer = new Renderer()
  for (const { name, files } of (await cardFonts()).filter((font) => !font.isForScript || names.has(font.name))) {
    for (const { path, characters } of files) {
      const unicodeRange = characters.map(([from, to]): [number, number] => [from, to])
      await renderer.registerFont({ name, data: await readFile(path), unicodeRange })
    }
  }
  return renderer
}
