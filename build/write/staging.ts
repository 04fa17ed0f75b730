import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workPath } from '../../system/files.ts'
import { exchange } from './exchange.ts'
import { removeFile } from './compressedFile.ts'

/** Where the next edition of `dist/` is put together, before it takes its place in one step. */
export const stagingFolder = workPath('staging')

const dist = 'dist'

/**
 * Makes the staging folder anew: empty, or with all files of `dist/`, as hard links. Whoever changes a file in it writes
 * a new one.
 */
export function openStaging(isFromDist: boolean): void {
  clearStaging()
  if (isFromDist) linkAll(dist, stagingFolder)
  else mkdirSync(stagingFolder, { recursive: true })
}

export function clearStaging(): void {
  rmSync(stagingFolder, { recursive: true, force: true, maxRetries: 3 })
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

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, target)
    else linkFile(source, target)
  }
}

/** Some file systems know no links. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
