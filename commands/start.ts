import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import pc from 'picocolors'
import { fail, readInvocation } from './invocation.ts'
import { build } from '../build/build.ts'
import { readState } from '../build/state.ts'
import { onStop, startSiteWorkers } from '../server/siteWorkers.ts'
import { ProgramError, runScript } from '../system/childProcess.ts'
import { checkPort, portFrom } from '../server/port.ts'

const hour = 3_600_000
/** The longest wait at a time: Node's timers cannot wait for a month. */
const day = 24 * hour

/**
 * `npm start`: builds the publication and serves it. With a build that fails, the last good one is served. With `--watch`
 * it builds again at each moment for which something is scheduled.
 * `LOG=yes` prints a line for each request. Told to stop, it answers what was asked; told again, it stops at once.
 */
try {
  const { watch } = readInvocation({ watch: { type: 'boolean', default: false } })
  const port = portFrom(process.env['PORT'])
  await checkPort(port) // before the build, so that nobody waits for it in vain
  let until = new Date(Date.now() + hour)
  try {
    until = await build()
  } catch (error) {
    fail(error)
    if (!existsSync('dist/index.html')) throw error
    process.exitCode = 0
    console.error(pc.yellow('Serving the last good build instead.'))
  }
  const server = await startSiteWorkers('dist', port, process.env['LOG'] === 'yes')
  console.log(`\nThe publication is served on ${pc.bold(server.url)}\nStop it with Ctrl+C.`)
  onStop(() => server.close().then(() => process.exit()))
  if (watch) await buildWhenDue(until)
} catch (error) {
  if (process.exitCode !== 1) fail(error)
}

/** Builds again whenever something is due, in a process of its own: what this one has read of the content is old by then. */
async function buildWhenDue(until: Date): Promise<never> {
  for (let due = until; ;) {
    const left = due.getTime() - Date.now()
    await setTimeout(Math.min(Math.max(left, 0), day))
    if (left > day) continue
    try {
      await runScript('commands/build.ts', 'show')
      due = new Date((await readState())?.until ?? Date.now() + hour)
    } catch (error) {
      // It has said why. Once that is mended, the next one succeeds.
      if (!(error instanceof ProgramError)) throw error
      due = new Date(Date.now() + hour)
    }
  }
}
