import { mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { naming } from '../../system/systemFault.ts'

/** Where a draft stands in the file, in bytes. */
export interface DraftPlace {
  readonly start: number
  readonly length: number
}

/**
 * Keeps drafts out of memory until their styles are known: those of ten thousand pages are 370 MB. The file has no name
 * any more once it is open, so the system removes it with the thread that uses it, however that ends.
 */
export class DraftFile {
  readonly #path: string
  readonly #file: number
  #end = 0

  /** @param folder where the file is, for the moment it has a name; build/leftovers.ts knows names like that */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#path = join(folder, `.drafts-${threadId}.new-${process.pid}`)
    this.#file = openSync(this.#path, 'w+')
    rmSync(this.#path)
  }

  /** @throws if the disk has no room for it */
  keep(draft: Uint8Array): DraftPlace {
    const start = this.#end
    try {
      for (let written = 0; written < draft.length;) {
        written += writeSync(this.#file, draft, written, draft.length - written, start + written)
      }
    } catch (error) {
      throw naming(error, this.#path)
    }
    this.#end += draft.length
    return { start, length: draft.length }
  }

  read({ start, length }: DraftPlace): Buffer {
    const draft = Buffer.allocUnsafe(length)
    if (readSync(this.#file, draft, 0, length, start) < length) throw new RangeError('a draft is shorter than it was')
    return draft
  }
}
