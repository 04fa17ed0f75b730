import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { packageFile, signalAll, startProgram } from '../system/childProcess.ts'

/** How long it may take to stop before it is ended, in milliseconds. */
const patience = 5000

/** Next as a development server. */
export class DevServer {
  readonly #port: number
  readonly #desk: string
  #next: ChildProcess | undefined
  #isStopping = false

  /** @param desk where the desk is open: /desk/ leads there */
  constructor(port: number, desk: string) {
    this.#port = port
    this.#desk = desk
  }

  get isRunning(): boolean {
    return this.#next !== undefined
  }

  start(): void {
    // Fast refresh on the server has lost what was written just after a page was first made, until the next start.
    const options = ['--no-server-fast-refresh', '--port', String(this.#port)]
    const program = [packageFile('next', 'dist/bin/next'), 'dev', ...options]
    const next = startProgram(program, { STANDFIRST_DESK: this.#desk }, ['inherit', 'inherit', 'inherit'])
    next.on('exit', (code) => {
      if (!this.#isStopping) void this.stop().then(() => process.exit(code ?? 1))
    })
    this.#next = next
  }

  /** Next finishes the file it writes: half of one would fail the next build. */
  async stop(): Promise<void> {
    this.#isStopping = true
    const program = this.#next
    if (!program || program.exitCode !== null || program.signalCode !== null) return
    const end = once(program, 'exit')
    signalAll(program, 'SIGTERM')
    await Promise.race([end, wait(patience)])
  }
}
