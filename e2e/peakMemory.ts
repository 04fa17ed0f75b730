import { readdir, readFile } from 'node:fs/promises'

/** Milliseconds between two looks. */
const interval = 250

/**
 * Watches the memory of a process and all that come from it, until its end is asked for: what each holds in memory, added
 * up, so that what several share counts several times. On systems without `/proc`, nothing is counted.
 */
export function peakMemory(pid: number): { end(): Promise<number> } {
  let peak = 0
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await memoryOf(pid))
      await new Promise((resolve) => {
        setTimeout(resolve, interval)
      })
    }
  })()
  return {
    async end() {
      isOver = true
      await watching
      return peak
    },
  }
}

/** Of a page of memory, as Linux counts on the processors Node runs on. */
const pageBytes = 4096

async function memoryOf(pid: number): Promise<number> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc').catch(() => [])) {
    const status = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : ''
    const [, parent] = /\) \S (\d+)/.exec(status) ?? []
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const family = new Set([pid])
  // A set grows while it is walked, and the walk goes on until it does not.
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.add(child)
  let bytes = 0
  for (const member of family) {
    const pages = (await readFile(`/proc/${member}/statm`, 'utf8').catch(() => '')).split(' ')[1]
    bytes += Number(pages ?? 0) * pageBytes
  }
  return bytes
}
