import { basename, dirname, extname, join } from 'node:path'
import { languageTag } from '../gate/formats.ts'
import { PublicationError } from '../system/faults.ts'

/** An article as a reader of one kind of file has found it: what all kinds are brought to. */
export interface Imported {
  /** The file, and in an export with many articles which of them. */
  readonly source: string
  /** What its file is to be called; any text. */
  readonly slug: string
  readonly title: string | undefined
  readonly summary?: string | undefined
  /** As the source writes it. */
  readonly publishedAt?: string | undefined
  /** That its file has in its name. */
  readonly day?: string | undefined
  readonly updatedAt?: string | undefined
  readonly expiresAt?: string | undefined
  readonly authors: readonly Named[]
  readonly topics: readonly Named[]
  readonly kind?: string | undefined
  readonly dateline?: string | undefined
  readonly image?: ImportedImage | undefined
  /** Addresses it had, whole or from the root of its site. */
  readonly aliases: readonly string[]
  readonly canonicalUrl?: string | undefined
  readonly language?: string | undefined
  readonly id?: string | undefined
  /** Whether it was shown only to those who pay: then its words must not become public by accident. */
  readonly isForMembers?: boolean | undefined
  /** What its program calls it, if it was not published there. */
  readonly unpublishedAs?: string | undefined
  /** Markdown as the publication reads it. */
  readonly body: string
  /** Where files of the export are now that the text leads to, by the addresses it has for them. */
  readonly links?: ReadonlyMap<string, string>
  readonly media: readonly ImportedMedia[]
  /** What the editor has to know. */
  readonly remarks: readonly string[]
  /** What is meant to be missing from the result, and is shown to the editor. */
  readonly leftOut: readonly LeftOut[]
  /** All that the source says, read by another parser than the one that converts. */
  readonly sourceText: string
}

export interface Named {
  readonly name: string
  readonly about?: string | undefined
  /** Of an author. */
  readonly role?: string | undefined
  readonly url?: string | undefined
}

export interface ImportedImage {
  readonly src: string
  readonly alt: string | undefined
  /** With its credit behind a `|`. */
  readonly caption: string | undefined
}

/** A file that goes into content/media. */
export interface ImportedMedia {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Words of the source that do not stand in the result, and why. */
export interface LeftOut {
  readonly reason: string
  readonly words: string
}

/** A file that cannot be brought in; the others are. */
export class ImportError extends PublicationError {
  override name = 'ImportError'
}

/** A file that holds no article: beside those that do lie many. */
export class NotAnArticleError extends ImportError {
  override name = 'NotAnArticleError'
}

/**
 * What to say of a file that is broken: where, what is wrong there, and what it should be.
 * @param error of its parser
 */
export function damaged(path: string, error: unknown, allowed: string): ImportError {
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const { line, column } = Object(error) as { line?: unknown; column?: unknown }
  const isPlaced = what.includes('line ') || typeof line !== 'number' || typeof column !== 'number'
  const place = isPlaced ? '' : ` (line ${line}, column ${column})`
  return new ImportError(`${path} is damaged: ${what.replace(/[:.]$/, '')}${place}; allowed: ${allowed}`)
}

/** A file as a reader is given it. */
export interface ImportFile {
  /** What it is called to those who gave it. */
  readonly path: string
  /** Its path in the folder that was given, with the folders around that programs look for texts in. */
  readonly place: string
  readonly bytes: Uint8Array
  readonly media: MediaFinder
  /** The bytes of another file, by its path from this one. */
  readonly beside: (path: string) => Uint8Array | undefined
}

export interface MediaFinder {
  /** The file of the export that a text refers to by an address; undefined if there is none. */
  readonly find: (address: string) => ImportedMedia | undefined
  /** A picture that stands in the file itself. */
  readonly add: (name: string, bytes: Uint8Array) => ImportedMedia
}

/** What is in a file. Each article is read for itself, so that a broken one does not stop the others. */
export interface ImportedFile {
  readonly articles: readonly (() => Imported)[]
  /** What concerns the whole file. */
  readonly remarks?: readonly string[]
}

/** Text of a file, whatever mark it begins with. @throws {ImportError} if it is none */
export function textOf({ path, bytes }: Pick<ImportFile, 'path' | 'bytes'>): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n')
  } catch {
    throw new ImportError(`${path} is not text in UTF-8; save it again as UTF-8`)
  }
}

/** What JSON, YAML or TOML says by names. */
export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The language that a file has before its ending, as it is written there: `fr` of `tea.fr.md`. */
export function languageOfName(path: string): string | undefined {
  const [, code = ''] = /\.([a-z]{2}(?:[-_][a-z\d]{2,4})?)\.\w+$/i.exec(basename(path)) ?? []
  return languageTag(code.replaceAll('_', '-')) === undefined ? undefined : code
}

/** The name of a file without its ending; that of its folder, where files are called index. */
export function nameOfFile(path: string): string {
  return basename(placeOfFile(path))
}

/** A file without its ending, and without its language; its folder, where files are called index. */
export function placeOfFile(path: string): string {
  const language = languageOfName(path)
  const name = basename(path, language === undefined ? extname(path) : `.${language}${extname(path)}`)
  return /^(?:index|_index|readme)$/i.test(name) ? dirname(path) : join(dirname(path), name)
}

/** An address, or a part of one, as people write it; as it is, where it is not encoded as it should. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
