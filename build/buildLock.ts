import fs from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { createRequire } from 'node:module'
import { getSystemErrorName } from 'node:util'
import type koffiType from 'koffi'
import { naming, PublicationError } from '../system/faults.ts'
import { workPath } from '../system/files.ts'

/** Another build is at work in this folder; two at once would write into each other's files. */
export class BusyError extends PublicationError {
  override name = 'BusyError'
}

/** There while a build is at work, or where one was ended before its end. */
export const lockFile = workPath('build.lock')

const isWindows = process.platform === 'win32'

/**
 * Keeps every other build out of this folder until the function it gives back is called. The lock is the system's own: it
 * ends with the process, however that ends, and holds in containers that share the folder. The file says who is at work.
 * @throws {BusyError}
 */
export function lockBuild(file = lockFile): () => void {
  try {
    fs.mkdirSync(dirname(file), { recursive: true })
    let lock = lockedFile(file)
    while (!isAt(file, lock)) {
      fs.closeSync(lock) // its holder has just ended, and removed it
      lock = lockedFile(file)
    }
    const since = new Date().toISOString().replace('T', ' ').replace(/\..*/, ' UTC')
    fs.ftruncateSync(lock)
    fs.writeSync(lock, `process ${process.pid}, since ${since}`)
    return () => unlock(file, lock)
  } catch (error) {
    throw naming(error, file)
  }
}

/** @throws {BusyError} if somebody else holds it */
function lockedFile(file: string): number {
  if (isWindows) return fileOpenedAlone(file)
  const lock = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT)
  // Loaded now, as a build that has nothing to do locks nothing.
  const koffi = createRequire(import.meta.url)('koffi') as typeof koffiType
  // flock(2): LOCK_EX | LOCK_NB
  if (koffi.load(null).func('int flock(int, int)')(lock, 6) === 0) return lock
  const code = getSystemErrorName(-koffi.errno())
  const holder = fs.readFileSync(lock, 'utf8')
  fs.closeSync(lock)
  throw code === 'EAGAIN' ? busy(holder) : new PublicationError(`${file} cannot be locked: ${code}`)
}

/** Windows keeps everybody else from opening it meanwhile, even to read who is at work. */
function fileOpenedAlone(file: string): number {
  const alone = 0x10_00_00_00 // UV_FS_O_EXLOCK, for which Node has no name
  try {
    return fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT | alone)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EBUSY' ? busy('') : error
  }
}

function busy(holder: string): BusyError {
  return new BusyError(
    `Another build of this publication is at work${holder === '' ? '' : `: ${holder}`}. Wait for it to end.`,
  )
}

/** Whether a name is still that of an open file: `.standfirst/` may be deleted at any time. */
function isAt(file: string, open: number): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.ino === fs.fstatSync(open).ino
}

/** Windows removes no file that is open. Elsewhere it goes before it is let go, so that it is nobody else's. */
function unlock(file: string, lock: number): void {
  const isOurs = isAt(file, lock)
  if (isOurs && !isWindows) fs.rmSync(file)
  fs.closeSync(lock)
  if (isOurs && isWindows) removeUnlessOpen(file)
}

function removeUnlessOpen(file: string): void {
  try {
    fs.rmSync(file)
  } catch {
    // The next build has it already.
  }
}
