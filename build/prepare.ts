import type { ThreadPool } from '../system/threadPool.ts'
import pc from 'picocolors'
import { checkContentFolder } from '../gate/gate.ts'
import { toAnnotations, toText } from '../gate/report.ts'
import type { FreshRevision } from '../gate/revisions.ts'
import { makeMedia } from '../assets/pictures/makeMedia.ts'
import { step } from '../system/step.ts'
import { PublicationError } from '../system/faults.ts'
import { type Secrets, secretsOf } from './leaks/leaks.ts'
import { openContentlayer, typeContent, writeShowing } from './typing/typeContent.ts'

/** The content did not pass the gate; the report has been printed. */
class ContentError extends PublicationError {
  override name = 'ContentError'
}

/** Content that has passed the gate. */
export interface Prepared {
  /** How many files of words there are. */
  readonly texts: number
  /** What the ledger of addresses is to hold. */
  readonly promised: readonly string[]
  /** Copies to be kept of what was not published before. */
  readonly freshRevisions: readonly FreshRevision[]
  /** What must not be found in what is published. */
  readonly secrets: Secrets
  /** What the gate had to say, in words. */
  readonly warnings: string
}

/**
 * Makes what pages are rendered from and content decides: checked content as typed data, and pictures.
 * @param moment of the build, which decides what is published
 * @throws {ContentError}
 */
export async function prepare(moment: Date): Promise<Prepared> {
  const threads = openContentlayer()
  try {
    return await prepareWith(threads, moment)
  } finally {
    await threads.close()
  }
}

async function prepareWith(threads: ThreadPool, now: Date): Promise<Prepared> {
  const report = await step('Checking content', () => checkContentFolder({ now }))
  const warnings = report.problems.length > 0 ? toText(report, pc) : ''
  if (warnings) console.log(`\n${warnings}\n`)
  if (process.env['GITHUB_ACTIONS'] === 'true' && report.problems.length > 0) console.log(toAnnotations(report))
  if (!report.isPassed) throw new ContentError('The content has errors.')
  await step('Making pictures', (say) => makeMedia(report.media, (done, all) => say(`${done} of ${all}`)))
  await step('Typing content', (say) =>
    typeContent(report.texts, report.bodies, { threads, progress: (done, all) => say(`${done} of ${all}`) }),
  )
  await writeShowing({ now: now.toISOString(), showsAll: false, histories: [...report.histories] })
  return {
    texts: report.texts.size,
    promised: report.promised,
    freshRevisions: report.freshRevisions,
    secrets: secretsOf(report.unpublished(), report.texts, report.histories),
    warnings,
  }
}
