import sharp from 'sharp'
import type { CardShape } from '../newsroom/paths.ts'
import { cardSize } from '../newsroom/syndication/cards.ts'
import { stripHeight } from './cardLayout.ts'

/** In bytes: WhatsApp shows no picture of twice this, and not everywhere that. */
const maxBytes = 300 * 1024

/** Tried in turn until the card is light enough; hardly one needs the second. */
const qualities = [80, 70, 60, 45, 30]

/**
 * An article's photograph as its card, a JPEG: cut to the shape where most happens, above a strip with the publication's
 * name. Chats print the headline below a card, so it does not stand on it.
 * @param made the picture as it was made of content/media
 * @param strip a PNG as wide as the card
 * @param paper colour of what is transparent
 */
export async function photographCard(
  made: string,
  shape: CardShape,
  { strip, paper }: { readonly strip: Uint8Array; readonly paper: string },
): Promise<Uint8Array> {
  const { width, height } = cardSize(shape)
  const photograph = sharp(made)
    .resize({ width, height: height - stripHeight, fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: paper })
    .extend({ bottom: stripHeight, background: paper })
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
