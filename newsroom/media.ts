import { oneLine } from './oneLine.ts'

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

/** Every file of content/media by its name. */
export type MediaManifest = Readonly<Record<string, MediaFile>>

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
