import { closeSync, fstatSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import type { Body } from './generated.ts'

/** Where a text stands in a file of texts, in bytes: its Markdown, then its HTML. */
export interface TextPlace {
  readonly start: number
  readonly raw: number
  readonly html: number
}

/** What tells a file of texts from all others. */
export interface TextSeal {
  /** What it begins with. */
  readonly seal: string
  /** In bytes. */
  readonly size: number
}

/**
 * The texts of all documents in one file, each read when it is asked for: those of a large archive are more than every
 * thread of a build should keep in memory.
 */
export class TextFile {
  readonly #file: number

  constructor(path: string) {
    this.#file = openSync(path, 'r')
  }

  /** Whether it is the file that began with this seal, and all of it. */
  isWhole({ seal, size }: TextSeal): boolean {
    return fstatSync(this.#file).size === size && this.#read(0, seal.length).toString() === seal
  }

  /** A body that is read each time it is asked for. */
  body({ start, raw, html }: TextPlace): Body {
    const read = (from: number, length: number) => this.#read(from, length).toString()
    return {
      get raw() {
        return read(start, raw)
      },
      get html() {
        return read(start + raw, html)
      },
    }
  }

  bytes({ start, raw, html }: TextPlace): Uint8Array {
    return this.#read(start, raw + html)
  }

  close(): void {
    closeSync(this.#file)
  }

  #read(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    if (readSync(this.#file, bytes, 0, length, start) < length) throw new RangeError('a file of texts is too short')
    return bytes
  }
}

/** Writes a file of texts. */
export class TextWriter {
  readonly #path: string
  readonly #file: number
  #end = 0

  /** @param seal tells this file from all others */
  constructor(path: string, seal: string) {
    this.#path = path
    this.#file = openSync(path, 'w')
    this.#write(Buffer.from(seal))
  }

  add({ raw, html }: Body): TextPlace {
    const [markdown, made] = [Buffer.from(raw), Buffer.from(html)]
    const start = this.#write(markdown)
    this.#write(made)
    return { start, raw: markdown.length, html: made.length }
  }

  /** Takes over a text of another file. */
  copy(place: TextPlace, from: TextFile): TextPlace {
    return { ...place, start: this.#write(from.bytes(place)) }
  }

  /** Puts the file in its place. @returns its size in bytes */
  finish(path: string): number {
    closeSync(this.#file)
    renameSync(this.#path, path)
    return this.#end
  }

  /** @returns where the bytes stand */
  #write(bytes: Uint8Array): number {
    const start = this.#end
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written)
    this.#end += bytes.length
    return start
  }
}
