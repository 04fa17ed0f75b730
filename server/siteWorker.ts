import { startSiteServer } from './siteServer.ts'

/** One of the processes that serve a folder: siteWorkers.ts starts them, and says when it is time to go. */
const [folder = '', port = '', log = ''] = process.argv.slice(2)
const server = await startSiteServer(folder, Number(port), log === 'log' ? { log: console.log } : {})
process.once('message', () => void server.close().then(() => process.disconnect()))
// A terminal tells every process at once to stop. Whoever started this one decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
