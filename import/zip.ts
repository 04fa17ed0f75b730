import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import JsZip from 'jszip'
import { writeWhole } from '../system/files.ts'
import { damaged } from './imported.ts'

/** Opens an archive. @throws {ImportError} if it is damaged, or none */
export async function openZip(name: string, bytes: Uint8Array): Promise<JsZip> {
  try {
    return await JsZip.loadAsync(bytes, { checkCRC32: true })
  } catch (error) {
    const what = String(error).replaceAll(/^Error: | : is this .*$/gs, '')
    throw damaged(name, what, 'a whole file, saved or downloaded once more')
  }
}

/** Writes the files of an archive into a folder, and nowhere else. */
export async function unpack(path: string, folder: string): Promise<void> {
  const zip = await openZip(path, await readFile(path))
  for (const entry of Object.values(zip.files)) {
    const name = normalize(entry.name)
    if (entry.dir || name.startsWith('..') || name.startsWith('/')) continue
    await writeWhole(join(folder, name), await entry.async('nodebuffer'))
  }
}
