import { availableParallelism } from 'node:os'
import { inParts } from '../newsroom/collections.ts'
import { ThreadPool } from '../system/threadPool.ts'
import { checkEach, type CheckedFile, type UncheckedFile } from './checkedFile.ts'

/** A thread takes as long to start as the check of some hundred files, as it loads all of the gate once more. */
const worthThreads = 1000

/** How many files a thread is given at a time: few enough that none is left with much to do when the others are done. */
const atATime = 50

/** Checks many files by themselves, on every core of the machine where there are enough of them. */
export async function checkFiles(
  files: readonly UncheckedFile[],
  threads = files.length < worthThreads ? 1 : availableParallelism(),
): Promise<ReadonlyMap<string, CheckedFile>> {
  if (threads === 1) return new Map(checkEach(files))
  const pool = new ThreadPool('gate/checkedFile.ts', { ready: threads, resourceLimits })
  try {
    const found = await Promise.all(inParts(files, atATime).map((job) => pool.run('checkEach', job)))
    return new Map((found as (readonly [string, CheckedFile])[][]).flat())
  } finally {
    await pool.close()
  }
}

/** A stack as high as that of the main thread, so that the same texts are nested too deep: 984 KB, and what Node keeps. */
const resourceLimits = { stackSizeMb: (984 + 192) / 1024 }
