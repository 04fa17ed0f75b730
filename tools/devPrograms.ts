import { spawn, type ChildProcess } from 'node:child_process'
import pc from 'picocolors'
import { packageFile } from './childProcess.ts'

/** The two programs that keep a development server alive: Contentlayer types what changes, Next shows it. */
export class DevPrograms {
  readonly #port: number
  #contentlayer: ChildProcess | undefined
  #next: ChildProcess | undefined

  constructor(port: number) {
    this.#port = port
  }

  get areRunning(): boolean {
    return this.#next !== undefined
  }

  start(): void {
    this.#startContentlayer()
    this.#next = spawn(process.execPath, [packageFile('next', 'dist/bin/next'), 'dev', '--port', String(this.#port)], {
      stdio: 'inherit',
    })
    this.#next.on('exit', (code) => {
      this.stop()
      process.exit(code ?? 1)
    })
  }

  stop(): void {
    for (const program of [this.#contentlayer, this.#next]) {
      program?.removeAllListeners('exit')
      program?.kill()
    }
  }

  #startContentlayer(): void {
    const program = spawn(process.execPath, [packageFile('contentlayer2', 'bin/cli.cjs'), 'dev', '--clearCache'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    this.#contentlayer = program
    program.on('exit', (code) => {
      console.error(pc.yellow(`Contentlayer ended with exit code ${code}; it is started again.`))
      setTimeout(() => this.#startContentlayer(), 1000)
    })
  }
}
