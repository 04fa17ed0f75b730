import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { identityOfProcess } from '../system/childProcess.ts'

/** A process that can be told from a later one with its number. */
interface Known {
  readonly pid: number
  readonly identity: string | undefined
}

/** A process and all it has started, and what those have, as they are now. */
export function processTree(root: number): readonly Known[] {
  const parents = parentsOfAll()
  const pids = [root]
  // Those that are added are looked at in their turn.
  for (const pid of pids) for (const [child, parent] of parents) if (parent === pid) pids.push(child)
  return pids.map((pid) => ({ pid, identity: identityOfProcess(pid) }))
}

/** Those of the processes that are still there. */
export function atWork(processes: readonly Known[]): number[] {
  return processes
    .filter(({ pid, identity }) => identity !== undefined && identityOfProcess(pid) === identity)
    .map(({ pid }) => pid)
}

/** By the number of each process that of its parent. */
function parentsOfAll(): readonly (readonly [pid: number, parent: number])[] {
  if (process.platform !== 'linux') {
    const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
    return rows.map((row) => row.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => [pid, parent])
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)])
}

/** proc(5): after the name in brackets come the state and the parent. */
function parentOf(pid: string): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    )
  } catch {
    return 0 // it has ended since
  }
}
