import type { Locale } from './locale.ts'
import { oneLine } from './oneLine.ts'
import { remembered } from './remembered.ts'
import { say } from './words/words.ts'

/** One size of a picture in one format. */
export interface MediaVariant {
  readonly path: string
  readonly width: number
}

/** A file of content/media as browsers are offered it. Width and height are the fallback's, in pixels. */
export interface MediaFile {
  readonly width: number
  readonly height: number
  /** In the format it came in, for browsers that know no newer one. */
  readonly fallback: string
  readonly sources: readonly {
    readonly type: 'image/avif' | 'image/webp'
    readonly variants: readonly MediaVariant[]
  }[]
}

/** A file of content/media that a text leads to. */
export interface LinkedFile {
  readonly path: string
  /** As readers know it, such as PDF. */
  readonly format: string
  readonly bytes: number
}

/** What published texts show and lead to of content/media, by its name there: nothing else of it is made. */
export interface MediaManifest {
  readonly pictures: Readonly<Record<string, MediaFile>>
  readonly linked: Readonly<Record<string, LinkedFile>>
}

/** Every path something of content/media is served under. */
export function mediaPaths({ pictures, linked }: MediaManifest): string[] {
  return [...Object.values(pictures).flatMap(picturePaths), ...Object.values(linked).map(({ path }) => path)]
}

/** Every path a picture is served under. */
export function picturePaths({ fallback, sources }: MediaFile): string[] {
  return [fallback, ...sources.flatMap(({ variants }) => variants.map(({ path }) => path))]
}

/** A picture with the words that belong to it. */
export interface Picture {
  readonly file: MediaFile
  readonly alt: string
  readonly caption?: string
  readonly credit: string
}

/** The name in content/media of a reference such as `../media/lamp.jpg`; undefined if it refers to anything else. */
export function mediaName(reference: string): string | undefined {
  return /^\.\.\/media\/([^/]+)$/.exec(reference)?.[1]
}

/**
 * What a link such as `../media/report.pdf#page=3` leads to: the name in content/media and the part of it, which may be
 * empty; undefined for any other link.
 */
export function mediaLink(address: string): { readonly name: string; readonly part: string } | undefined {
  const start = address.includes('#') ? address.indexOf('#') : address.length
  const name = mediaName(address.slice(0, start))
  return name === undefined ? undefined : { name, part: address.slice(start) }
}

/**
 * What is said of a file after the words of a link to it, so that nobody is surprised by what a click brings.
 * @example fileNote({ format: 'PDF', bytes: 1_234_567 }, locale) // '(PDF, 1.2 MB)'
 */
export function fileNote({ format, bytes }: Pick<LinkedFile, 'format' | 'bytes'>, locale: Locale): string {
  return say(locale, 'fileNote', { format, size: sizeOf(bytes, locale) })
}

function sizeOf(bytes: number, { language }: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  if (kilobytes < 1000) return sizeFormat(language, 'kilobyte', 0).format(kilobytes)
  const megabytes = bytes / 1_000_000
  return sizeFormat(language, 'megabyte', megabytes < 9.95 ? 1 : 0).format(megabytes)
}

const sizeFormat = remembered(
  (language: string, unit: 'kilobyte' | 'megabyte', maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits, useGrouping: false }),
)

/** The `srcset` of one format. */
export function srcSet(variants: readonly MediaVariant[]): string {
  return variants.map(({ path, width }) => `${path} ${width}w`).join(', ')
}

/**
 * The caption and credit of a picture in the text. Markdown has one place for words beside the description, so an
 * editor writes both there: `![The lamp](../media/lamp.jpg "The new lamp, lit for the first time | Ada Fenn")`.
 */
export function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const bar = title.lastIndexOf('|')
  const caption = oneLine(bar < 0 ? title : title.slice(0, bar))
  const credit = bar < 0 ? '' : oneLine(title.slice(bar + 1))
  return { ...(caption && { caption }), ...(credit && { credit }) }
}

/** A kind of file that texts lead to, as readers know it and as browsers are told. */
export interface LinkedFormat {
  readonly extension: string
  readonly name: string
  /** As it is sent. */
  readonly type: string
}

/**
 * The files of `content/media` that a text may lead to. None of them is ever run as a page of this site: HTML and SVG, which
 * could bring a script along, are not among them.
 */
export const linkedFormats: readonly LinkedFormat[] = [
  { extension: 'pdf', name: 'PDF', type: 'application/pdf' },
  { extension: 'csv', name: 'CSV', type: 'text/csv; charset=utf-8' }, // RFC 7111 makes it UTF-8, and RFC 4180 did not
  { extension: 'zip', name: 'ZIP', type: 'application/zip' },
  { extension: 'mp3', name: 'MP3', type: 'audio/mpeg' },
  { extension: 'mp4', name: 'MP4', type: 'video/mp4' },
  { extension: 'gif', name: 'GIF', type: 'image/gif' },
]

/** The formats a picture may come in, by the extension of its file. A GIF is one too, while it stands still. */
export const pictureFormats: ReadonlyMap<string, string> = new Map([
  ['jpg', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['avif', 'avif'],
  ['gif', 'gif'],
])

/** What a file is by its extension, if texts may lead to it. */
export function linkedFormat(name: string): LinkedFormat | undefined {
  const extension = name.replace(/^.*\./, '')
  return linkedFormats.find((format) => format.extension === extension)
}

/** @throws if the picture is not in content/media, which the gate has ruled out. */
export function toPicture(
  image: { readonly src: string; readonly alt: string; readonly caption?: string | undefined; readonly credit: string },
  media: MediaManifest,
): Picture {
  const file = media.pictures[mediaName(image.src) ?? '']
  if (!file) throw new Error(`${image.src} is not in content/media`)
  const { alt, caption, credit } = image
  return { file, alt, credit, ...(caption && { caption }) }
}

/** How wide pictures are laid out, for the `sizes` of responsive images; kept beside the measures in app/styles.css. */
export const bodySizes = '(min-width: 42rem) 37rem, 100vw'
export const leadSizes = '(min-width: 48rem) 44rem, 100vw'
/** In lists, by how much a story weighs. */
export const teaserSizes = {
  large: '(min-width: 72rem) 39rem, (min-width: 40rem) 60vw, 100vw',
  medium: '(min-width: 72rem) 22rem, (min-width: 40rem) 40vw, 100vw',
  small: '(min-width: 56rem) 11rem, 33vw',
} as const

export type TeaserSize = keyof typeof teaserSizes
