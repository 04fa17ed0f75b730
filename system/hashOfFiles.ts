import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * One hash of the names and bytes of files and of all files in folders, tests aside. What is not there counts as that.
 * @param paths from the project folder
 */
export async function hashOfFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of (await Promise.all(paths.map(filesAt))).flat().toSorted()) {
    hash.update(`${path}\0`).update(await readFile(path))
  }
  return hash.digest('hex')
}

async function filesAt(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isDirectory()) return stats ? [path] : []
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}
