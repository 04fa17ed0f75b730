import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { naming, PublicationError } from '../system/faults.ts'
import { identityOfProcess } from '../system/childProcess.ts'
import { workPath } from '../system/files.ts'

/** Another build is at work in this folder; two at once would write into each other's files. */
export class BusyError extends PublicationError {
  override name = 'BusyError'
}

/** Who is at work. */
interface Holder {
  readonly pid: number
  /** Tells the process from a later one with its number. */
  readonly identity: string
  /** As `12:30:45 UTC` after the day. */
  readonly since: string
}

/** There while a build is at work, or where one was ended before its end. */
export const lockFile = workPath('build.lock')

/**
 * Keeps every other build out of this folder until the function it gives back is called. The lock of a process that is
 * no more is taken over.
 * @throws {BusyError}
 */
export function lockBuild(file = lockFile): () => void {
  const since = new Date().toISOString().replace('T', ' ').replace(/\..*/, ' UTC')
  const own = JSON.stringify({ pid: process.pid, identity: identityOfProcess(process.pid) ?? '', since })
  const fresh = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(fresh, own)
    while (!isPlaced(fresh, file)) takeAway(file)
  } catch (error) {
    throw naming(error, file)
  } finally {
    rmSync(fresh, { force: true })
  }
  return () => {
    if (read(file) === own) rmSync(file, { force: true })
  }
}

/** In one step, with who it is inside: nobody ever reads a lock without its holder. */
function isPlaced(fresh: string, file: string): boolean {
  try {
    linkSync(fresh, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** @throws {BusyError} if it is the lock of somebody who is at work */
function takeAway(file: string): void {
  const text = read(file)
  if (text === undefined) return // its holder has just ended
  const holder = parse(text)
  if (holder && identityOfProcess(holder.pid) === holder.identity) {
    const { pid, since } = holder
    throw new BusyError(
      `Another build of this publication is at work: process ${pid}, since ${since}. Wait for it to end.`,
    )
  }
  const gone = `${file}.${process.pid}.gone`
  try {
    renameSync(file, gone)
    // Somebody else was quicker, and this is now theirs.
    if (read(gone) !== text) isPlaced(gone, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    rmSync(gone, { force: true })
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined // nobody writes half of one: it is not ours
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
