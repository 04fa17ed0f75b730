import { cards } from '../newsroom/syndication/cards.ts'
import { drawCards } from './cards/drawCards.ts'
import { now } from './clock.ts'
import { makeEdition } from './edition/makeEdition.ts'
import { hashOfFiles } from './hashOfFiles.ts'
import { keepLedger } from './keepLedger.ts'
import { prepare } from './prepare.ts'
import { checkSitePreview } from './sitePreview.ts'
import { checkSiteUrl } from './siteUrl.ts'
import { exportPages } from './render/exportPages.ts'
import { step } from './step.ts'
import { writeGenerated } from './typing/generated.ts'
import { documentsOf, type TypedContent } from './typing/typedContent.ts'
import { workPath } from './workPath.ts'

/** The whole way from `content/` to `dist/`, whose addresses go into the ledger. On any error `dist/` stays as it was. */
export async function publish(): Promise<void> {
  checkSiteUrl(process.env['SITE_URL'])
  checkSitePreview(process.env)
  const { report, typed } = await prepare()
  await render(typed)
  await keepLedger(report.promised)
}

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
  workPath('fonts'),
]

/** The second half of it: from typed content to `dist/`. */
export async function render(typed: TypedContent): Promise<void> {
  const recipe = `${process.version} ${await hashOfFiles(code)}`
  const exported = await step('Rendering with Next', () => exportPages(typed, recipe))
  // Next was given a part of it.
  await writeGenerated(documentsOf(typed), typed.skeleton)
  // Loaded now, as it reads what has only just been written.
  const { catalogue } = await import('../newsroom/publication.ts')
  const drawn = await step('Drawing cards', (say) =>
    drawCards(cards(catalogue), (done, all) => say(`${done} of ${all}`)),
  )
  const table = await step('Making pages', (say) =>
    makeEdition({ catalogue, now: now(), recipe, exported, drawn }, (done, all) => say(`${done} of ${all}`)),
  )
  console.log(`\n${table}\n`)
}
