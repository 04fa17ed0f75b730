import { workPath } from '../../system/workPath.ts'
import { isAsWritten } from './asWritten.ts'
import { readRecord, type EditionRecord } from './record.ts'
import { differencesFromSeal, sealFolder } from './seal.ts'
import { Standby, standbyFolder } from './standby.ts'

/** What stands in `dist/` from a build before, as far as it can be kept. */
interface Standing {
  /** Undefined if nothing can be kept. */
  readonly record: EditionRecord | undefined
  /** What somebody else has written, added or taken away, in words. */
  readonly damage: string | undefined
}

/** The folders an edition is in, and the name of the seal of each. */
const folders = { dist: 'dist', standby: standbyFolder(), deploy: workPath('deploy') } as const
type FolderName = keyof typeof folders

/** What the next edition can be made from: what there is, if both folders hold what was written into them. */
export async function standingEdition(recipe: string): Promise<Standing> {
  const record = Standby.isWhole() ? await readRecord(recipe, folders.dist) : undefined
  if (!record) return { record, damage: undefined }
  const known = () => Promise.resolve(record)
  const damage = (await damageOf('dist', known)) ?? (await damageOf('standby', known))
  return { record: damage === undefined ? record : undefined, damage }
}

/** Whether what is served, and what hosts are told, is as the last build has written it. */
export async function isStanding(recipe: string): Promise<boolean> {
  const record = () => readRecord(recipe, folders.dist)
  if (!Standby.isWhole() || (await damageOf('dist', record)) !== undefined) return false
  return (await damageOf('deploy', record)) === undefined
}

/** Writes down what the folders hold, once they hold an edition. */
export async function sealEdition(): Promise<void> {
  for (const name of Object.keys(folders) as FolderName[]) await sealFolder(folders[name], name)
}

/** @param readKnown asks for the record, which is large: only where a file was touched */
async function damageOf(
  name: FolderName,
  readKnown: () => Promise<EditionRecord | undefined>,
): Promise<string | undefined> {
  const folder = folders[name]
  const differences = await differencesFromSeal(folder, name)
  if (!differences) return `nobody knows what was written into ${folder}/`
  const record = differences.touched.length > 0 ? await readKnown() : undefined
  const changed = differences.touched.filter((path) => !record || !isAsWritten(folder, path, record))
  const [first, ...others] = [...differences.damaged, ...changed]
  if (first !== undefined) {
    const more = others.length > 0 ? ` (and ${others.length.toLocaleString('en')} more)` : ''
    return `${folder}/${first}${more} is not as the last build has written it`
  }
  if (record) await sealFolder(folder, name) // so that nobody has to look again
  return undefined
}
