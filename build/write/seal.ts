import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { textHash, type FileNotes } from './compressedFile.ts'

/** What a folder holds, by name: of files, what changes with whatever is done to them; of folders, their own seals. */
export interface Seal {
  readonly [name: string]: string | Seal
}

/** How a folder differs from what it was. */
export interface Differences {
  /** What is not there any more, nobody knows, or has another size. The paths of folders end in a slash. */
  readonly damaged: readonly string[]
  /** What was touched at least, and may be the same. */
  readonly touched: readonly string[]
}

/** A quarter of a million files take two seconds: nothing is done here but what must be. */
export function sealOf(folder: string, isThere = existsSync(folder)): Seal {
  // Without what objects come with, as a file may have any name.
  const seal = Object.create(null) as Record<string, string | Seal>
  if (!isThere) return seal
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    seal[entry.name] = entry.isDirectory() ? sealOf(path, true) : factsOf(path)
  }
  return seal
}

export function differencesFrom(before: Seal, now: Seal): Differences {
  const damaged: string[] = []
  const touched: string[] = []
  function compare(old: Seal, fresh: Seal, below: string): void {
    for (const name of Object.keys(old)) if (fresh[name] === undefined) damaged.push(pathOf(old[name], below + name))
    for (const [name, facts] of Object.entries(fresh)) {
      const known = old[name]
      if (known === facts) continue
      const path = pathOf(facts, below + name)
      if (typeof known === 'object' && typeof facts === 'object') compare(known, facts, path)
      else if (typeof known === 'string' && sizeIn(known) === sizeIn(facts)) touched.push(path)
      else damaged.push(path)
    }
  }
  compare(before, now, '')
  return { damaged, touched }
}

function pathOf(entry: Seal[string] | undefined, path: string): string {
  return typeof entry === 'object' ? `${path}/` : path
}

/** The system itself sets the time of a change to what is known of a file: nobody can turn that one back. */
function factsOf(file: string): string {
  const { size, ino, ctimeMs } = lstatSync(file)
  return `${size} ${ino} ${ctimeMs}`
}

/** Undefined for a folder. */
function sizeIn(facts: string | Seal): string | undefined {
  return typeof facts === 'string' ? facts.split(' ')[0] : undefined
}

/**
 * Whether a file of `dist/` has the bytes it was written with, whatever else was done to it.
 * @param copies what files that are no texts are copies of
 */
export function isAsWritten(
  folder: string,
  path: string,
  { files, copies }: { readonly files: FileNotes; readonly copies: Readonly<Record<string, string>> },
): boolean {
  const file = join(folder, path)
  if (!lstatSync(file).isFile()) return false
  const bytes = readFileSync(file)
  const source = copies[path]
  if (source !== undefined) return existsSync(source) && bytes.equals(readFileSync(source))
  const note = files[path.replace(/\.(?:br|gz)$/, '')]
  const text = unpacked(path, bytes)
  return text !== undefined && note !== undefined && textHash(text, note.level) === note.hash
}

/** Undefined if it is no such version. */
function unpacked(path: string, bytes: Buffer): Buffer | undefined {
  try {
    if (path.endsWith('.br')) return brotliDecompressSync(bytes)
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  } catch {
    return undefined
  }
}
