import pc from 'picocolors'
import { cards } from '../newsroom/syndication/cards.ts'
import { sameUntil } from '../newsroom/syndication/publishedFiles.ts'
import { drawCards } from './cards/drawCards.ts'
import { now } from './clock.ts'
import { toText } from './content/report.ts'
import { makeEdition } from './edition/makeEdition.ts'
import { hashOfFiles } from './hashOfFiles.ts'
import { keepLedger } from './keepLedger.ts'
import { oncePublished } from './oncePublished.ts'
import { prepare } from './prepare.ts'
import { forgetPublished, hashOfInputs, keepPublished, warningsOfUnchanged } from './publishedState.ts'
import { checkSitePreview } from './sitePreview.ts'
import { checkSiteUrl } from './siteUrl.ts'
import { exportPages } from './render/exportPages.ts'
import { step } from './step.ts'
import { writeGenerated } from './typing/generated.ts'
import { documentsOf, type TypedContent } from './typing/typedContent.ts'
import { underLock } from './underLock.ts'

/** What decides how content becomes files, beside the content itself. */
const code = [
  'app',
  'browser',
  'components',
  'newsroom',
  'public',
  'tools',
  'contentlayer.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/**
 * The whole way from `content/` to `dist/`, whose addresses go into the ledger. On any error `dist/` stays as it was, and
 * if a build would make the very same, nothing is done.
 * @throws {BusyError}
 */
export function publish(): Promise<void> {
  return underLock(publishAlone)
}

async function publishAlone(): Promise<void> {
  checkSiteUrl(process.env['SITE_URL'])
  checkSitePreview(process.env)
  const moment = now()
  const recipe = await recipeOfCode()
  const inputs = hashOfInputs(recipe, process.env)
  const known = await warningsOfUnchanged(inputs, moment)
  if (known !== undefined) {
    if (known) console.log(`\n${known}\n`)
    console.log('Nothing has changed: dist/ is as a build would make it.')
    return
  }
  await forgetPublished()
  const { report, typed } = await prepare()
  const until = await render(typed)
  await keepLedger(report.promised)
  const warnings = report.problems.length > 0 ? toText(report, pc) : ''
  await oncePublished(() => keepPublished(inputs, { now: moment, until, warnings }))
}

async function recipeOfCode(): Promise<string> {
  return `${process.version} ${await hashOfFiles(code)}`
}

/**
 * The second half of it: from typed content to `dist/`.
 * @returns until when the same content gives the same
 */
export async function render(typed: TypedContent): Promise<Date> {
  const moment = now()
  const recipe = await recipeOfCode()
  const exported = await step('Rendering with Next', () => exportPages(typed, recipe))
  // Next was given a part of it.
  await writeGenerated(documentsOf(typed), typed.skeleton)
  // Loaded now, as it reads what has only just been written.
  const { catalogue } = await import('../newsroom/publication.ts')
  const drawn = await step('Drawing cards', (say) =>
    drawCards(cards(catalogue), (done, all) => say(`${done} of ${all}`)),
  )
  const table = await step('Making pages', (say) =>
    makeEdition({ catalogue, now: moment, recipe, exported, drawn }, (done, all) => say(`${done} of ${all}`)),
  )
  console.log(`\n${table}\n`)
  return sameUntil(catalogue, moment)
}
