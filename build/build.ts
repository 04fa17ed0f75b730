import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import pc from 'picocolors'
import { now } from '../system/clock.ts'
import { step } from '../system/step.ts'
import { systemFault } from '../system/faults.ts'
import { workPath, writeWhole } from '../system/files.ts'
import { type Before, findBefore } from './before.ts'
import { hashOfCode, hashOfInputs, hashOfLedgers } from './inputs.ts'
import { lockFile } from './buildLock.ts'
import { sayIfPreview } from './environment.ts'
import { type Edition, isStillThere, readState, type State, writeState } from './state.ts'
import { ThreadPool } from '../system/threadPool.ts'
import type { Prepared } from './prepare.ts'
import { underLock } from './underLock.ts'

/**
 * The whole way from `content/` to `dist/`, step by step, unless it would make the very same. On any error `dist/` stays
 * as it was.
 * @returns the first moment for which a build would come out otherwise, though nobody changes anything
 * @throws {BusyError} while another build is at work
 */
export async function build(): Promise<Date> {
  sayIfPreview(process.env)
  // What looks through whole folders, which takes seconds where there are a hundred thousand files: in a thread of its
  // own, while this one is busy with something else.
  const folders = new ThreadPool('build/write/folderWorker.ts', { ready: 1, maxThreads: 1 })
  try {
    return await buildWith(folders)
  } finally {
    await folders.close()
  }
}

async function buildWith(folders: ThreadPool): Promise<Date> {
  const moment = now()
  const reading = readState()
  const before = startFinding(folders, reading)
  const code = await hashOfCode()
  const inputs = hashOfInputs(process.env)
  const state = await reading
  if (state && isUnchanged(state, { code, inputs, moment }) && (await isUntouched(before))) {
    if (state.warnings) console.log(`\n${state.warnings}\n`)
    console.log('Nothing has changed: dist/ is as a build would make it.')
    sayNextPublication(await readFile(nextPublicationFile, 'utf8'))
    return new Date(state.until)
  }
  return underLock(async () => {
    const isCurrent = state !== undefined && isStillThere(state)
    return publish({ folders, code, inputs, moment, before: isCurrent ? before : startFinding(folders, readState()) })
  })
}

/** It is waited for later, and whoever does so is told what went wrong. */
function startFinding(...given: Parameters<typeof findBefore>): ReturnType<typeof findBefore> {
  const before = findBefore(...given)
  before.catch(() => undefined)
  return before
}

/** When something scheduled is published, or expires, next, as ISO 8601; empty where nothing is. For other programs. */
const nextPublicationFile = workPath('deploy', 'next-publish-at')

function sayNextPublication(moment: string): void {
  if (moment)
    console.log(`Build again after ${moment.trim()}, when something scheduled is due (${nextPublicationFile}).`)
}

/** What one build goes by. */
interface Run {
  readonly folders: ThreadPool
  /** Hashes of code, and of content and surroundings. */
  readonly code: string
  readonly inputs: string
  readonly moment: Date
  /** What stands in `dist/`. A thread looks through it while the content is checked. */
  readonly before: Promise<Before | undefined>
}

async function publish(run: Run): Promise<Date> {
  // Every fault in content ends the build here; what passes is typed, and its pictures are made.
  // Loaded now, as a build that has nothing to do needs none of it.
  const { prepare } = await import('./prepare.ts')
  const prepared = await prepare(run.moment)

  // Of an edition made by the same code, all stays that would come out the same, unless somebody else has changed it.
  const before = await run.before
  if (before?.damage !== undefined) console.log(`${before.damage}: all of dist/ is made anew.`)
  const kept =
    before?.damage === undefined && before?.state.edition.code === run.code ? before.state.edition : undefined

  // The threads that make pages read what has just been typed, which takes seconds where there is much of it.
  const { openPageThreads } = await import('./pages/makeUnits.ts')
  const threads = openPageThreads({ ...prepared, isKept: kept !== undefined })
  try {
    return await publishPages(run, { prepared, threads, kept })
  } finally {
    await threads.close()
  }
}

async function publishPages(
  { folders, code, inputs, moment }: Run,
  { prepared, threads, kept }: { prepared: Prepared; threads: ThreadPool; kept: Edition | undefined },
): Promise<Date> {
  const staged = folders.run('openStaging', kept !== undefined)
  staged.catch(() => undefined) // makeEdition() waits for it, unless something else fails first

  // What is published: loaded only now, as it reads what has just been typed.
  const { catalogue, pages } = await import('../newsroom/publication.ts')

  // When code has changed, fonts and scripts are made and Next compiles the routes. Cards need no page, so the two leave
  // each other room.
  const { compileSite } = await import('./compile/compileSite.ts')
  const { drawCards } = await import('../cards/drawCards.ts')
  const { cards } = await import('../newsroom/syndication/cards.ts')
  const [compiled, drawn] = await step('Compiling with Next and drawing cards', (say) =>
    together(
      compileSite(code),
      drawCards(cards(catalogue), (done, all) => say(`${done} of ${all} cards`)),
    ),
  )

  const { makeEdition } = await import('./makeEdition.ts')
  const { edition, report, warnings } = await step('Making pages', (say) =>
    makeEdition(
      {
        threads,
        staged,
        catalogue,
        pages,
        compiled,
        drawn,
        secrets: prepared.secrets,
        now: moment,
        before: kept,
      },
      (done, all) => say(`${done} of ${all}`),
    ),
  )
  console.log(`\n${report}\n`)

  // dist/ is in its place by now. Its addresses are promised from here on, and the next build may start from it.
  const { addToLedger, keepRevisions } = await import('./ledgers.ts')
  const { sameUntil } = await import('../newsroom/syndication/publishedFiles.ts')
  await addToLedger(prepared.promised)
  await keepRevisions(prepared.freshRevisions)
  const { nextChange } = catalogue
  const until = Math.min(sameUntil(catalogue, moment).getTime(), nextChange?.getTime() ?? Infinity)
  await oncePublished(async () => {
    const next = nextChange ? `${nextChange.toISOString()}\n` : ''
    await writeWhole(nextPublicationFile, next)
    sayNextPublication(next)
    const validity = { inputs, ledger: hashOfLedgers(), from: moment.getTime(), until }
    const allWarnings = [prepared.warnings, warnings].filter((words) => words !== '').join('\n\n')
    const seals = randomUUID()
    await together(folders.run('writeSeals', seals), writeState({ ...validity, edition, warnings: allWarnings, seals }))
  })
  return new Date(until)
}

function isUnchanged(
  { from, until, edition, inputs: known, ledger }: State,
  { code, inputs, moment }: { code: string; inputs: string; moment: Date },
): boolean {
  const isTimely = from <= moment.getTime() && moment.getTime() < until
  // A build that was ended before its end has left things behind, for this one to clear away.
  const isEnded = !existsSync(lockFile)
  return isTimely && isEnded && edition.code === code && known === inputs && ledger === hashOfLedgers()
}

/** Whether nobody else has changed what the last build wrote. */
async function isUntouched(before: Promise<Before | undefined>): Promise<boolean> {
  const found = await before
  return found !== undefined && found.damage === undefined && found.isDeployWhole
}

/** If one of two works fails, that is said when the other has ended. */
async function together<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}

/**
 * Does what only helps the next build. The edition is in its place by now: if this fails, that has not, and is not to be
 * called so; the next build then makes everything anew.
 */
async function oncePublished(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const reason = error instanceof Error ? (systemFault(error.message) ?? error.message) : String(error)
    console.error(pc.yellow(`dist/ is published, but what spares the next build work could not be kept. ${reason}`))
  }
}
