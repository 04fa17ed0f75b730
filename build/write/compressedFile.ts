import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { naming } from '../../system/faults.ts'

/** How hard a file is compressed: what people wait for as small as can be, the rest as small as is quick. */
export type CompressionLevel = keyof typeof brotli | 'none'

/** What is known of a text file, by its path in `dist/`: enough to tell whether a new one is the same. */
export interface FileNote {
  /** Of its bytes and the level they were compressed with. */
  readonly hash: string
  readonly level: CompressionLevel
  readonly bytes: number
  /** As sent to a browser that knows Brotli. */
  readonly compressedBytes: number
}

export type FileNotes = Readonly<Record<string, FileNote>>

/** What shrinks: text. Pictures and fonts are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|xml|txt|md|webmanifest|ico)$/

/**
 * Brotli 11 takes 36 ms for a page of 28 KB; 6 takes 0.7 ms and gives 12% more bytes, as 9 does, which takes longer, and
 * with a window past 64 KB much longer. docs/decisions/0017
 */
const brotli = {
  best: { quality: 11, windowBits: constants.BROTLI_DEFAULT_WINDOW },
  fast: { quality: 6, windowBits: 16 },
} as const

/** A file of so many bytes travels in one packet as it is (1,460 less the head of the answer), and is sent so. */
const onePacket = 1200

/** The endings of the compressed versions beside a file. */
const compressedEndings = ['.br', '.gz'] as const

/**
 * Writes a file with its Brotli and gzip versions, each only if that saves a packet at least.
 * @param known what is known of the file if it is there: where nothing of it changes, its compressed versions stay
 */
export function writeCompressed(
  folder: string,
  file: string,
  content: string | Uint8Array,
  { level, known }: { readonly level: CompressionLevel; readonly known: FileNote | undefined },
): FileNote {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const hash = textHash(bytes, level)
  const path = join(folder, file)
  const isReplaced = writeNew(path, bytes)
  if (known?.hash === hash) return known
  if (isReplaced) removeFile(folder, file, compressedEndings)
  const isWorthIt = compressible.test(file) && bytes.length > onePacket
  const compressedBytes = isWorthIt && level !== 'none' ? compress(path, bytes, level) : bytes.length
  return { hash, level, bytes: bytes.length, compressedBytes }
}

/** Of a file and of how hard it was compressed. */
export function textHash(bytes: Uint8Array, level: CompressionLevel): string {
  return createHash('sha1').update(level).update(bytes).digest('base64')
}

/** Removes a file with its compressed versions. */
export function removeFile(
  folder: string,
  file: string,
  endings: readonly string[] = ['', ...compressedEndings],
): void {
  for (const ending of endings) rmSync(join(folder, file + ending), { force: true })
}

/** @returns the bytes of the Brotli version, or of the file itself if that is smaller */
function compress(path: string, bytes: Uint8Array, level: keyof typeof brotli): number {
  const { quality, windowBits } = brotli[level]
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: windowBits,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const versions = [brotliCompressSync(bytes, { params }), gzipSync(bytes, { level: 9 })]
  for (const [index, version] of versions.entries()) {
    if (version.length < bytes.length) writeNew(`${path}${compressedEndings[index]}`, version)
  }
  return Math.min(bytes.length, versions[0]?.length ?? bytes.length)
}

/** Folders that are there: to ask the system for each of a hundred thousand files takes seconds. */
const folders = new Set<string>()

/**
 * Writes a file as a new one: one that is there already may stand in `dist/` too, by a hard link.
 * @returns whether there was one
 */
export function writeNew(path: string, bytes: string | Uint8Array): boolean {
  const folder = dirname(path)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw naming(error, path)
    rmSync(path)
    writeFileSync(path, bytes, { flag: 'wx' })
    return true
  }
}
