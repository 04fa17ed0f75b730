import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { naming } from '../systemFault.ts'
import type { Effort, FileNote, WrittenFile } from './edition.ts'

/** What shrinks: text. Pictures and fonts are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|xml|txt|md|webmanifest|ico)$/

/** Brotli 11 takes 36 ms for a page of 28 KB, 9 takes 1 ms and gives 6% more bytes: docs/decisions/0016. */
const brotliQuality: Readonly<Record<Effort, number>> = { most: 11, quick: 9 }

/** The endings of the compressed versions beside a file. */
export const pressedEndings = ['.br', '.gz'] as const

/**
 * Writes a file with its Brotli and gzip versions, each only if it is smaller, unless the edition before has the same.
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
  const compressedBytes = compressible.test(file) ? press(path, bytes, effort) : bytes.length
  return { file, hash, bytes: bytes.length, compressedBytes, isNew: true }
}

/** @returns the bytes of the Brotli version, or of the file itself if that is smaller */
function press(path: string, bytes: Uint8Array, effort: Effort): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
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
