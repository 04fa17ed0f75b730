import { random, type Random } from './random.ts'
import { villageHeadline } from './villageHeadlines.ts'
import { summaries } from './villageSentences.ts'
import { buildFill, villageBody, type Fill, type Reference } from './villageText.ts'
import { keyPointSentences } from './villageWords.ts'

export interface VillageOptions {
  /** At most 11,520: there are no more headlines. */
  readonly count: number
  /** The same seed gives the same articles. */
  readonly seed: number
  /** Ids to choose one or two from; an id that stands here twice is chosen more often. */
  readonly authors: readonly string[]
  /** Ids to choose one to three from. */
  readonly topics: readonly string[]
  /** An id that every article gets besides, not always in the first place. */
  readonly topicOfAll?: string
  /** What one article in four is illustrated with, if there is anything. */
  readonly pictures?: readonly VillagePicture[]
}

export interface VillagePicture {
  /** Such as `../media/lamp.jpg`. */
  readonly src: string
  readonly alt: string
  readonly credit: string
}

/** A file of `content/`; its path is relative to that folder. */
export interface VillageFile {
  readonly path: string
  readonly text: string
}

const firstDay = Date.UTC(2022, 0, 3)
const lastDay = Date.UTC(2026, 9, 30)
const dayMilliseconds = 86_400_000

/**
 * Articles about an imaginary village, published from January 2022 to October 2026, no two under the same headline or
 * file name.
 * @throws {RangeError} if more are asked for than there are headlines, or no authors are given
 */
export function villageArticles(options: VillageOptions): VillageFile[] {
  const references = Array.from({ length: options.count }, (_, index) => referenceTo(index, options.seed))
  return references.map((own, index) => {
    const chance = random(options.seed ^ Math.imul(index + 1, 0x9e3779b1))
    // Never itself, always one of the others.
    const other = references[(index + 1 + chance.below(Math.max(1, options.count - 1))) % options.count]
    return villageArticle(own, chance, { ...options, reference: other === own ? undefined : other })
  })
}

function referenceTo(index: number, seed: number): Reference {
  const headline = villageHeadline(index, seed)
  return { headline, path: `/articles/${toSlug(headline)}/` }
}

function villageArticle(
  { headline, path }: Reference,
  chance: Random,
  options: VillageOptions & { readonly reference: Reference | undefined },
): VillageFile {
  const fill = buildFill(chance)
  const fields = [
    `title: ${JSON.stringify(headline)}`,
    `summary: ${JSON.stringify(fill(chance.pick(summaries)))}`,
    ...dates(chance),
    `authors: [${authorsOf(chance, options).join(', ')}]`,
    `topics: [${topicsOf(chance, options).join(', ')}]`,
    `kind: ${chance.pick(['news', 'news', 'news', 'feature', 'analysis', 'opinion', 'explainer', 'review'])}`,
    ...(chance.isLucky(0.5) ? ['dateline: Oakhaven Point'] : []),
    ...keyPoints(chance, fill),
    ...image(chance, options.pictures ?? []),
  ]
  const text = `---\n${fields.join('\n')}\n---\n\n${villageBody(chance, fill, options.reference)}\n`
  return { path: `articles/${path.split('/')[2]}.md`, text }
}

function authorsOf(chance: Random, { authors }: VillageOptions): string[] {
  if (authors.length === 0) throw new RangeError('no authors were given')
  return [...new Set(chance.sample(authors, chance.isLucky(0.2) ? 2 : 1))]
}

function topicsOf(chance: Random, { topics, topicOfAll }: VillageOptions): string[] {
  if (topicOfAll === undefined) return chance.sample(topics, 1 + chance.below(3))
  const others = topics.filter((topic) => topic !== topicOfAll)
  const chosen = [topicOfAll, ...chance.sample(others, chance.below(3))]
  return chance.sample(chosen, chosen.length)
}

function dates(chance: Random): string[] {
  const day = firstDay + chance.below((lastDay - firstDay) / dayMilliseconds + 1) * dayMilliseconds
  const time = `${twoDigits(5 + chance.below(17))}:${twoDigits(chance.below(60))}`
  const published = chance.isLucky(0.3)
    ? isoDay(day)
    : `${isoDay(day)}T${time}${chance.pick(['Z', '+00:00', '+01:00'])}`
  return [`publishedAt: ${published}`, ...(chance.isLucky(0.15) ? [`updatedAt: ${isoDay(day + dayMilliseconds)}`] : [])]
}

function keyPoints(chance: Random, fill: Fill): string[] {
  if (!chance.isLucky(0.3)) return []
  const points = chance.sample(keyPointSentences, 2 + chance.below(2))
  return ['keyPoints:', ...points.map((point) => `  - ${JSON.stringify(fill(point))}`)]
}

function image(chance: Random, pictures: readonly VillagePicture[]): string[] {
  if (pictures.length === 0 || !chance.isLucky(0.25)) return []
  const fields = Object.entries(chance.pick(pictures))
  return ['image:', ...fields.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`)]
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function toSlug(headline: string): string {
  return headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
}
