import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { naming } from './systemFault.ts'

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
