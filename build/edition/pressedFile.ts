import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { naming } from '../../system/systemFault.ts'
import type { Effort, FileNote, Pressing, WrittenFile } from './edition.ts'

/** What shrinks: text. Pictures and fonts are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|xml|txt|md|webmanifest|ico)$/

/**
 * Brotli 11 takes 36 ms for a page of 28 KB; 6 takes 0.7 ms and gives 12% more bytes, as 9 does, which takes longer, and
 * with a window past 64 KB much longer. docs/decisions/0017
 */
const brotli: Readonly<Record<Effort, { readonly quality: number; readonly windowBits: number }>> = {
  most: { quality: 11, windowBits: constants.BROTLI_DEFAULT_WINDOW },
  quick: { quality: 6, windowBits: 16 },
}

/** A file of so many bytes travels in one packet as it is (1,460 less the head of the answer), and is sent so. */
const onePacket = 1200

/** The endings of the compressed versions beside a file. */
export const pressedEndings = ['.br', '.gz'] as const

/**
 * Writes a file with its Brotli and gzip versions, each only if that saves a packet at least, unless the edition before has the same.
 * @param folder holds that edition, with files it may share with `dist/`: none is ever changed in place
 * @param known what that edition knows of the file
 */
export function writePressed(
  folder: string,
  file: string,
  content: string | Uint8Array,
  { known, effort }: { readonly known: FileNote | undefined; readonly effort: Pressing },
): WrittenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const hash = textHash(bytes, effort)
  if (known?.hash === hash) return { ...known, file, isNew: false }
  const path = join(folder, file)
  if (known) for (const ending of ['', ...pressedEndings]) rmSync(path + ending, { force: true })
  write(path, bytes)
  const isWorthPressing = compressible.test(file) && bytes.length > onePacket
  const compressedBytes = isWorthPressing && effort !== 'none' ? press(path, bytes, effort) : bytes.length
  return { file, hash, bytes: bytes.length, compressedBytes, isNew: true }
}

/** Of a file and how hard it was pressed. */
export function textHash(bytes: Uint8Array, effort: Pressing): string {
  return createHash('sha1').update(effort).update(bytes).digest('base64')
}

/** @returns the bytes of the Brotli version, or of the file itself if that is smaller */
function press(path: string, bytes: Uint8Array, effort: Effort): number {
  const { quality, windowBits } = brotli[effort]
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: windowBits,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const versions = [brotliCompressSync(bytes, { params }), gzipSync(bytes, { level: 9 })]
  for (const [index, version] of versions.entries()) {
    if (version.length < bytes.length) write(`${path}${pressedEndings[index]}`, version)
  }
  return Math.min(bytes.length, versions[0]?.length ?? bytes.length)
}

/** Folders that are there: to ask the system for each of a hundred thousand files takes seconds. */
const folders = new Set<string>()

/** As a new file: one that was there may stand in `dist/` too. */
function write(path: string, bytes: Uint8Array): void {
  const folder = dirname(path)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw naming(error, path)
    rmSync(path)
    writeFileSync(path, bytes, { flag: 'wx' })
  }
}
