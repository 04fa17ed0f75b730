import { isUtf8 } from 'node:buffer'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workPath } from '../system/workPath.ts'
import { plainText } from './plainText.ts'

/**
 * Lays down the very text the gate has passed, for Contentlayer to read: an edit made while a build runs changes
 * nothing, and a file whose content is the same keeps its time of change, by which Contentlayer knows what to skip.
 *
 * What is there is read and compared each time, so that nothing but the gate decides what is built. One call after the
 * other, as ten thousand small files are read in a tenth of the time it takes to wait for each.
 */
export function writeSnapshot(texts: ReadonlyMap<string, Uint8Array>, root = workPath('checked')): void {
  mkdirSync(root, { recursive: true })
  const wanted = new Map([...texts].map(([path, bytes]) => [join(root, path.replace(/^content\//, '')), bytes]))
  const present = new Set<string>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && wanted.has(path)) present.add(path)
    else if (!entry.isDirectory() || wanted.has(path)) rmSync(path, { recursive: true, force: true })
  }
  for (const folder of new Set(Array.from(wanted.keys(), dirname))) mkdirSync(folder, { recursive: true })
  for (const [path, bytes] of wanted) {
    const text = plainBytes(bytes)
    if (!present.has(path) || !readFileSync(path).equals(text)) writeFileSync(path, text)
  }
}

/** The bytes of a plain text; almost every file is one as it is. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  const isPlain = !bytes.includes(0x0d) && bytes[0] !== 0xef && isUtf8(bytes)
  return isPlain ? bytes : Buffer.from(plainText(bytes))
}
