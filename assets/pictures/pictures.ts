import sharp from 'sharp'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type MediaFile, picturePaths } from '../../newsroom/media.ts'
import { readingOptions } from '../../gate/media/mediaContent.ts'
import { writeWhole } from '../../system/files.ts'
import { PublicationError } from '../../system/faults.ts'
import { pictureStem } from './stems.ts'

/**
 * Makes a picture of `content/media` in the sizes and formats browsers want, turned upright and without anything but its
 * pixels: no place, no camera, no thumbnail of what was cut away. What was made before is kept.
 * @param hash of its bytes
 * @throws {MediaError} with the name of the file, whatever goes wrong
 */
export async function makePicture(
  folder: string,
  name: string,
  { hash, readBytes }: { hash: string; readBytes: () => Promise<Uint8Array> },
): Promise<MediaFile> {
  const stem = pictureStem(name, hash)
  const known = await readRecord(folder, stem)
  if (known) return known
  const bytes = await readBytes()
  try {
    const file = await writeSizes(folder, stem, name, bytes)
    // Last: a picture whose record is there is complete.
    await writeWhole(join(folder, recordOf(file)), JSON.stringify(file))
    return file
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MediaError(`No picture could be made of content/media/${name}: ${reason}`, { cause: error })
  }
}

/** The file that says what was made of a picture, beside it. */
export function recordOf({ fallback }: MediaFile): string {
  return basename(fallback).replace(/\.[^.]*$/, '.json')
}

async function writeSizes(folder: string, stem: string, name: string, bytes: Uint8Array): Promise<MediaFile> {
  // A picture turned by its camera is turned for good, as the note that says so is left out.
  const source = () => sharp(bytes, readingOptions).rotate()
  const { autoOrient } = await source().metadata()
  const { fallbackWidth, format, widths } = pictureSizes(name, autoOrient)
  const fallback = `${stem}.${format === 'jpeg' ? 'jpg' : format}`
  const shown = await source()
    .resize({ width: fallbackWidth })
    .toFormat(format, { quality: 80 })
    .toFile(join(folder, fallback))
  for (const width of widths) {
    const resized = source().resize({ width })
    await resized
      .clone()
      .avif({ quality: 52, effort: 3 })
      .toFile(join(folder, `${stem}-${width}.avif`))
    await resized
      .clone()
      .webp({ quality: 76 })
      .toFile(join(folder, `${stem}-${width}.webp`))
  }
  const variants = (extension: string) =>
    widths.map((width) => ({ path: `/media/${stem}-${width}.${extension}`, width }))
  return {
    width: shown.width,
    height: shown.height,
    fallback: `/media/${fallback}`,
    sources:
      widths.length === 0
        ? []
        : [
            { type: 'image/avif', variants: variants('avif') },
            { type: 'image/webp', variants: variants('webp') },
          ],
  }
}

/** What was made of a picture before, if all of it is there: whoever swept it away may not have come to the end. */
async function readRecord(folder: string, stem: string): Promise<MediaFile | undefined> {
  try {
    const known = JSON.parse(await readFile(join(folder, `${stem}.json`), 'utf8')) as MediaFile
    return picturePaths(known).every((path) => existsSync(join(folder, basename(path)))) ? known : undefined
  } catch {
    return undefined
  }
}

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

/** A file of `content/media` cannot be published, or is not any more what the gate has passed. */
export class MediaError extends PublicationError {
  override name = 'MediaError'
}
