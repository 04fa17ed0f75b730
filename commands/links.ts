import pc from 'picocolors'
import { checkLinks } from '../announce/checkLinks.ts'
import { usualPatience } from '../announce/withRetries.ts'
import { checkContentFolder } from '../gate/gate.ts'
import { outsideLinks } from '../gate/outsideLinks.ts'
import { now } from '../system/clock.ts'
import { workPath } from '../system/files.ts'
import { step } from '../system/step.ts'
import { fail, readInvocation } from './invocation.ts'

/** `npm run links`: asks other sites whether what texts link to is still there. `--fresh` asks for all of it again. */
async function links(): Promise<void> {
  const { fresh } = readInvocation({ fresh: { type: 'boolean', default: false } })
  const { publication } = await checkContentFolder({ now: now() })
  const all = outsideLinks(publication)
  const broken = await step(`Asking other sites for ${all.length} addresses`, (say) =>
    checkLinks(all, {
      memory: workPath('links.json'),
      isFresh: fresh,
      patience: { ...usualPatience, attempts: 3 },
      pauseMs: 1000,
      asker: publication.site?.text('url')?.text ?? '',
      progress: (done, of) => say(`${done} of ${of}`),
    }),
  )
  for (const { url, fault, places } of broken) console.log(`\n${pc.yellow(url)} ${fault}\n  ${places.join('\n  ')}`)
  console.log(`\n${broken.length === 0 ? 'Every link answers' : `${broken.length} of ${all.length} links are broken`}.`)
  process.exitCode = broken.length === 0 ? 0 : 1
}

await links().catch(fail)
