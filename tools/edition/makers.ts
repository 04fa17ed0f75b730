import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Styles } from '../adapter/styledPage.ts'
import type { Draft, Order, WrittenFile } from './edition.ts'
import type { Answer, MakerData, Request } from './makerWorker.ts'

/** How many orders a maker takes at a time: few enough that all end together. */
const batch = 25

/** The workers that make pages, one for each core. Each keeps what it has drafted until it writes it. */
export class Makers {
  readonly #workers: readonly Worker[]
  /** Before anybody clears away what they have written. */
  readonly #stop = () => {
    for (const worker of this.#workers) void worker.terminate()
  }

  /** @param orders how many there are to be: a worker more costs a second before it helps */
  constructor(data: MakerData, orders: number) {
    const count = Math.min(availableParallelism(), Math.ceil(orders / batch))
    // React is many times as slow where it helps developers.
    const env = { ...process.env, NODE_ENV: 'production' }
    this.#workers = Array.from(
      { length: Math.max(1, count) },
      () => new Worker(new URL('worker.mjs', import.meta.url), { workerData: data, env }),
    )
    process.prependListener('exit', this.#stop)
  }

  /** @param progress is told how many orders are done */
  async draft(orders: readonly Order[], progress: (done: number) => void = () => undefined): Promise<Draft[]> {
    const drafts: Draft[] = []
    let next = 0
    let done = 0
    await this.#all(async (worker) => {
      while (next < orders.length) {
        const taken = orders.slice(next, (next += batch))
        const answer = await ask(worker, { ask: 'draft', orders: taken })
        if ('drafts' in answer) drafts.push(...answer.drafts)
        progress((done += taken.length))
      }
    })
    return drafts
  }

  async write(styles: Styles): Promise<WrittenFile[]> {
    const files: WrittenFile[] = []
    await this.#all(async (worker) => {
      const answer = await ask(worker, { ask: 'write', styles })
      if ('files' in answer) files.push(...answer.files)
    })
    return files
  }

  async close(): Promise<void> {
    process.off('exit', this.#stop)
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  async #all(work: (worker: Worker) => Promise<void>): Promise<void> {
    await Promise.all(this.#workers.map(work))
  }
}

/** @throws whatever went wrong in the worker */
function ask(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      worker.off('message', answered)
      worker.off('error', failed)
    }
    const answered = (answer: Answer) => {
      end()
      if ('error' in answer) reject(answer.error)
      else resolve(answer)
    }
    const failed = (error: Error) => {
      end()
      reject(error)
    }
    worker.on('message', answered)
    worker.on('error', failed)
    worker.postMessage(request)
  })
}
