import process from 'node:process'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Programs at work. They end with us: what they would still write is nobody's any more. */
const running = new Set<ChildProcess>()
process.prependListener('exit', () => {
  for (const child of running) signalAll(child, 'SIGKILL')
})

/**
 * Starts a program in Node that ends with us, however we end, together with all it has started itself.
 * @param stdio of its first three pipes
 */
export function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdio: readonly ('ignore' | 'inherit' | 'pipe')[],
): ChildProcess {
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    env: { ...process.env, ...env, STANDFIRST_PARENT: `${process.pid} SIGKILL` },
    stdio: [...stdio, 'pipe'],
    // A group of its own, so that one signal reaches all that is in it. Windows would open a window for it.
    detached: process.platform !== 'win32',
  })
  running.add(child)
  child.once('exit', () => {
    running.delete(child)
    signalAll(child, 'SIGKILL') // whatever of it is left
  })
  return child
}

/** Sends a signal to a program and to all it has started. */
export function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it has ended
  }
}

/** A program that ended badly, with what it said. */
export class ProgramError extends Error {
  override name = 'ProgramError'
  readonly program: string
  readonly output: string
  /** Null after a signal. */
  readonly code: number | null

  constructor(program: string, code: number | null, output: string) {
    super(`${program} ended with ${code === null ? 'a signal' : `exit code ${code}`}`)
    this.program = program
    this.output = output
    this.code = code
  }
}

const endWithParent = './system/endWithParent.mjs'

/** Whether what a program prints is collected, or shown while it runs. */
type Output = 'collect' | 'show'

/**
 * Runs a program of an installed package to its end and gives back what it printed.
 * @throws {ProgramError}
 */
export function runPackage(
  name: string,
  bin: string,
  args: readonly string[],
  { env = {}, output = 'collect' }: { env?: Readonly<Record<string, string>>; output?: Output } = {},
): Promise<string> {
  return run(name, [packageFile(name, bin), ...args], env, output)
}

/**
 * Runs a TypeScript file of this project to its end and gives back what it printed.
 * @throws {ProgramError}
 */
export function runScript(path: string, output: Output = 'collect'): Promise<string> {
  return run(path, ['system/runScript.mjs', path], {}, output)
}

function run(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  output: Output,
): Promise<string> {
  const child = startProgram(
    args,
    env,
    output === 'show' ? ['inherit', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  )
  let printed = ''
  const collect = (chunk: Buffer) => {
    printed += chunk.toString()
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  return toEnd(name, child, () => printed)
}

/** @param output what it printed, for when it fails */
function toEnd(name: string, child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output())
      else reject(new ProgramError(name, code, output()))
    })
  })
}

/** How long a program of the system may take, in milliseconds: whoever has it check something first may need minutes. */
const longestTool = 600_000

/**
 * Runs a program of the system to its end, without a shell and without a terminal it could ask anybody in, and gives back
 * what it printed. It may outlive us, and so leaves nothing half done.
 * @param input what it reads
 * @throws {ProgramError}
 */
export async function runTool(
  name: string,
  args: readonly string[],
  { input = '', env = process.env }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Buffer> {
  const child = spawn(name, args, {
    env,
    detached: process.platform !== 'win32',
    windowsHide: true,
    timeout: longestTool,
  })
  const [printed, said]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  child.stdin.on('error', () => undefined) // it may end before it has read all: its exit code tells
  child.stdin.end(input)
  await toEnd(name, child, () =>
    Buffer.concat([...said, ...printed])
      .toString()
      .trim(),
  )
  return Buffer.concat(printed)
}

/**
 * A file inside an installed package, wherever above us it is installed. Asking Node would not do: some packages keep
 * their files from being resolved.
 */
export function packageFile(name: string, path: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const file = folders.map((folder) => join(folder, name, path)).find((candidate) => existsSync(candidate))
  if (!file) throw new Error(`${name} is not installed`)
  return file
}

/**
 * Something no other process has while this one runs, nor, on Linux, after it: numbers are given again, moments of start
 * are not. Undefined if there is no such process.
 */
export function identityOfProcess(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // proc(5): what follows the name in brackets are state, … and, as the 20th, the start in ticks since the boot.
      const [state, ...others] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      // One that has ended, and whose parent has not asked how.
      if (state === 'Z' || state === 'X') return undefined
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${others[18]}`
    } catch {
      return undefined
    }
  }
  try {
    process.kill(pid, 0)
    return 'running'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'running' : undefined
  }
}
