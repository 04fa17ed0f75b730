import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { bundled } from '../system/bundled.mjs'
import { type SiteServer, startSiteServer } from './siteServer.ts'

/** More would be idle: what one machine's cable carries, these can fill. */
const maxWorkers = 8

/**
 * Serves a folder as `startSiteServer` does, with a process for each core; one that dies is replaced.
 * @throws if the first of them cannot listen
 */
export async function startSiteWorkers(folder: string, port: number, isLogging: boolean): Promise<SiteServer> {
  const count = Math.min(availableParallelism(), maxWorkers)
  if (count === 1) return startSiteServer(folder, port, isLogging ? { log: console.log } : {})
  const exec = bundled('server/siteWorker.ts')
  cluster.setupPrimary({ exec, args: [folder, String(port), isLogging ? 'log' : ''] })
  const workers = new Set<Worker>()
  let isClosing = false
  const start = async (): Promise<number> => {
    const worker = cluster.fork()
    workers.add(worker)
    const exited = once(worker, 'exit')
    const listening = await Promise.race([once(worker, 'listening'), exited.then(() => undefined)])
    if (!listening) throw new Error('a process that was to serve the publication ended before it could')
    worker.once('exit', () => {
      workers.delete(worker)
      if (!isClosing) start().catch(console.error)
    })
    const [{ port: actual }] = listening as [{ port: number }]
    return actual
  }
  const [actual = port] = await Promise.all(Array.from({ length: count }, start))
  return {
    url: `http://localhost:${actual}`,
    async close() {
      isClosing = true
      const exits = [...workers].map((worker) => once(worker, 'exit'))
      for (const worker of workers) worker.send('close')
      await Promise.all(exits)
    },
  }
}

/** What comes as fast as this is one signal: a terminal sends it to every process, and npm passes it on. In milliseconds. */
const oneSignal = 500

/** Stops at the first signal in good order, at the second at once. */
export function onStop(stop: () => Promise<void>): void {
  let first: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now()
      if (first !== undefined && now - first > oneSignal) process.exit(1)
      if (first !== undefined) return
      first = now
      void stop()
    })
  }
}
