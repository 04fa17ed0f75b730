import { ProgramError, runPackage } from './childProcess.ts'
import { cards } from '../newsroom/syndication/cards.ts'
import { drawCards } from './cards/drawCards.ts'
import { keepLedger } from './keepLedger.ts'
import { prepare } from './prepare.ts'
import { checkSitePreview } from './sitePreview.ts'
import { checkSiteUrl } from './siteUrl.ts'
import { step } from './step.ts'

/** A build that Next or the adapter refused, in the words of whoever refused it. */
const refusal = /(?:BudgetError|ClientComponentError|DuplicateTitleError|PolicyError): [^]*?(?=\n\s+at )/

/** The whole way from `content/` to `dist/`, whose addresses go into the ledger. On any error `dist/` stays as it was. */
export async function publish(): Promise<void> {
  checkSiteUrl(process.env['SITE_URL'])
  checkSitePreview(process.env)
  const { promised } = await prepare()
  await render()
  await keepLedger(promised)
}

/** The second half of it: from typed content to `dist/`. */
export async function render(): Promise<void> {
  // Loaded now, as it reads what has only just been typed.
  const { catalogue } = await import('../newsroom/publication.ts')
  await step('Drawing cards', (say) => drawCards(cards(catalogue), (done, all) => say(`${done} of ${all}`)))
  const output = await step('Rendering pages', async () => {
    try {
      return await runPackage('next', 'dist/bin/next', ['build'])
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error
      const [words = error.output] = refusal.exec(error.output) ?? []
      throw new ProgramError('The build', error.code, words)
    }
  })
  // The adapter's table of weights stands among Next's own output.
  const [table] = /^Page weights[^]*?\n\n/m.exec(output) ?? []
  if (table) console.log(`\n${table.trimEnd()}\n`)
}
