import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pc from 'picocolors'
import { readLedger } from '../gate/ledger/ledger.ts'
import { ledgerPath, ledgerText } from '../gate/ledger/ledgerText.ts'
import type { FreshRevision } from '../gate/revisions.ts'
import { revisionsFolder } from '../newsroom/revisions.ts'
import { writeWhole } from '../system/files.ts'

/**
 * Adds what was just published to the ledger of addresses, in one step of the file system, and says so. Nothing is ever
 * taken out, and a ledger that holds everything is left as it is. What was published stays so even if the ledger cannot
 * be written: then it is said what is missing from it.
 */
export function addToLedger(promised: readonly string[], file = ledgerPath): Promise<void> {
  return keeping(file, async () => {
    const bytes = await readFile(file).catch(ifMissing)
    const ledger = bytes && readLedger(bytes)
    // Somebody is at work on it: the gate will say what is wrong the next time.
    if (ledger && ledger.file.problems.length > 0) throw new Error('it has been changed since it was checked')
    const known = new Set(ledger?.places.keys())
    const fresh = promised.filter((path) => !known.has(path))
    if (fresh.length === 0) return
    await writeWhole(file, ledgerText([...known, ...fresh]))
    const addresses = fresh.length === 1 ? '1 new address' : `${fresh.length.toLocaleString('en')} new addresses`
    console.log(`${addresses} written into ${file}: commit it with the content.`)
  })
}

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

/** Writes down what was published, which it stays even if that cannot be done. @param what is to be written */
async function keeping(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(pc.yellow(`dist/ is published, but ${what} could not be kept: ${reason}`))
  }
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
