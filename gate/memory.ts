import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { hashOfFiles, workPath, writeWhole } from '../system/files.ts'

/** Where it is kept what was found in files, for as long as the same code would find it. */
export interface Memory {
  readonly path: string
  /** What the findings depend on beside the files. */
  readonly code: string
}

/** @param others beside the gate that findings depend on */
export async function memoryOfGate(name: string, others?: unknown): Promise<Memory> {
  return { path: workPath(name), code: JSON.stringify([await codeOfGate(), others]) }
}

/**
 * Everything that what the gate finds in a file depends on, beside the file: our code, the packages it uses, and Node
 * with its tables of characters, languages and time zones. Rather too much than too little.
 */
export async function codeOfGate(project = ''): Promise<string> {
  const paths = ['gate', 'newsroom', 'contentlayer.config.ts', 'package-lock.json'].map((path) => join(project, path))
  return JSON.stringify([process.versions, await hashOfFiles(paths)])
}

/**
 * What the same code has found before; nothing, where that is not there or not whole.
 * @template Found plain data
 */
export async function readMemory<Found>({ path, code }: Memory): Promise<ReadonlyMap<string, Found>> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  const content = bytes.subarray(sealLength)
  if (!bytes.subarray(0, sealLength).equals(sealOf(content, code))) return new Map()
  return deserialize(content) as ReadonlyMap<string, Found>
}

/**
 * In one step: whoever reads meanwhile, or after a crash, finds all of the old or all of the new. What is as it was before
 * stays as it is.
 */
export async function writeMemory(
  found: ReadonlyMap<string, unknown>,
  { path, code }: Memory,
  before: ReadonlyMap<string, unknown> = new Map(),
): Promise<void> {
  if (found.size === before.size && [...found].every(([key, value]) => before.get(key) === value)) return
  const content = serialize(found)
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
