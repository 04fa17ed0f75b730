import type { Article } from '../article.ts'
import { yearOf } from '../dates.ts'
import { inParts } from '../collections.ts'
import { searchPartsPath, type PublishedFile } from '../paths.ts'
import { textOf } from '../wordCount.ts'
import { shardOf, slugsPerFile, type SearchPart } from './indexFormat.ts'
import { countsOf } from './words.ts'

/** How many articles a part of the index holds: an edit makes one part anew, a query asks each. docs/decisions/0025 */
const partSize = 1000

/** How many articles there are to each file of a part that lists words. */
const articlesPerShard = 4

/** The articles of each part of the index, the oldest first: a new one changes the last part alone. */
export function searchPartsOf(articles: readonly Article[]): Article[][] {
  return inParts(articles.toReversed(), partSize)
}

/** What of an article is looked for, besides its text: a part whose articles have the same stays as it is. */
export interface Searchable {
  readonly slug: string
  readonly title: string
  /** What stands above the text. */
  readonly lead: string
  /** What stands beside and below the text. */
  readonly asides: string
  /** The filters it is found by: names of words that no text has. */
  readonly filters: readonly string[]
}

export function searchableOf(article: Article): Searchable {
  const { slug, title, summary, keyPoints, dateline, topics, authors, month, kind } = article
  const { image, corrections, sources } = article
  return {
    slug,
    title,
    lead: words([summary, ...keyPoints, dateline, ...[...topics, ...authors].map(({ name }) => name)]),
    asides: words([
      image?.caption,
      ...corrections.map(({ text }) => text),
      ...sources.flatMap((source) => [source.title, source.note]),
    ]),
    filters: [
      ...topics.map(({ id }) => `topic:${id}`),
      ...authors.map(({ id }) => `author:${id}`),
      `year:${yearOf(month)}`,
      `kind:${kind}`,
    ],
  }
}

/** What there is of these words, none running into the next. */
function words(all: readonly (string | undefined)[]): string {
  return all.filter((one) => one !== undefined).join('\n')
}

/** How many files of words a part of so many articles has. */
export function shardCount(articles: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(articles / articlesPerShard)))
}

/** What a search asks first: the parts of the index by their names, which are in the order of {@link searchPartsOf}. */
export function searchPartsFile(articles: readonly Article[], names: readonly string[]): PublishedFile {
  const parts = searchPartsOf(articles).map(({ length }, part): SearchPart => {
    return { name: names[part] ?? '', articles: length, shards: shardCount(length) }
  })
  return { path: searchPartsPath, text: JSON.stringify(parts) }
}

/** The files of a part, by their names. The same articles give the same bytes. */
export function searchPartFiles(articles: readonly Article[]): Map<string, string> {
  const postings = new Map<string, number[]>()
  const last = new Map<string, number>()
  for (const [number, article] of articles.entries()) {
    for (const [word, weight] of weightsOf(article)) {
      const list = postings.get(word) ?? []
      list.push((number - (last.get(word) ?? -1)) * 4 + weight)
      postings.set(word, list)
      last.set(word, number)
    }
  }
  const shards = Array.from({ length: shardCount(articles.length) }, (): Record<string, number[]> => ({}))
  for (const word of [...postings.keys()].toSorted()) {
    const shard = shards[shardOf(word, shards.length)]
    const list = postings.get(word)
    if (shard && list) shard[word] = list
  }
  const slugs = inParts(
    articles.map(({ slug }) => slug),
    slugsPerFile,
  )
  return new Map([
    ...shards.map((shard, index) => [`${index}.json`, JSON.stringify(shard)] as const),
    ...slugs.map((some, index) => [`slugs-${index}.json`, JSON.stringify(some)] as const),
  ])
}

/** Each word of an article, and how much it says of it: 3 in the headline, 2 above the text, 1 where it comes often. */
function weightsOf(article: Article): Map<string, number> {
  const { title, lead, asides, filters } = searchableOf(article)
  const weights = new Map(filters.map((filter) => [filter, 0]))
  const counts = countsOf(`${textOf(article.bodyHtml, unread)}\n${asides}`)
  for (const [word, count] of counts) weights.set(word, count > 2 ? 1 : 0)
  for (const word of countsOf(lead).keys()) weights.set(word, 2)
  for (const word of countsOf(title).keys()) weights.set(word, 3)
  return weights
}

/** How characters beside it are pronounced. */
const unread: ReadonlySet<string> = new Set(['rt', 'rp'])
