import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { encodings, type Encoding } from './encoding.ts'

/** Files up to this size are kept in memory. */
const largestKept = 256 * 1024

/** One version of a file, as it lies in the folder. */
export interface Version {
  readonly encoding: Encoding | undefined
  /** From the folder. */
  readonly path: string
  readonly size: number
  /** Strong, as each version has its own: RFC 9110, 8.8.3. */
  readonly entityTag: string
  readonly modified: Date
  /** Of files that are small enough. */
  readonly bytes: Buffer | undefined
}

/**
 * All versions of a file, that without an encoding last.
 * @param path from the folder, of something that need not be there
 */
export function storedVersions(folder: string, path: string): Version[] {
  const plain = storedVersion(folder, path, undefined)
  if (!plain) return []
  const packed = encodings.map(({ name, extension }) => storedVersion(folder, path + extension, name))
  return [...packed.filter((version) => version !== undefined), plain]
}

function storedVersion(folder: string, path: string, encoding: Encoding | undefined): Version | undefined {
  const file = join(folder, path)
  const stats = whereItIs(() => statSync(file))
  if (!stats?.isFile()) return undefined
  const bytes = stats.size <= largestKept ? whereItIs(() => readFileSync(file)) : undefined
  return {
    encoding,
    path,
    size: bytes?.length ?? stats.size,
    // What is the same after a new build keeps its tag; large files are pictures, whose names change with them.
    entityTag: bytes ? hashOf(bytes) : `"${stats.mtimeMs.toString(16)}-${stats.size.toString(16)}"`,
    modified: stats.mtime,
    bytes,
  }
}

function hashOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}

/** Undefined for what is not there, or not any more, or cannot be by its name. */
function whereItIs<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ENAMETOOLONG)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
