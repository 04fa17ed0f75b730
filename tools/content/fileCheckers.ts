import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { checkFile, type CheckedFile } from './checkedFile.ts'

/** A file to check. */
export interface UncheckedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A thread takes as long to start as the check of some hundred files, as it loads all of the gate once more. */
const worthThreads = 1000

/** How many files a thread is given at a time: few enough that none is left with much to do when the others are done. */
const atATime = 50

/** Checks many files by themselves, on every core of the machine where there are enough of them. */
export async function checkFiles(
  files: readonly UncheckedFile[],
  threads = files.length < worthThreads ? 1 : availableParallelism(),
): Promise<ReadonlyMap<string, CheckedFile>> {
  if (threads === 1) return new Map(files.map(({ path, bytes }) => [path, checkFile(path, bytes)]))
  const checked = new Map<string, CheckedFile>()
  let next = 0
  const take = () => files.slice(next, (next += atATime))
  const keep = (found: ReadonlyMap<string, CheckedFile>) => {
    for (const [path, file] of found) checked.set(path, file)
  }
  try {
    await Promise.all(Array.from({ length: threads }, () => runThread(take, keep)))
  } finally {
    next = files.length // where one thread fails, the others need not go on
  }
  return checked
}

/** Has a thread check what `take` gives, until that is nothing. @throws whatever goes wrong in it */
function runThread(
  take: () => readonly UncheckedFile[],
  keep: (found: ReadonlyMap<string, CheckedFile>) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('fileChecker.mjs', import.meta.url), { execArgv: [], resourceLimits })
    const proceed = () => {
      const files = take()
      if (files.length > 0) thread.postMessage(files, [])
      else void thread.terminate()
    }
    thread.on('message', (found: ReadonlyMap<string, CheckedFile>) => {
      keep(found)
      proceed()
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      resolve()
    })
    proceed()
  })
}

/** A stack as high as that of the main thread, so that the same texts are nested too deep: 984 KB, and what Node keeps. */
const resourceLimits = { stackSizeMb: (984 + 192) / 1024 }
