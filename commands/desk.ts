import { existsSync } from 'node:fs'
import pc from 'picocolors'
import { makeFonts } from '../assets/fonts/fonts.ts'
import { openDesk } from '../desk/server.ts'
import { checkPort, portFrom } from '../server/port.ts'
import { onStop } from '../server/siteWorkers.ts'
import { fail, readInvocation } from './invocation.ts'

/** `npm run desk`: where the publication is written in a browser, on this machine and for nobody else. */
async function desk(): Promise<void> {
  readInvocation({})
  const port = portFrom(process.env['PORT'])
  await checkPort(port)
  await makeFonts()
  const { url, close } = await openDesk(port)
  console.log(`\nThe desk is open on ${pc.bold(url)}\nClose it with Ctrl+C.`)
  onStop(() => close().then(() => process.exit()))
}

if (!existsSync('content')) console.error(pc.red('There is no folder content/ to write in.'))
await desk().catch(fail)
