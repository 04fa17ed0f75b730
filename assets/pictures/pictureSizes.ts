/** In which sizes, in pixels, and in which format beside AVIF and WebP a picture is made. */
export interface PictureSizes {
  /** For browsers that know no newer format, and for whatever shows a picture in one size. */
  readonly format: 'jpeg' | 'png' | 'webp'
  readonly fallbackWidth: number
  /** Of AVIF and WebP; none for what is too tall for them. */
  readonly widths: readonly number[]
}

/** Widths a browser may choose from, in pixels; the picture's own width is added where it is between them. */
const steps = [480, 800, 1200, 1680, 2400]

/** In pixels: WebP holds no more, https://developers.google.com/speed/webp/faq, and AVIF is written with hardly more. */
const tallest = 16_383

/** In pixels: Firefox shows no picture that is taller, and JPEG holds twice as much. */
const tallestShown = 32_767

/**
 * The sizes of a picture of this name and size. One that is very tall, such as the screenshot of a whole page, comes in the
 * format of its fallback alone: made small enough for the others, nobody could read it.
 */
export function pictureSizes(name: string, { width, height }: { width: number; height: number }): PictureSizes {
  const format = formatOf(name)
  const heightAt = (step: number) => Math.round((height * step) / width)
  const widest = Math.min(width, steps.at(-1) ?? width)
  const widths = heightAt(widest) > tallest ? [] : [...new Set([...steps.filter((step) => step < width), widest])]
  const most = Math.max(1, Math.floor((tallestShown * width) / height))
  return { format, fallbackWidth: Math.min(width, 1680, most), widths }
}

function formatOf(name: string): PictureSizes['format'] {
  if (/\.(?:png|gif)$/.test(name)) return 'png'
  return name.endsWith('.webp') ? 'webp' : 'jpeg'
}
