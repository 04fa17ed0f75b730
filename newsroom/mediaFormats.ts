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
