import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A program that ended badly, with what it said. */
export class ProgramError extends Error {
  override name = 'ProgramError'
  readonly output: string

  constructor(program: string, code: number | null, output: string) {
    super(`${program} ended with ${code === null ? 'a signal' : `exit code ${code}`}`)
    this.output = output
  }
}

/**
 * Runs a program of an installed package to its end and gives back what it printed.
 * @throws {ProgramError}
 */
export function runPackage(name: string, bin: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, [packageFile(name, bin), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new ProgramError(name, code, output))
    })
  })
}

/** A file inside an installed package. */
export function packageFile(name: string, path: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path)
}
