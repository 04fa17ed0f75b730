import { existsSync } from 'node:fs'
import { watch } from 'chokidar'
import pc from 'picocolors'
import { checkContentFolder } from '../gate/gate.ts'
import { toText } from '../gate/report.ts'
import { now } from '../system/clock.ts'
import { openDesk } from '../desk/server.ts'
import { DevServer } from './devServer.ts'
import { fail, readInvocation } from './invocation.ts'
import { makeFonts } from '../assets/fonts/fonts.ts'
import { makeMedia } from '../assets/pictures/makeMedia.ts'
import { makeScripts } from '../assets/scripts.ts'
import { onStop } from '../server/siteWorkers.ts'
import { checkPort, portFrom } from '../server/port.ts'
import { openContentlayer, typeContent, writeShowing } from '../build/typing/typeContent.ts'

/**
 * `npm run dev`: the publication as it is being written. Content passes the gate first; while it does not, the report
 * stands in the terminal and the browser keeps what was last in order.
 */
async function dev(): Promise<void> {
  readInvocation({})
  const port = portFrom(process.env['PORT'])
  await checkPort(port)
  await Promise.all([makeFonts(), makeScripts()])
  const threads = openContentlayer()
  const desk = await openDesk(0)
  const next = new DevServer(port, desk.url)
  onStop(async () => {
    await Promise.all([next.stop(), desk.close()])
    process.exit(0)
  })
  // Not /desk/ of the site, which leads there: while content has a fault, the desk alone answers, and mends it.
  console.log(`The desk is open on ${desk.url}`)

  let wasInOrder = true
  async function update(): Promise<void> {
    const moment = now()
    const report = await checkContentFolder({ now: moment, showsAll: true })
    if (report.problems.length > 0 || !wasInOrder) console.log(`\n${toText(report, pc)}\n`)
    wasInOrder = report.isPassed
    if (!report.isPassed) {
      const shown = next.isRunning
        ? 'The browser keeps showing the last content that was in order.'
        : 'Waiting for it to be mended.'
      console.log(pc.yellow(shown))
      return
    }
    await makeMedia(report.media)
    await writeShowing({ now: moment.toISOString(), showsAll: true, histories: [...report.histories] })
    // Next loads again what reads it: newsroom/publication.ts
    await typeContent(report.texts, report.bodies, { threads, isServed: true })
    if (!next.isRunning) next.start()
  }

  await update()
  watchContent(update)
}

/** Calls `update` after changes have settled, one call at a time. */
function watchContent(update: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  watch('content', { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // What a half-saved file does to one check, the next one mends: the server stays.
      running = running.then(update).catch(fail)
    }, 40)
  })
}

if (!existsSync('content')) console.error(pc.red('There is no folder content/ to serve.'))
await dev().catch(fail)
