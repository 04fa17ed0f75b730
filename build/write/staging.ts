import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workPath } from '../../system/files.ts'
import { exchange } from './exchange.ts'
import { removeFile } from './compressedFile.ts'
import { type Seal, sealOf } from './seal.ts'

/** Where the next edition of `dist/` is put together, before it takes its place in one step. */
export const stagingFolder = workPath('staging')

const dist = 'dist'

/**
 * Makes the staging folder hold what `dist/` holds, as hard links, or nothing. After a build it is the edition before, so
 * little differs; what a build that was ended has written there goes. Whoever changes a file in it writes a new one.
 * @param before seal of `dist/`: a file of the same seal is the same file
 */
export function openStaging(before: Seal | undefined): void {
  if (!before) rmSync(stagingFolder, { recursive: true, force: true, maxRetries: 3 })
  mkdirSync(stagingFolder, { recursive: true })
  if (before) link(before, sealOf(stagingFolder), { from: dist, to: stagingFolder })
}

/** @param staged seal of the folder `to`, which is to become like the folder `from` */
function link(before: Seal, staged: Seal, { from, to }: { readonly from: string; readonly to: string }): void {
  const stays = (name: string) =>
    staged[name] === before[name] || (typeof staged[name] === 'object' && typeof before[name] === 'object')
  for (const name of Object.keys(staged)) if (!stays(name)) rmSync(join(to, name), { recursive: true, force: true })
  for (const [name, facts] of Object.entries(before)) {
    const paths = { from: join(from, name), to: join(to, name) }
    if (typeof facts === 'object') {
      if (!stays(name)) mkdirSync(paths.to)
      const inside = staged[name]
      link(facts, typeof inside === 'object' ? inside : {}, paths)
    } else if (!stays(name)) linkFile(paths.from, paths.to)
  }
}

export function copyToStaging(file: string, from: string): void {
  const path = join(stagingFolder, file)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  copyFileSync(from, path)
}

/** Removes a file with its compressed versions, and folders that it leaves empty. */
export function removeFromStaging(file: string): void {
  removeFile(stagingFolder, file)
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const path = join(stagingFolder, folder)
    if (!existsSync(path) || readdirSync(path).length > 0) return
    rmSync(path, { recursive: true })
  }
}

/** Puts the staging folder in the place of `dist/`, and what was there in its place. */
export async function publishStaging(): Promise<void> {
  // Whoever keeps an eye on the folder sees a change, whichever of the two it is.
  const now = new Date()
  utimesSync(stagingFolder, now, now)
  await exchange(stagingFolder, dist)
}

/** Some file systems know no links. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
