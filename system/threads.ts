import { parentPort, type WorkerOptions } from 'node:worker_threads'
import { Thread } from './thread.ts'

/** Threads that do jobs of one kind: each takes the next when it is done with one, so that all end together. */
export class Threads {
  readonly #script: URL
  readonly #options: WorkerOptions
  readonly #threads: Thread[] = []

  /** @param script plain JavaScript that calls answerJobs() */
  constructor(script: URL, options: WorkerOptions = {}) {
    this.#script = script
    // Of its own kind: what the main thread knows of TypeScript would look into all that it loads.
    this.#options = { execArgv: [], ...options }
  }

  /** Has so many threads at hand. A thread takes a second to load its code, which can pass while there is no job yet. */
  start(count: number): void {
    while (this.#threads.length < count) this.#threads.push(new Thread(this.#script, this.#options))
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
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()))
  }
}

async function doJobs(thread: Thread, waiting: Iterator<unknown>, keep: (answer: unknown) => void): Promise<void> {
  for (let job = waiting.next(); !job.done; job = waiting.next()) keep(await thread.ask(job.value))
}

/** The other end of it: does one job after the other. */
export function answerJobs(work: (job: never) => unknown): void {
  parentPort?.on('message', (job: unknown) => {
    void Promise.resolve(work(job as never)).then((answer) => parentPort?.postMessage(answer, []))
  })
}
