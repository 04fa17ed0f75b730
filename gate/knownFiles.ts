import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { workPath } from '../system/workPath.ts'
import { writeWhole } from '../system/writeWhole.ts'
import type { CheckedFile } from './checkedFile.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What earlier checks found in files alone, by path. */
export type KnownFiles = ReadonlyMap<string, KnownFile>

interface KnownFile {
  /** Of the bytes that were checked, as hashOf() gives it. */
  readonly hash: string
  readonly checked: CheckedFile
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}

/** Where they are kept. */
export interface Memory {
  readonly path: string
  /** What the findings depend on beside the files. */
  readonly code: string
}

export function memoryOfGate(): Memory {
  return { path: workPath('gate'), code: codeOfGate() }
}

/** What was kept by the same code; nothing, where that is not there or not whole. */
export function readKnownFiles(memory: Memory): Promise<KnownFiles> {
  return readKept<KnownFile>(memory)
}

export async function writeKnownFiles(known: KnownFiles, memory: Memory): Promise<void> {
  await writeKept(known, memory)
}

/** The same of anything. @template Kept plain data, as the same code has written it */
export async function readKept<Kept>({ path, code }: Memory): Promise<ReadonlyMap<string, Kept>> {
  const kept = await readFile(path).catch(() => Buffer.alloc(0))
  const content = kept.subarray(sealLength)
  if (!kept.subarray(0, sealLength).equals(sealOf(content, code))) return new Map()
  return deserialize(content) as ReadonlyMap<string, Kept>
}

/** In one step: whoever reads meanwhile, or after a crash, finds all of the old or all of the new. */
export async function writeKept(known: ReadonlyMap<string, unknown>, { path, code }: Memory): Promise<void> {
  const content = serialize(known)
  try {
    await writeWhole(path, Buffer.concat([sealOf(content, code), content]))
  } catch {
    // A check may run where nothing can be written. The next one then takes longer, and finds the same.
  }
}

const sealLength = 32

/** Fits no other code and no other content. */
function sealOf(content: Uint8Array, code: string): Buffer {
  return createHash('sha256').update(code).update(content).digest()
}

/**
 * A hash of everything that what the gate finds in a file depends on, beside the file: our code, the packages it uses,
 * and Node with its tables of characters, languages and time zones. Rather too much than too little.
 */
export function codeOfGate(project = fileURLToPath(new URL('..', import.meta.url))): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  const paths = ['gate', 'newsroom'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path)),
  )
  // A copy of the project that is made for a trial has no lock file of its own.
  const others = ['contentlayer.config.ts', 'package-lock.json'].filter((path) => existsSync(join(project, path)))
  for (const path of [...paths.toSorted(), ...others]) {
    const bytes = readFileSync(join(project, path))
    hash.update(`${path} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('base64')
}
