import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { identityOfProcess } from '../system/childProcess.ts'

/** Folders in which files are written beside what they are to replace, as system/files.ts does. */
const writtenWhole = [
  'content',
  'content/revisions',
  ...['', 'cards', 'media', 'fonts', 'deploy', 'threads'].map((name) => join('.standfirst', name)),
]

/** What ends with the number of the process that makes it. */
const temporary = /^\..+\.new-(\d+)$/

/**
 * Removes what a build that did not come to its end has left: files half written, folders half made. Called by a build
 * that holds the lock, before and after its work; one call after the other, as the last may come while the process ends.
 */
export function clearLeftovers(root = '.'): void {
  const work = (...parts: string[]) => join(root, '.standfirst', ...parts)
  for (const folder of writtenWhole) {
    for (const name of namesIn(join(root, folder))) {
      const [, pid] = temporary.exec(name) ?? []
      // `npm run dev` and `npm run check` may be at work beside us.
      if (pid !== undefined && isOver(Number(pid))) rmSync(join(root, folder, name), { force: true })
    }
  }
  clearOldEdition(root)
  remove(work('typing'))
  clearPictures(work('media'))
}

/** Where the system cannot exchange two folders, there is a moment without `dist/`: build/write/exchange.ts. */
function clearOldEdition(root: string): void {
  for (const name of namesIn(root).filter((entry) => /^dist\.old-\d+$/.test(entry))) {
    if (existsSync(join(root, 'dist'))) remove(join(root, name))
    else renameSync(join(root, name), join(root, 'dist'))
  }
}

/** A picture is complete once it has a record that names its files. */
function clearPictures(folder: string): void {
  const names = namesIn(folder).filter((name) => !name.startsWith('.'))
  const records = names.filter(isRecord).map((name) => readFileSync(join(folder, name), 'utf8'))
  const complete = new Set(
    records.flatMap((record) => [...record.matchAll(/"\/media\/([^"]+)"/g)].map(([, name]) => name)),
  )
  for (const name of names) if (!isRecord(name) && !complete.has(name)) remove(join(folder, name))
}

function isRecord(name: string): boolean {
  return name.endsWith('.json')
}

function isOver(pid: number): boolean {
  return pid === process.pid || identityOfProcess(pid) === undefined
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}
