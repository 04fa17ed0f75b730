import { readFileSync } from 'node:fs'
import { workPath, writeWhole } from '../../system/files.ts'
import { type Differences, differencesFrom, type Seal, sealOf } from './seal.ts'
import * as staging from './staging.ts'

/** Folders that only a build writes into. */
const sealed = { dist: 'dist', deploy: workPath('deploy') } as const

/** What the folders look like when a build has done its work. */
interface Seals extends Readonly<Record<keyof typeof sealed, Seal>> {
  readonly id: string
}

/** How the folders differ from that. */
export interface ComparedSeals extends Readonly<Record<keyof typeof sealed, Differences>> {
  readonly id: string
}

const file = workPath('seals.json')

/** Of `dist/` as it was last looked at. */
let dist: Seal | undefined

/** Undefined if there are no seals, or they are not whole: then everything is made anew. */
export function compareSeals(): ComparedSeals | undefined {
  const now = sealsNow()
  ;({ dist } = now)
  try {
    const before = JSON.parse(readFileSync(file, 'utf8')) as Seals
    return {
      id: before.id,
      dist: differencesFrom(before.dist, now.dist),
      deploy: differencesFrom(before.deploy, now.deploy),
    }
  } catch {
    return undefined
  }
}

/** @param isKept whether the next edition begins as the one in `dist/`, as that was last looked at */
export function openStaging(isKept: boolean): void {
  staging.openStaging(isKept ? (dist ?? sealOf(sealed.dist)) : undefined)
}

/** Writes down what the folders look like. @param id of the state that describes what is in them */
export async function writeSeals(id: string): Promise<void> {
  await writeWhole(file, JSON.stringify({ id, ...sealsNow() } satisfies Seals))
}

function sealsNow(): Omit<Seals, 'id'> {
  return { dist: sealOf(sealed.dist), deploy: sealOf(sealed.deploy) }
}
