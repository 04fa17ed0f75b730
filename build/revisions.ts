import { join } from 'node:path'
import type { FreshRevision } from '../gate/revisions.ts'
import { revisionsFolder } from '../newsroom/revisions.ts'
import { writeWhole } from '../system/files.ts'
import { keeping } from './addToLedger.ts'

/**
 * Puts copies of what was just published, as it was checked, beside those of what was published before, and says so. What
 * was published stays so even if they cannot be kept.
 */
export async function keepRevisions(fresh: readonly FreshRevision[], folder = revisionsFolder): Promise<void> {
  if (fresh.length === 0) return
  await keeping(folder, async () => {
    for (const { name, bytes } of fresh) await writeWhole(join(folder, name), bytes)
    const copies =
      fresh.length === 1
        ? '1 copy of a published text'
        : `${fresh.length.toLocaleString('en')} copies of published texts`
    console.log(`${copies} written into ${folder}: commit ${fresh.length === 1 ? 'it' : 'them'} with the content.`)
  })
}
