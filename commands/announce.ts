import { parsePublicationDate, toMoment } from '../newsroom/dates.ts'
import { announce, AnnouncementError } from '../announce/announcement.ts'
import type { Selection } from '../announce/changes.ts'
import { indexNowEndpoint } from '../announce/indexNow.ts'
import { usualPatience } from '../announce/withRetries.ts'
import { fail, readInvocation } from './invocation.ts'
import { workPath } from '../system/files.ts'

const usage = `npm run announce -- [--dry-run] [--all | --since 2026-11-22] [--endpoint https://api.indexnow.org/indexnow]`

/** `npm run announce`: after a deploy, tells search engines (IndexNow) and feed readers (WebSub) what is new. */
async function main(): Promise<void> {
  const {
    all,
    since,
    endpoint,
    'dry-run': isDryRun,
  } = readInvocation({
    all: { type: 'boolean', default: false },
    since: { type: 'string' },
    endpoint: { type: 'string', default: indexNowEndpoint },
    'dry-run': { type: 'boolean', default: false },
  })
  if (!URL.canParse(endpoint))
    throw new AnnouncementError(`--endpoint is ${JSON.stringify(endpoint)}; allowed: an address`)
  await announce({
    dist: 'dist',
    memory: workPath('announced.json'),
    selection: selection(all, since),
    isDryRun,
    endpoint,
    patience: usualPatience,
    say: (line) => console.log(line),
  })
}

function selection(all: boolean, since: string | undefined): Selection {
  if (all && since !== undefined) throw new AnnouncementError(`--all and --since exclude each other\n${usage}`)
  if (since === undefined) return all ? 'all' : 'new'
  const date = parsePublicationDate(since)
  if (typeof date === 'string') {
    throw new AnnouncementError(`--since is ${JSON.stringify(since)}; allowed: 2026-11-22 or 2026-11-22T09:30+02:00`)
  }
  return { since: new Date(toMoment(date, 'UTC')) }
}

await main().catch(fail)
