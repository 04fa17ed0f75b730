import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { naming } from '../systemFault.ts'
import type { Effort, FileNote, WrittenFile } from './edition.ts'

/** What shrinks: text. Pictures and fonts are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|xml|txt|md|webmanifest|ico)$/

/**
 * Brotli 11 takes 36 ms for a page of 28 KB; 9 takes 1 ms and gives 12% more bytes, if it may not look back further than
 * 64 KB: for more it takes 32 MB of fresh memory, and 14 ms. docs/decisions/0016
 */
const brotli: Readonly<Record<Effort, { readonly quality: number; readonly windowBits: number }>> = {
  most: { quality: 11, windowBits: constants.BROTLI_DEFAULT_WINDOW },
  quick: { quality: 9, windowBits: 16 },
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
  { known, effort }: { readonly known: FileNote | undefined; readonly effort: Effort },
): WrittenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const hash = createHash('sha1').update(effort).update(bytes).digest('base64')
  if (known?.hash === hash) return { ...known, file, isNew: false }
  const path = join(folder, file)
  replace(path, bytes)
  const isWorthPressing = compressible.test(file) && bytes.length > onePacket
  const compressedBytes = isWorthPressing ? press(path, bytes, effort) : unpressed(path, bytes)
  return { file, hash, bytes: bytes.length, compressedBytes, isNew: true }
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
    const pressed = `${path}${pressedEndings[index]}`
    if (version.length < bytes.length) replace(pressed, version)
    else rmSync(pressed, { force: true })
  }
  return Math.min(bytes.length, versions[0]?.length ?? bytes.length)
}

/** Leaves no compressed version of what stood there before. */
function unpressed(path: string, { length }: Uint8Array): number {
  for (const ending of pressedEndings) rmSync(path + ending, { force: true })
  return length
}

/** As a new file: the old one may stand in `dist/` too. */
function replace(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') mkdirSync(dirname(path), { recursive: true })
    else if (code === 'EEXIST') rmSync(path)
    else throw naming(error, path)
    writeFileSync(path, bytes, { flag: 'wx' })
  }
}
