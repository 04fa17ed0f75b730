import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type LinkedFile, linkedFormat, type MediaFile, type MediaManifest, mediaPaths } from '../../newsroom/media.ts'
import type { UsedMedia } from '../../gate/media/mediaReferences.ts'
import { mediaFile } from '../../newsroom/readDocuments.ts'
import { workPath, writeWhole } from '../../system/files.ts'
import { makePicture, MediaError, recordOf } from './pictures.ts'
import { linkedStem } from './stems.ts'

/**
 * Makes what is published of `content/media`: pictures as browsers want them, and copies of the files that texts lead to.
 * What was made before is kept, for as long as it is used.
 * @param used with the hashes of what was checked, so that nothing else is published
 * @param progress is told after each file how many are done
 * @throws {MediaError}
 */
export async function makeMedia(
  { pictures, linked }: UsedMedia,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<MediaManifest> {
  const folder = workPath('media')
  await mkdir(folder, { recursive: true })
  const made = { pictures: {} as Record<string, MediaFile>, linked: {} as Record<string, LinkedFile> }
  let done = 0
  for (const [name, hash] of pictures) {
    made.pictures[name] = await makePicture(folder, name, { hash, readBytes: () => checkedBytes(name, hash) })
    progress((done += 1), pictures.size + linked.size)
  }
  for (const [name, hash] of linked) {
    made.linked[name] = await copyLinked(folder, name, hash)
    progress((done += 1), pictures.size + linked.size)
  }
  await sweep(folder, made)
  await writeWhole(mediaFile, JSON.stringify(made, null, 2))
  return made
}

/** As it is, under a name that changes with its bytes. */
async function copyLinked(folder: string, name: string, hash: string): Promise<LinkedFile> {
  const { extension, name: format } = linkedFormat(name) ?? { extension: '', name: '' }
  const file = `${linkedStem(name, hash)}.${extension}`
  const path = join(folder, file)
  if (!existsSync(path)) await writeWhole(path, await checkedBytes(name, hash))
  return { path: `/media/${file}`, format, bytes: (await stat(path)).size }
}

/** @throws {MediaError} if they are not those that were checked */
async function checkedBytes(name: string, hash: string): Promise<Buffer> {
  const bytes = await readFile(join('content/media', name))
  if (createHash('sha256').update(bytes).digest('hex') === hash) return bytes
  throw new MediaError(`content/media/${name} was changed after it was checked. Build again.`)
}

/** Removes all that is not used. */
async function sweep(folder: string, manifest: MediaManifest): Promise<void> {
  const records = Object.values(manifest.pictures).map(recordOf)
  const kept = new Set([...mediaPaths(manifest).map((path) => basename(path)), ...records])
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name))
}
