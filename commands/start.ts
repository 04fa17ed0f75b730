import { existsSync } from 'node:fs'
import pc from 'picocolors'
import { fail, readInvocation } from './invocation.ts'
import { build } from '../build/build.ts'
import { onStop, startSiteWorkers } from '../server/siteWorkers.ts'
import { checkPort, portFrom } from '../server/port.ts'

/**
 * `npm start`: builds the publication and serves it. With a build that fails, the last good one is served.
 * `LOG=yes` prints a line for each request. Told to stop, it answers what was asked; told again, it stops at once.
 */
try {
  readInvocation({})
  const port = portFrom(process.env['PORT'])
  await checkPort(port) // before the build, so that nobody waits for it in vain
  try {
    await build()
  } catch (error) {
    fail(error)
    if (!existsSync('dist/index.html')) throw error
    process.exitCode = 0
    console.error(pc.yellow('Serving the last good build instead.'))
  }
  const server = await startSiteWorkers('dist', port, process.env['LOG'] === 'yes')
  console.log(`\nThe publication is served on ${pc.bold(server.url)}\nStop it with Ctrl+C.`)
  onStop(() => server.close())
} catch (error) {
  if (process.exitCode !== 1) fail(error)
}
