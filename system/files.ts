import { basename, dirname, join } from 'node:path'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { naming } from './faults.ts'
import { createHash } from 'node:crypto'

/** A path in the folder for everything that is made on the way to `dist/`. It may be deleted at any time. */
export function workPath(...parts: string[]): string {
  return join('.standfirst', ...parts)
}

/**
 * Writes a file in one step of the file system: nobody ever reads half of it, and whoever stops us leaves what was there
 * before. Its folder is made where there is none; a file that cannot be written leaves nothing beside it.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file)
  const fresh = join(folder, `.${basename(file)}.new-${process.pid}`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(fresh, content)
    await rename(fresh, file)
  } catch (error) {
    await rm(fresh, { force: true })
    throw naming(error, file)
  }
}

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
