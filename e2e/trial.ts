import { existsSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { codePaths } from '../build/inputs.ts'

/** Where copies of the project are made: inside it, so that they find its packages. */
const trials = '.standfirst/trials'

/** What makes a publication, apart from its content, and the commands. Its packages are those of the project around it. */
const sources = [
  ...codePaths.filter((path) => path !== 'package-lock.json'),
  'announce',
  'commands',
  'desk',
  'import',
  'server',
]

/** What a build makes when code has changed, and keeps. */
const madeOfCode = ['.next', ...['compiled', 'card-coverage', 'scripts'].map((name) => `.standfirst/${name}.json`)]

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** A copy of the project with content of its own, to build, to serve and to break. */
export class Trial {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /**
   * @param prepareContent lays down `content/` in the folder it is given
   * @param isCompiled whether what was made of the code for the fixture publication comes along: it is the same code
   */
  static async make(
    name: string,
    prepareContent: (folder: string) => Promise<void>,
    isCompiled = true,
  ): Promise<Trial> {
    const folder = join(trials, name)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await Promise.all(sources.map((source) => cp(source, join(folder, source), { recursive: true })))
    await cp('.standfirst/fonts', join(folder, '.standfirst/fonts'), { recursive: true })
    if (isCompiled) {
      const compiled = madeOfCode.filter((path) => existsSync(join(trials, 'village', path)))
      await Promise.all(
        compiled.map((path) => cp(join(trials, 'village', path), join(folder, path), { recursive: true })),
      )
    }
    await prepareContent(folder)
    return new Trial(folder)
  }

  /** Whether a file or folder at the top of the copy came with it. */
  has(name: string): boolean {
    return sources.includes(name)
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  /** Runs one of the project's commands in the copy, to its end. */
  run(command: string, ...args: string[]): Promise<Outcome> {
    const child = this.spawn(command, args)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    }
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, output }))
    })
  }

  /** Starts one of the project's commands in the copy as people do. */
  npm(command: string, env: Readonly<Record<string, string>> = {}) {
    return spawn('npm', ['run', command], {
      cwd: this.folder,
      env: { ...process.env, STANDFIRST_TRIAL: 'yes', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
  }

  /** Starts one of the project's commands in the copy. */
  spawn(command: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    return spawn(process.execPath, [this.path('commands/run.mjs'), command, ...args], {
      env: { ...process.env, STANDFIRST_TRIAL: 'yes', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a test can end it with everything it has started.
      detached: true,
    })
  }
}
