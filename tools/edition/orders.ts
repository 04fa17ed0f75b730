import type { Catalogue } from '../../newsroom/catalogue.ts'
import { embedPath } from '../../newsroom/paths.ts'
import { articleKeys } from './articleKey.ts'
import type { Effort, Job, Order } from './edition.ts'
import { filesOfArticle, oldAddresses, pageFile } from './files.ts'
import type { EditionRecord } from './record.ts'

/** How many articles are pressed as small as can be: the newest, which are read the most. docs/decisions/0016 */
const pressedMost = 200

/** How hard all is pressed that is not read the most. */
export function usualEffort({ articles }: Catalogue): Effort {
  return articles.length <= pressedMost ? 'most' : 'quick'
}

/** All that is published of an article, which has not changed since the edition before. */
interface KeptArticle {
  readonly order: Order
  /** Its page and its frame. */
  readonly pages: readonly string[]
  readonly files: readonly string[]
}

export interface Orders {
  readonly made: readonly Order[]
  readonly kept: readonly KeptArticle[]
  /** Of every article, by slug. */
  readonly keys: Readonly<Record<string, string>>
}

/**
 * What there is to make. Articles that are as they were are kept; lists and everything else are few enough to be made
 * each time.
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
  const kept: KeptArticle[] = []
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
  const articlePaths = new Set(articles.map(({ path }) => path))
  const page = (job: Job, file: string, effort: Effort): Order => ({ job, effort, known: before?.pages[file]?.made })
  for (const path of paths) {
    if (articlePaths.has(path)) continue
    // There are more lists the more articles there are, and they are large.
    const effort = /^\/(?:topics|authors|archive)\/./.test(path) ? usual : 'most'
    made.push(page({ kind: 'page', path }, pageFile(path), effort))
  }
  made.push(page({ kind: 'not found' }, '404.html', 'most'))
  return { made, kept, keys }
}
