import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'

interface Options extends Pick<NonNullable<ConstructorParameters<typeof Piscina>[0]>, 'env' | 'resourceLimits'> {
  /** How many threads are to load the script at once, before there is a job. */
  readonly ready?: number
}

/** Threads that do jobs of one kind, at most one for each core. */
export class ThreadPool {
  readonly #pool: Piscina
  /** Never fulfilled; rejected when a thread cannot load its script, which is nobody's job. */
  readonly #fault: Promise<never>

  /** @param script plain JavaScript that exports the jobs: a thread knows TypeScript only once it has registered tsx */
  constructor(script: URL, { ready = 0, ...options }: Options = {}) {
    this.#pool = new Piscina({
      filename: script.href,
      minThreads: ready,
      maxThreads: availableParallelism(),
      // In milliseconds: they are closed when all is done, and not whenever there is nothing to do for a moment.
      idleTimeout: 600_000,
      // What the main thread knows of TypeScript would look into all that a thread loads, which takes longer than that.
      execArgv: [],
      ...options,
    })
    this.#fault = new Promise((_resolve, reject) => {
      this.#pool.on('error', reject)
    })
    this.#fault.catch(() => undefined) // whoever asks for a job is told
  }

  /**
   * Has a job done by the exported function of that name.
   * @throws whatever goes wrong in the thread
   */
  run(name: string, job: unknown): Promise<unknown> {
    return Promise.race([this.#pool.run(job, { name }), this.#fault])
  }

  /** Ends the threads, whatever they are doing. */
  async close(): Promise<void> {
    await this.#pool.destroy()
  }
}
