import { readFileSync } from 'node:fs'
import process from 'node:process'

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
