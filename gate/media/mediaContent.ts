import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { pictureFormats } from '../../newsroom/media.ts'

/** What a file of `content/media` holds, whatever it is called. */
export interface MediaContent {
  /** By its first bytes, as sharp names pictures and extensions name the others; undefined for what nobody knows. */
  readonly format: string | undefined
  /** Whether all of it is UTF-8, without controls that no text has. */
  readonly isText: boolean
  readonly size: { readonly width: number; readonly height: number } | undefined
  readonly isMoving: boolean
  /** Why no picture can be made of it, in the decoder's words; undefined for what is in order, or no picture. */
  readonly damage: string | undefined
  readonly hash: string
}

/** The most pixels a picture may have: those of the largest cameras, some of which take 1.5 GB to decode. */
export const maximumPixels = 200_000_000

/** How pictures are read, here and where they are made: what this lets pass can be made. */
export const readingOptions = { limitInputPixels: maximumPixels, sequentialRead: true } as const

/** Looks into the bytes of a file, and decodes all of a picture. */
async function mediaContent(bytes: Uint8Array): Promise<Omit<MediaContent, 'hash'>> {
  const extension = await extensionOf(bytes)
  // As sharp and we call them.
  const format = { jpg: 'jpeg', tif: 'tiff', apng: 'png' }[extension] ?? (extension || undefined)
  const isText = bytes.length > 0 && isUtf8(bytes) && !bytes.includes(0)
  let content: Omit<MediaContent, 'hash'> = { format, isText, size: undefined, isMoving: false, damage: undefined }
  if (![...pictureFormats.values()].includes(format ?? '')) return content
  // Not every decoder knows films.
  if (isSequence(bytes)) return { ...content, isMoving: true }
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { ...readingOptions, limitInputPixels: false }).metadata()
    content = { ...content, size: { width, height }, isMoving: extension === 'apng' || pages > 1 }
    // What is far too large is not decoded to find out whether all of it is there.
    if (width * height > maximumPixels) return content
    // To make it small goes through every line of it.
    const small = sharp(bytes, readingOptions).resize({ width: 16, height: 16, fit: 'fill', fastShrinkOnLoad: false })
    await small.webp().toBuffer()
    return content
  } catch (error) {
    return { ...content, damage: reasonOf(error) }
  }
}

/** The last thing a decoder says is what it stumbled over; that we asked it to stop there is sharp's to add. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim())
  return lines.findLast((line) => /[a-z]{3}/i.test(line) && !line.includes('failOn')) ?? 'no reason given'
}

/** What files of such content are called; nothing for what nobody knows. */
async function extensionOf(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  // Files of other programs may be ZIP files too, and what follows the words about a sound need not be known.
  if (start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006') return 'zip'
  if (start.startsWith('ID3')) return 'mp3'
  // Most builds bring no new picture.
  const { fileTypeFromBuffer } = await import('file-type')
  return (await fileTypeFromBuffer(bytes))?.ext ?? ''
}

/** Whether an AVIF file is a film: its brands say so. https://aomediacodec.github.io/av1-avif/#image-sequences */
function isSequence(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 256))
  const brands = head.subarray(8, Math.min(head.length, head.length >= 4 ? head.readUInt32BE(0) : 0))
  return head.toString('latin1', 4, 8) === 'ftyp' && brands.includes('avis')
}

/** A file of `content/media`: how large it is, and what it holds, unless it is too large to be looked into. */
export interface MediaFile {
  readonly bytes: number
  readonly content: MediaContent | undefined
}

/** In bytes. What is larger is said to be so, and not read. */
export const largestFile = 100_000_000

/**
 * Looks into a file, whatever it is called.
 * @param size as the system says it
 * @param known what others hold, by the hash of their bytes: to decode a photograph takes a hundred times as long as to read it
 */
export async function readMedia(
  file: string,
  size: number,
  known: ReadonlyMap<string, MediaContent>,
): Promise<MediaFile> {
  return size > largestFile ? { bytes: size, content: undefined } : mediaIn(await readFile(file), known)
}

/** The same of what was read already. */
export async function mediaIn(bytes: Uint8Array, known: ReadonlyMap<string, MediaContent>): Promise<MediaFile> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { bytes: bytes.length, content: known.get(hash) ?? { ...(await mediaContent(bytes)), hash } }
}
