import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { bundled } from './bundled.mjs'

interface Options extends Pick<
  NonNullable<ConstructorParameters<typeof Piscina>[0]>,
  'env' | 'maxThreads' | 'resourceLimits'
> {
  /** How many threads are to load the script at once, before there is a job. */
  readonly ready?: number
}

/** Threads that do jobs of one kind, at most one for each core. */
export class ThreadPool {
  readonly #pool: Piscina
  /** Never fulfilled; rejected when a thread cannot load its script, which is nobody's job. */
  readonly #fault: Promise<never>

  readonly #loads = new Map<Worker, Promise<void>>()

  /** @param script exports the jobs; from the project folder */
  constructor(script: string, { ready = 0, ...options }: Options = {}) {
    this.#pool = new Piscina({
      filename: bundled(script),
      minThreads: ready,
      maxThreads: availableParallelism(),
      // In milliseconds: they are closed when all is done, and not whenever there is nothing to do for a moment.
      idleTimeout: 600_000,
      ...options,
    })
    this.#fault = new Promise((_resolve, reject) => {
      this.#pool.on('error', reject)
    })
    this.#fault.catch(() => undefined) // whoever asks for a job is told
    this.#noteThreads()
  }

  /** Remembers of each thread when it has loaded its script, which is the first thing Piscina has it say, or has ended. */
  #noteThreads(): void {
    for (const thread of this.#pool.threads) {
      if (this.#loads.has(thread)) continue
      this.#loads.set(
        thread,
        new Promise((resolve) => {
          for (const event of ['message', 'exit']) thread.once(event, () => resolve())
        }),
      )
    }
  }

  /**
   * Has a job done by the exported function of that name.
   * @throws whatever goes wrong in the thread
   */
  run(name: string, job: unknown): Promise<unknown> {
    const done = this.#pool.run(job, { name })
    this.#noteThreads()
    return Promise.race([done, this.#fault])
  }

  /**
   * Does a work for each item in turn, side by side in as many threads as have begun, and in more where there are enough
   * items for each: to begin, a thread takes as long as for many of them.
   * @param work runs one job, to its end
   */
  async runEach<Item>(items: readonly Item[], enough: number, work: (item: Item) => Promise<void>): Promise<void> {
    const sideBySide = Math.max(this.#pool.threads.length, Math.floor(items.length / enough))
    const left = items.values()
    const oneByOne = async () => {
      for (const item of left) await work(item)
    }
    await Promise.all(Array.from({ length: sideBySide }, oneByOne))
  }

  /**
   * Ends the threads, whatever they are doing, once they have loaded their scripts: one that is ended while it loads
   * modules can take the whole process along (“v8::Module::IsGraphAsync must be used on an instantiated module”).
   */
  async close(): Promise<void> {
    this.#noteThreads() // one that ended by itself has another in its place
    await Promise.all(this.#loads.values())
    await this.#pool.destroy()
  }
}
