import { redirects } from '../newsroom/redirects.ts'
import { cards } from '../newsroom/syndication/cards.ts'
import { sameUntil } from '../newsroom/syndication/publishedFiles.ts'
import { drawCards } from '../cards/drawCards.ts'
import { now } from '../system/clock.ts'
import { makeEdition } from './edition/makeEdition.ts'
import { standingEdition } from './edition/standing.ts'
import { hasQuery } from '../hosts/hostRules.ts'
import { keepLedger } from './keepLedger.ts'
import { prepare } from './prepare.ts'
import { exportPages } from './render/exportPages.ts'
import { step } from '../system/step.ts'

/** How a publication came out. */
export interface Outcome {
  /** Until when the same content gives the same. */
  readonly until: Date
  /** What the gate had to say, and what there is to say of heavy pages. */
  readonly warnings: string
}

/** In bytes: less is given back in a blink, and more only when it is asked for. */
const worthCollecting = 500e6

/**
 * The whole way from `content/` to `dist/`, whose addresses go into the ledger. On any error `dist/` stays as it was.
 * @param recipe of everything but content
 */
export async function publish(recipe: string): Promise<Outcome> {
  const { promised, warnings } = await prepare()
  const rendered = await render(recipe)
  await keepLedger(promised)
  return { ...rendered, warnings: [warnings, rendered.warnings].filter((words) => words !== '').join('\n\n') }
}

/** The second half of it: from typed content to `dist/`. */
export async function render(recipe: string): Promise<Outcome> {
  const moment = now()
  // Loaded now, as it reads what has only just been typed.
  const { catalogue } = await import('../newsroom/publication.ts')
  const [exported, drawn] = await step('Rendering with Next and drawing cards', (say) =>
    together(
      exportPages(recipe),
      drawCards(cards(catalogue), (done, all) => say(`${done} of ${all} cards`)),
    ),
  )
  // What the gate and the cards of a large archive leave is several times as much as what is needed from here on.
  if (process.memoryUsage.rss() > worthCollecting) globalThis.gc?.()
  const { record: before, damage } = await standingEdition(recipe)
  if (damage !== undefined) console.log(`${damage}: all of dist/ is made anew.`)
  const { table, warnings } = await step('Making pages', (say) =>
    makeEdition({ catalogue, now: moment, recipe, exported, drawn, before }, (done, all) => say(`${done} of ${all}`)),
  )
  console.log(`\n${table}\n`)
  const byQuery = redirects(catalogue).filter(({ from }) => hasQuery(from)).length
  if (byQuery > 0) console.log(noteOnQueries(byQuery))
  if (warnings) console.log(`${warnings}\n`)
  return { until: sameUntil(catalogue, moment), warnings }
}

/** What no file can answer is said, as it depends on where the files go: docs/deploying.md */
function noteOnQueries(count: number): string {
  const addresses = count === 1 ? '1 old address is told' : `${count.toLocaleString('en')} old addresses are told`
  return `${addresses} apart by what follows the ?. npm start, nginx, Caddy, Netlify and Vercel lead on from there; Cloudflare and hosts of files alone show the page before the ? instead.`
}

/** Two works that leave each other room. If one of them fails, that is said when the other has ended. */
async function together<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}
