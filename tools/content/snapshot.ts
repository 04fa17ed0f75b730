import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { workPath } from '../workPath.ts'

/**
 * Lays down the very bytes the gate has passed, for Contentlayer to read: an edit made while a build runs changes
 * nothing, and a file whose content is the same keeps its time of change, by which Contentlayer knows what to skip.
 */
export async function writeSnapshot(texts: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const root = workPath('checked')
  await mkdir(root, { recursive: true })
  const wanted = new Map([...texts].map(([path, bytes]) => [join(root, path.replace(/^content\//, '')), bytes]))
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !wanted.has(path)) await rm(path)
  }
  for (const [path, bytes] of wanted) {
    const current = await readFile(path).catch(() => undefined)
    if (current && Buffer.compare(current, bytes) === 0) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  }
}
