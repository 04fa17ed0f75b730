import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { EditionRecord } from './record.ts'
import { textHash } from './pressedFile.ts'

/** Whether a file of an edition has the bytes it was written with, whatever else was done to it. */
export function isAsWritten(
  folder: string,
  path: string,
  { texts, copies }: Pick<EditionRecord, 'texts' | 'copies'>,
): boolean {
  const file = join(folder, path)
  if (!lstatSync(file).isFile()) return false
  const bytes = readFileSync(file)
  const source = copies[path]
  if (source !== undefined) return existsSync(source) && bytes.equals(readFileSync(source))
  const note = texts[path.replace(/\.(?:br|gz)$/, '')]
  const text = unpacked(path, bytes)
  return note !== undefined && text !== undefined && efforts.some((effort) => textHash(text, effort) === note.hash)
}

const efforts = ['most', 'quick', 'none'] as const

/** Undefined if it is no such version. */
function unpacked(path: string, bytes: Buffer): Buffer | undefined {
  try {
    if (path.endsWith('.br')) return brotliDecompressSync(bytes)
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  } catch {
    return undefined
  }
}
