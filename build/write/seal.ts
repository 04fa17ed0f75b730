import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { textHash, type FileNotes } from './compressedFile.ts'

/**
 * What a folder holds, by path: of files, what changes with whatever is done to them; of folders, whose paths end in a
 * slash, only that they are there.
 */
export type Seal = Readonly<Record<string, string>>

/** How a folder differs from what it was. */
interface Differences {
  /** What is not there any more, nobody knows, or has another size. */
  readonly damaged: readonly string[]
  /** What was touched at least, and may be the same. */
  readonly touched: readonly string[]
}

/** A quarter of a million files take two seconds: nothing is done here but what must be. */
export function sealOf(folder: string): Seal {
  const facts: Record<string, string> = {}
  const add = (from: string, below: string) => {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const path = below + entry.name
      if (entry.isDirectory()) {
        facts[`${path}/`] = ''
        add(join(from, entry.name), `${path}/`)
      } else facts[path] = factsOf(join(from, entry.name))
    }
  }
  if (existsSync(folder)) add(folder, '')
  return facts
}

export function differencesFrom(before: Seal, now: Seal): Differences {
  const damaged = Object.keys(before).filter((path) => now[path] === undefined)
  const touched: string[] = []
  for (const [path, facts] of Object.entries(now)) {
    const known = before[path]
    if (known === facts) continue
    if (known !== undefined && sizeIn(known) === sizeIn(facts)) touched.push(path)
    else damaged.push(path)
  }
  return { damaged, touched }
}

/** The system itself sets the time of a change to what is known of a file: nobody can turn that one back. */
function factsOf(file: string): string {
  const { size, mode, ino, mtimeMs, ctimeMs } = lstatSync(file)
  return `${size} ${mode} ${ino} ${mtimeMs} ${ctimeMs}`
}

function sizeIn(facts: string): string | undefined {
  return facts.split(' ')[0]
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
