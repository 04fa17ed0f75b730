import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FreshRevision } from '../gate/revisions.ts'
import { revisionsFolder } from '../newsroom/revisions.ts'
import { workPath } from '../system/files.ts'
import { keeping } from './addToLedger.ts'

const staged = workPath('revisions')

/** Keeps what is about to be published as it was checked, whatever becomes of its file meanwhile. */
export async function stageRevisions(fresh: readonly FreshRevision[]): Promise<void> {
  await rm(staged, { recursive: true, force: true })
  await mkdir(staged, { recursive: true })
  for (const { name, bytes } of fresh) await writeFile(join(staged, name), bytes)
}

/**
 * Puts copies of what was just published beside those of what was published before, each in one step of the file system,
 * and says so. What was published stays so even if they cannot be kept.
 * @param names of copies that are staged
 */
export async function keepRevisions(names: readonly string[], folder = revisionsFolder): Promise<void> {
  if (names.length === 0) return
  await keeping(folder, async () => {
    await mkdir(folder, { recursive: true })
    for (const name of names) {
      // Hidden while it is not whole: content/ may lie on another disk.
      const unfinished = join(folder, `.${name}`)
      await copyFile(join(staged, name), unfinished)
      await rename(unfinished, join(folder, name))
    }
    const copies =
      names.length === 1
        ? '1 copy of a published text'
        : `${names.length.toLocaleString('en')} copies of published texts`
    console.log(`${copies} written into ${folder}: commit ${names.length === 1 ? 'it' : 'them'} with the content.`)
  })
}
