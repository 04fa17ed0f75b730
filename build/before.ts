import { workPath } from '../system/files.ts'
import type { ThreadPool } from '../system/threadPool.ts'
import { type Edition, isStillThere, type State } from './state.ts'
import type { ComparedSeals } from './write/folderWorker.ts'
import { type Differences, isAsWritten } from './write/seal.ts'

/** What the last build has left, and what others have done with it since. */
export interface Before {
  readonly state: State
  /** What somebody else has written, added or taken away in `dist/`, in words. */
  readonly damage: string | undefined
  /** Whether what hosts are told is as the last build has written it. */
  readonly isDeployWhole: boolean
}

/**
 * Undefined if nothing is known of what stands in `dist/`.
 * @param folders runs build/write/folderWorker.ts
 * @param reading from readState()
 */
export async function findBefore(
  folders: ThreadPool,
  reading: Promise<State | undefined>,
): Promise<Before | undefined> {
  const comparing = folders.run('compareSeals', undefined) as Promise<ComparedSeals | undefined>
  const [state, seals] = await Promise.all([reading, comparing])
  if (!state || state.seals !== seals?.id || !isStillThere(state)) return undefined
  const damage = damageOf('dist', seals.dist, state.edition)
  return { state, damage, isDeployWhole: damageOf(workPath('deploy'), seals.deploy, state.edition) === undefined }
}

function damageOf(folder: string, { damaged, touched }: Differences, edition: Edition): string | undefined {
  const [first, ...others] = [...damaged, ...touched.filter((path) => !isAsWritten(folder, path, edition))]
  if (first === undefined) return undefined
  const more = others.length > 0 ? ` (and ${others.length.toLocaleString('en')} more)` : ''
  return `${folder}/${first}${more} is not as the last build has written it`
}
