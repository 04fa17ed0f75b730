import process from 'node:process'
import { lockBuild } from './buildLock.ts'
import { clearLeftovers } from './leftovers.ts'

/** What a shell tells of a program that a signal has ended: 128 and the number of the signal. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** In milliseconds: threads that were told to end finish the file they write. */
const lastWrites = 100

/**
 * Does the work of a build while no other build is at work, and leaves nothing half done behind, however it ends: what
 * nobody can do any more after a `kill -9`, the next build does first.
 * @throws {BusyError}
 */
export async function underLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const unlock = lockBuild()
  const end = () => {
    try {
      clearLeftovers()
    } finally {
      unlock()
    }
  }
  const endAbruptly = () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lastWrites)
    end()
  }
  const stops = Object.entries(signals).map(([signal, code]) => {
    const stop = () => {
      console.error('\nThe build was stopped; dist/ is a whole edition.')
      process.exit(code)
    }
    process.on(signal, stop)
    return () => process.off(signal, stop)
  })
  process.on('exit', endAbruptly)
  try {
    clearLeftovers()
    return await work()
  } finally {
    process.off('exit', endAbruptly)
    for (const removeStop of stops) removeStop()
    end()
  }
}
