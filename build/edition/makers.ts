import { availableParallelism } from 'node:os'
import type { Styles } from '../adapter/styledPage.ts'
import type { NextExport } from '../render/nextExport.ts'
import { Thread } from '../../system/thread.ts'
import type { Draft, FileNotes, Order, WrittenFile } from './edition.ts'
import type { Answer, Request } from './makerWorker.ts'

/** How many orders a maker takes at a time: few enough that all end together. */
const batch = 25

/** The workers that make pages, one for each core. Each keeps what it has drafted until it writes it. */
export class Makers {
  readonly #exported: NextExport
  readonly #workers: Thread[] = []
  /** Before anybody clears away what they have written. */
  readonly #stop = () => {
    for (const worker of this.#workers) void worker.close()
  }

  /**
   * Makers take a second to load, which can pass while there is much to find out yet.
   * @param orders about how many there are to be
   */
  constructor(exported: NextExport, orders: number) {
    this.#exported = exported
    this.#start(orders)
    process.prependListener('exit', this.#stop)
  }

  /**
   * Has as many makers at work as there are orders for.
   * @param folder where files are written
   * @param notes what the edition before knows of them
   */
  async begin(orders: number, folder: string, notes: FileNotes): Promise<void> {
    this.#start(orders)
    await this.#all((worker) => ask(worker, { ask: 'begin', folder, notes }))
  }

  /** @param progress is told how many orders are done */
  async draft(orders: readonly Order[], progress: (done: number) => void = () => undefined): Promise<Draft[]> {
    const drafts: Draft[] = []
    const waiting = batches(orders).values()
    let done = 0
    await this.#all(async (worker) => {
      for (const taken of waiting) {
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

  /** To give back the memory of a large edition takes seconds. */
  async close(): Promise<void> {
    process.off('exit', this.#stop)
    await Promise.all(this.#workers.map((worker) => worker.close()))
  }

  #start(orders: number): void {
    const count = Math.max(1, Math.min(availableParallelism(), Math.ceil(orders / batch)))
    // React is many times as slow where it helps developers.
    const env = { ...process.env, NODE_ENV: 'production' }
    while (this.#workers.length < count) {
      this.#workers.push(new Thread(new URL('worker.mjs', import.meta.url), { workerData: this.#exported, env }))
    }
  }

  async #all(work: (worker: Thread) => Promise<unknown>): Promise<void> {
    await Promise.all(this.#workers.map(work))
  }
}

/** Those that take long stand side by side, and each maker is to have its share of them. */
function batches(orders: readonly Order[]): Order[][] {
  const count = Math.ceil(orders.length / batch)
  return Array.from({ length: count }, (_, number) => orders.filter((_order, index) => index % count === number))
}

/** @throws whatever went wrong in the worker */
async function ask(worker: Thread, request: Request): Promise<Answer> {
  const answer = (await worker.ask(request)) as Answer
  if ('error' in answer) throw answer.error
  return answer
}
