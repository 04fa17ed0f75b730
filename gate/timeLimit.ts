import { availableParallelism } from 'node:os'
import { createContext, Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

/** A work that was ended because it took too long. */
export class TimeLimitError extends Error {
  override name = 'TimeLimitError'
}

const room = createContext({})
const script = new Script('work()')

/** How often longer than it may compute a work may take, where the machine has others to do. */
const mostWaits = 8

/**
 * Does a work that may never end, and ends it where it stands once it has computed for so long; nothing of it goes on.
 * Node can do so by the clock alone (https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options). On a
 * machine that was busy with others the work is begun again with more time, so that nobody's text is refused for that.
 * @param seconds of processor time
 * @throws {TimeLimitError} and whatever goes wrong in the work
 */
export function withinTime<Result>(seconds: number, work: () => Result): Result {
  for (let waits = 1; ; waits *= 2) {
    const before = process.cpuUsage()
    try {
      return runFor(seconds * waits, work)
    } catch (error) {
      if (!isTimeout(error)) throw error
      if (waits >= mostWaits || processorSeconds(before) > seconds / 2)
        throw new TimeLimitError(`not done in ${seconds} s`)
    }
  }
}

function runFor<Result>(seconds: number, work: () => Result): Result {
  room['work'] = work
  return script.runInContext(room, { timeout: Math.ceil(seconds * 1000) }) as Result
}

/** By its code alone: it is an Error of that other context. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/** What a thread has computed since then. Node says it of all threads together: each has its share. */
function processorSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6 / (isMainThread ? 1 : availableParallelism())
}
