import type { Catalogue } from '../../newsroom/catalogue.ts'
import { embedPath } from '../../newsroom/paths.ts'
import { feedSources } from '../../newsroom/syndication/feeds/feed.ts'
import { articleKeys, hashOf } from './articleKey.ts'
import type { Effort, Job, Order } from './edition.ts'
import { feedFilesOf, filesOfArticle, jobFile, oldAddresses, pageFile } from './files.ts'
import { listKeys } from './listKey.ts'
import type { EditionRecord } from './record.ts'

/** How many articles are pressed as small as can be: the newest, which are read the most. docs/decisions/0016 */
const pressedMost = 200

/** How hard all is pressed that is not read the most. */
export function usualEffort({ articles }: Catalogue): Effort {
  return articles.length <= pressedMost ? 'most' : 'quick'
}

/** What needs no making unless the styles of its pages have changed. */
export interface Kept {
  readonly order: Order
  readonly pages: readonly string[]
  /** All of its files, the pages among them. */
  readonly files: readonly string[]
}

export interface Orders {
  readonly made: readonly Order[]
  readonly kept: readonly Kept[]
  /** Of every article, by slug, of every feed, by the path of its page, and of every list, by its file. */
  readonly keys: Readonly<Record<string, string>>
}

/**
 * What there is to make. Articles, feeds and lists that are as they were are kept; everything else is little enough to be
 * made each time.
 * @param paths of all pages
 * @param before what is known of the edition before
 */
export function buildOrders(
  catalogue: Catalogue,
  { paths, before, now }: { paths: readonly string[]; before: EditionRecord | undefined; now: Date },
): Orders {
  const { articles } = catalogue
  const usual = usualEffort(catalogue)
  const keyOf = articleKeys(catalogue)
  const addresses = oldAddresses(catalogue)
  const keys: Record<string, string> = {}
  const kept: Kept[] = []
  const made: Order[] = [{ job: { kind: 'machines', now: now.getTime() }, effort: usual, known: undefined }]

  for (const [rank, article] of articles.entries()) {
    const { slug, path, id } = article
    const effort = rank < pressedMost ? 'most' : 'quick'
    const order: Order = { job: { kind: 'article', slug }, effort, known: undefined }
    const key = `${keyOf(article)} ${effort} ${usual}`
    keys[slug] = key
    if (before?.keys[slug] === key) {
      const pages = [pageFile(path), pageFile(embedPath(id))]
      kept.push({ order, pages, files: filesOfArticle(article, addresses) })
    } else made.push(order)
  }
  for (const { articles: shown, ...source } of feedSources(catalogue)) {
    const key = hashOf([usual, catalogue.site, source, shown.map(({ slug }) => keys[slug])])
    const job = { kind: 'feed', path: source.path, now: now.getTime() } as const
    const order: Order = { job, effort: usual, known: undefined }
    keys[source.path] = key
    if (before?.keys[source.path] === key) kept.push({ order, pages: [], files: feedFilesOf(source.path) })
    else made.push(order)
  }
  const listKey = listKeys(catalogue, keys)
  const articlePaths = new Set(articles.map(({ path }) => path))
  const page = (job: Job, effort: Effort): Order => ({ job, effort, known: before?.pages[jobFile(job) ?? '']?.made })
  for (const path of paths) {
    if (articlePaths.has(path)) continue
    // There are more lists the more articles there are, and they are large.
    const effort = /^\/(?:topics|authors|archive)\/./.test(path) ? usual : 'most'
    const order = page({ kind: 'page', path }, effort)
    const file = pageFile(path)
    const key = listKey(path, effort)
    if (key !== undefined) keys[file] = key
    // Where old addresses lead here, their pages are made with this one.
    const isKept = key !== undefined && before?.keys[file] === key && !addresses.has(path)
    if (isKept) kept.push({ order, pages: [file], files: [file] })
    else made.push(order)
  }
  made.push(page({ kind: 'not found' }, 'most'))
  return { made, kept, keys }
}
