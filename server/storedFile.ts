import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { IncomingHttpHeaders } from 'node:http'

/** Files up to this size are kept in memory. */
const maxBytesInMemory = 256 * 1024

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
  const bytes = stats.size <= maxBytesInMemory ? whereItIs(() => readFileSync(file)) : undefined
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

/** The versions that can lie beside a file, the smallest first. */
const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const

export type Encoding = (typeof encodings)[number]['name']

/**
 * Which of the versions a client can read: RFC 9110, 12.5.3. A version is not taken by a star, as nginx does it.
 * @param header `Accept-Encoding`
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return []
  const known = accepted.get(header)
  if (known) return known
  const wanted = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  )
  const found = encodings.map(({ name }) => name).filter((name) => wanted.has(name))
  // There are few of these headers in the world, but whoever wants to can make up more.
  if (accepted.size < 100) accepted.set(header, found)
  return found
}

const accepted = new Map<string, readonly Encoding[]>()

type Validators = Pick<Version, 'entityTag' | 'modified' | 'encoding' | 'size'>

/** Whether what a client asks for is still what it thinks it is: strongly compared, by RFC 9110, 13.1.1. */
export function isMatched(tags: string | undefined, { entityTag }: Validators): boolean {
  if (tags === undefined || tags.trim() === '*') return true
  return tags.split(',').some((tag) => tag.trim() === entityTag)
}

/**
 * The parts a client wants, if it is to get them.
 * @returns undefined where all is to be sent: a part of what was packed is of no use to anybody, and one of what has
 *   changed would be put together with the rest of something else (RFC 9110, 13.1.5)
 */
export function wantedRange(headers: IncomingHttpHeaders, version: Validators): string | undefined {
  const { range } = headers
  if (range === undefined || version.encoding !== undefined || !isUnchanged(headers['if-range'], version))
    return undefined
  // More than there is from the end is all: RFC 9110, 14.1.2. `send` would say that there is no such part.
  return range.replaceAll(/(^|[=,\s])-(\d+)/g, (whole, before: string, length: string) =>
    Number(length) > version.size ? `${before}0-` : whole,
  )
}

function isUnchanged(condition: string | string[] | undefined, { entityTag, modified }: Validators): boolean {
  if (condition === undefined) return true
  const asked = String(condition).trim()
  return asked === entityTag || asked === modified.toUTCString()
}
