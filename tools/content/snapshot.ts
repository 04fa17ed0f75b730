import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { workPath } from '../workPath.ts'
import { plainText } from './plainText.ts'

/**
 * Lays down the very text the gate has passed, for Contentlayer to read: an edit made while a build runs changes
 * nothing, and a file whose content is the same keeps its time of change, by which Contentlayer knows what to skip.
 */
export async function writeSnapshot(texts: ReadonlyMap<string, Uint8Array>, root = workPath('checked')): Promise<void> {
  await mkdir(root, { recursive: true })
  const wanted = new Map(
    [...texts].map(([path, bytes]) => [join(root, path.replace(/^content\//, '')), plainText(bytes)]),
  )
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !wanted.has(path)) await rm(path)
  }
  for (const [path, text] of wanted) {
    const current = await readFile(path, 'utf8').catch(() => undefined)
    if (current === text) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}
