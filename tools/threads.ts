import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads'

/** A thread that ended before its work did. */
class ThreadError extends Error {
  override name = 'ThreadError'
}

/** Threads that do jobs of one kind: each takes the next when it is done with one, so that all end together. */
export class Threads {
  readonly #script: URL
  readonly #options: WorkerOptions
  readonly #threads: Worker[] = []

  /** @param script plain JavaScript that calls answerJobs() */
  constructor(script: URL, options: WorkerOptions = {}) {
    this.#script = script
    // Of its own kind: what the main thread knows of TypeScript would look into all that it loads.
    this.#options = { execArgv: [], ...options }
  }

  /** Has so many threads at hand. A thread takes a second to load its code, which can pass while there is no job yet. */
  start(count: number): void {
    while (this.#threads.length < count) this.#threads.push(new Worker(this.#script, this.#options))
  }

  /**
   * Has all jobs done, and ends the threads.
   * @param keep is given what came of each job
   * @throws whatever goes wrong in a thread, or in what takes its answers
   */
  async share(jobs: Iterable<unknown>, keep: (answer: unknown) => void): Promise<void> {
    const waiting = jobs[Symbol.iterator]()
    try {
      await Promise.all(this.#threads.map((thread) => doJobs(thread, waiting, keep)))
    } finally {
      waiting.return?.() // where one thread fails, the others need not go on
      await this.close()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.terminate()))
  }
}

function doJobs(thread: Worker, waiting: Iterator<unknown>, keep: (answer: unknown) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const proceed = () => {
      const job = waiting.next()
      if (job.done) resolve()
      else thread.postMessage(job.value, [])
    }
    thread.on('message', (answer: unknown) => {
      try {
        keep(answer)
        proceed()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    thread.on('error', reject)
    thread.on('exit', (code) => {
      reject(new ThreadError(`a thread ended with exit code ${code}`))
    })
    proceed()
  })
}

/** The other end of it: does one job after the other. */
export function answerJobs(work: (job: never) => unknown): void {
  parentPort?.on('message', (job: unknown) => {
    void Promise.resolve(work(job as never)).then((answer) => parentPort?.postMessage(answer, []))
  })
}
