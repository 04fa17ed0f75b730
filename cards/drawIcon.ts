import sharp from 'sharp'

/** The side of the drawing in `public/icon.svg`, in its own units. */
const side = 64

/**
 * The icon as a square of so many pixels, to its edges. What matters lies within the circle systems may cut it to: 80%
 * of its width, as https://www.w3.org/TR/appmanifest/#icon-masks has it.
 */
export function drawIcon(svg: Uint8Array, pixels: number): Promise<Buffer> {
  return sharp(svg, { density: (72 * pixels) / side })
    .resize(pixels, pixels)
    .png({ palette: true, colours: 64, dither: 0 })
    .toBuffer()
}
