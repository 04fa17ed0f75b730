import { mustFind, lastChange, type Article } from './article.ts'
import { latestDate, type PublicationDate } from './dates.ts'
import type { FrontDocument } from './documents.ts'
import { buildSections, picturedFirst, usualSections, type FrontSection } from './frontSections.ts'
import { openingOf } from './markdown/opening.ts'
import type { Site } from './site.ts'
import type { Topic } from './topic.ts'

/** What stands where on the front page. No article stands on it twice. */
export interface Front {
  /** When the publication last changed. */
  readonly updated: PublicationDate | undefined
  readonly notice: { readonly text: string; readonly link: string | undefined } | undefined
  readonly lead: Article | undefined
  /** The first paragraphs of the lead, as HTML, where it is all there is. */
  readonly opening: string | undefined
  /** The second story, and what stands below it in its column. */
  readonly beside: readonly Article[]
  /** In a row below the lead. */
  readonly below: readonly Article[]
  /** Whether that row is no wider than the lead: what stands beside it is taller than a lead without a picture. */
  readonly isNarrow: boolean
  /** The newest of the others, in a column of their own. */
  readonly latest: readonly Article[]
  readonly sections: readonly FrontSection[]
  /** Apart from all others, where there are several. */
  readonly opinion: readonly Article[]
  /** As headlines alone. */
  readonly earlier: readonly Article[]
  /** Whether there are others, here or in the archive. */
  readonly hasOthers: boolean
}

const opinionCount = 4
const earlierCount = 12

/**
 * Puts the stories in their places: first those an editor has named, then the newest.
 * @param articles newest first
 * @param decided what an editor has decided, if there is anything
 * @throws if that names a topic that does not exist, which the gate has ruled out
 */
export function buildFront(
  { site, articles, topics }: { site: Site; articles: readonly Article[]; topics: ReadonlyMap<string, Topic> },
  decided: FrontDocument | undefined,
): Front {
  // Of those that are named, some may not be published yet, or not any more.
  const named = (slugs: readonly string[] = []) =>
    slugs.flatMap((wanted) => articles.find(({ slug }) => slug === wanted) ?? [])
  const held = new Set(named(decided?.hold))
  const order = named(decided?.order)
  const namedLead = named(decided?.lead ? [decided.lead] : [])[0]
  const originals = new Set([...order, ...(namedLead ? [namedLead] : [])].map(({ original }) => original))
  const free = articles.filter(
    (article) => article.isPreferred && !held.has(article) && !originals.has(article.original),
  )
  const lead = namedLead ?? free.find((article) => !isOpinion(article)) ?? free[0] ?? order[0]

  const others = free.filter((article) => article !== lead)
  const opinions = others.filter(isOpinion)
  // One alone would make no part of a page.
  const opinion = opinions.length > 1 ? opinions : []
  const news = others.filter((article) => opinion.length === 0 || !isOpinion(article))
  const ordered = order.filter((article) => article !== lead)
  const queue = ordered.length > 0 ? [...ordered, ...news] : picturedFirst(news)
  const hasPicture = lead?.image !== undefined
  const isNarrow = !hasPicture && queue[0]?.image !== undefined
  const { beside, below, latest } = placesFor(queue.length, { ordered: ordered.length, hasPicture, isNarrow })
  const rest = queue.slice(beside + below + latest)
  const sections = decided?.sections
    ? buildSections(
        rest,
        decided.sections.map(({ topic, stories }) => ({ topic: mustFind(topics, topic, 'topic'), stories })),
      )
    : usualSections(rest, site)

  const placed = {
    beside: queue.slice(0, beside),
    below: queue.slice(beside, beside + below),
    latest: queue.slice(beside + below, beside + below + latest),
    sections,
    opinion: opinion.slice(0, opinionCount),
  }
  const shown = new Set([
    ...[placed.beside, placed.below, placed.latest, placed.opinion].flat(),
    ...sections.flatMap((section) => [section.lead, ...section.others]),
  ])
  const earlier = others.filter((article) => !shown.has(article)).slice(0, earlierCount)
  const count = shown.size + earlier.length + (lead ? 1 : 0)
  return {
    updated: latestDate(articles.map(lastChange), site.locale.timeZone),
    notice: decided?.notice && { text: decided.notice.text, link: decided.notice.link },
    lead,
    isNarrow,
    opening: lead && count === 1 ? openingOf(lead.bodyHtml) : undefined,
    ...placed,
    earlier,
    hasOthers: articles.length > 1,
  }
}

function isOpinion({ kind }: Article): boolean {
  return kind === 'opinion'
}

/** How many stories a row below the lead may have, so that it has no hole: in two columns, or in up to three. */
const rows = { narrow: [4, 2], wide: [6, 4, 3, 2] } as const

/**
 * How many stories stand beside the lead, below it and in the column of the latest, so that columns end near each other: a
 * picture makes a story as tall as three.
 * @param count of all there are besides the lead
 * @param ordered how many of them an editor wants to follow it
 */
function placesFor(
  count: number,
  { ordered, hasPicture, isNarrow }: { ordered: number; hasPicture: boolean; isNarrow: boolean },
): { beside: number; below: number; latest: number } {
  const column = hasPicture ? 3 : 1
  const left = Math.max(0, count - column)
  const hasLatest = left >= (hasPicture ? 5 : 8)
  if (!hasLatest) {
    const row = rows[isNarrow ? 'narrow' : 'wide'].find((size) => size <= left) ?? 0
    return { beside: column + left - row, below: row, latest: 0 }
  }
  const below = Math.max(ordered - column, hasPicture ? 0 : isNarrow ? 2 : 3)
  const most = hasPicture ? 8 : 6
  const free = left - below
  return { beside: column, below, latest: free <= most ? free : Math.min(most, Math.max(5, Math.floor(free / 4))) }
}
