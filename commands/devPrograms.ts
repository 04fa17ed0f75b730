import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pc from 'picocolors'
import { packageFile, signalAll, startProgram } from '../system/childProcess.ts'

/** How long they may take to stop before they are ended, in milliseconds. */
const patience = 5000

/** The two programs that keep a development server alive: Contentlayer types what changes, Next shows it. */
export class DevPrograms {
  readonly #port: number
  #contentlayer: ChildProcess | undefined
  #next: ChildProcess | undefined
  #isStopping = false

  constructor(port: number) {
    this.#port = port
  }

  get areRunning(): boolean {
    return this.#next !== undefined
  }

  start(): void {
    this.#startContentlayer()
    const next = startProgram([packageFile('next', 'dist/bin/next'), 'dev', '--port', String(this.#port)], {}, [
      'inherit',
      'inherit',
      'inherit',
    ])
    next.on('exit', (code) => {
      if (!this.#isStopping) void this.stop().then(() => process.exit(code ?? 1))
    })
    this.#next = next
  }

  /** Next finishes the file it writes: half of one would fail the next build. */
  async stop(): Promise<void> {
    this.#isStopping = true
    const programs = [this.#contentlayer, this.#next].filter((program) => program !== undefined)
    const atWork = programs.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    const ends = atWork.map((program) => once(program, 'exit'))
    for (const program of atWork) signalAll(program, 'SIGTERM')
    await Promise.race([Promise.all(ends), wait(patience)])
  }

  #startContentlayer(): void {
    const program = startProgram([packageFile('contentlayer2', 'bin/cli.cjs'), 'dev', '--clearCache'], {}, [
      'ignore',
      'ignore',
      'inherit',
    ])
    this.#contentlayer = program
    program.on('exit', (code) => {
      if (this.#isStopping) return
      console.error(pc.yellow(`Contentlayer ended with exit code ${code}; it is started again.`))
      setTimeout(() => !this.#isStopping && this.#startContentlayer(), 1000)
    })
  }
}
