import type { Renderer } from '@takumi-rs/core'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Picture } from '../newsroom/media.ts'
import type { CardShape } from '../newsroom/paths.ts'
import { cardSize, type CardWords } from '../newsroom/syndication/cards.ts'
import { stripHeight, stripLayout } from './cardLayout.ts'
import type { Palette } from './palette.ts'

/** In bytes: WhatsApp shows no picture of twice this, and not everywhere that. */
const maxBytes = 300 * 1024

/** Tried in turn until the card is light enough; hardly one needs the second. */
const qualities = [80, 70, 60, 45, 30]

/**
 * An article's photograph as its card, a JPEG: cut to the shape where least happens, above the publication's name. Chats
 * print the headline below a card, so it does not stand on it.
 * @throws if the picture is not in the folder's `media`
 */
export async function photographCard(
  { file }: Picture,
  words: CardWords,
  {
    shape,
    palette,
    renderer,
    folder,
  }: {
    readonly shape: CardShape
    readonly palette: Palette
    readonly renderer: Renderer
    readonly folder: string
  },
): Promise<Uint8Array> {
  const { width, height } = cardSize(shape)
  const strip = await renderer.render(await stripLayout(words, palette, renderer), { width, height: stripHeight })
  const photograph = sharp(join(folder, file.fallback))
    .resize({ width, height: height - stripHeight, fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: palette.paper })
    .extend({ bottom: stripHeight, background: palette.paper })
  // First all of the picture: what is laid over it would be resized with it.
  const card = sharp(await photograph.png({ compressionLevel: 0 }).toBuffer()).composite([
    { input: Buffer.from(strip), gravity: 'south' },
  ])
  let jpeg = Buffer.of()
  for (const quality of qualities) {
    jpeg = await card.clone().jpeg({ quality, mozjpeg: true }).toBuffer()
    if (jpeg.length <= maxBytes) break
  }
  return jpeg
}
