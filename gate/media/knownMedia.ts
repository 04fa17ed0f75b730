import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { workPath } from '../../system/workPath.ts'
import { codeOfGate } from '../codeOfGate.ts'
import { readKept, writeKept, type Memory } from '../knownFiles.ts'
import { mediaContent, type MediaContent } from './mediaContent.ts'

/** A file of `content/media`: how large it is, and what it holds, unless it is too large to be looked into. */
export interface MediaFile {
  readonly bytes: number
  readonly content: (MediaContent & { readonly hash: string }) | undefined
}

/** In bytes. What is larger is said to be so, and not read. */
export const largestFile = 100_000_000

/** Where it is kept what was found in files, for as long as the same decoders would find it. */
export function memoryOfMedia(): Memory {
  return { path: workPath('gate.media'), code: `${codeOfGate()} ${JSON.stringify(sharp.versions)}` }
}

/** Looks into files once, whatever they are called: to decode a photograph takes a hundred times as long as to read it. */
export class KnownMedia {
  readonly #memory: Memory
  readonly #before: ReadonlyMap<string, MediaContent>
  readonly #found = new Map<string, MediaContent>()

  private constructor(memory: Memory, before: ReadonlyMap<string, MediaContent>) {
    this.#memory = memory
    this.#before = before
  }

  static async open(memory: Memory): Promise<KnownMedia> {
    return new KnownMedia(memory, await readKept<MediaContent>(memory))
  }

  /** @param size as the system says it */
  async lookInto(file: string, size: number): Promise<MediaFile> {
    if (size > largestFile) return { bytes: size, content: undefined }
    const bytes = await readFile(file)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const content = this.#before.get(hash) ?? this.#found.get(hash) ?? (await mediaContent(bytes))
    this.#found.set(hash, content)
    return { bytes: bytes.length, content: { ...content, hash } }
  }

  /** Forgets all that was not asked for. */
  async keep(): Promise<void> {
    const isSame =
      this.#found.size === this.#before.size && [...this.#found.keys()].every((hash) => this.#before.has(hash))
    if (!isSame) await writeKept(this.#found, this.#memory)
  }
}
