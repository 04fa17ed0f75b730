import { Worker, type WorkerOptions } from 'node:worker_threads'

/** A thread that ended before its work did. */
class ThreadError extends Error {
  override name = 'ThreadError'
}

/** What waits for an answer. */
interface Asker {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** A thread that answers one message with one. */
export class Thread {
  readonly #worker: Worker
  /** Why it answers no more. It may come to that before it is asked for the first time, while it loads its code. */
  #fault: Error | undefined
  #asker: Asker | undefined

  /** @param script plain JavaScript */
  constructor(script: URL, options: WorkerOptions) {
    this.#worker = new Worker(script, options)
    this.#worker.on('message', (answer: unknown) => this.#leave()?.resolve(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (code) => this.#fail(new ThreadError(`a thread ended with exit code ${code}`)))
  }

  /**
   * One message at a time.
   * @throws whatever went wrong in the thread, since it was started
   */
  ask(message: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#fault) {
        reject(this.#fault)
        return
      }
      this.#asker = { resolve, reject }
      this.#worker.postMessage(message, [])
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#fault ??= error
    this.#leave()?.reject(this.#fault)
  }

  #leave(): Asker | undefined {
    const asker = this.#asker
    this.#asker = undefined
    return asker
  }
}
