import { createHash } from 'node:crypto'
import type { Article } from '../../newsroom/article.ts'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { grouped } from '../../newsroom/collections.ts'
import { oldPageFile } from '../../newsroom/oldAddress.ts'
import type { Page, Pages } from '../../newsroom/pages.ts'
import { archivePath } from '../../newsroom/paths.ts'
import { redirects } from '../../newsroom/redirects.ts'
import { rememberedOf } from '../../newsroom/remembered.ts'
import { searchableOf, searchPartsOf } from '../../newsroom/search/searchIndex.ts'
import { feedSources } from '../../newsroom/syndication/feed.ts'
import { textFacts } from '../typing/textFacts.ts'
import type { CompressionLevel } from '../write/compressedFile.ts'

/** What is made of one page, with everything that goes along with it, or of one feed or part of the index; or all files of the whole site. */
export type Task =
  | {
      readonly kind: 'page'
      readonly path: string
      readonly level: CompressionLevel
      /** Files for old addresses of the page, on hosts that cannot redirect by themselves. */
      readonly oldFiles: readonly string[]
    }
  | { readonly kind: 'feed'; readonly path: string; readonly now: number }
  | { readonly kind: 'site'; readonly now: number }
  /** A part of the index for the search, counted from 0. */
  | { readonly kind: 'search'; readonly part: number }

/** A task and the hash of all it depends on besides the code: while that is the same, so is what comes of it. */
export interface Unit {
  readonly name: string
  readonly task: Task
  /** Undefined for what is little enough to be made each time. */
  readonly key: string | undefined
}

/** How many articles are compressed as small as can be: the newest, which are read the most. docs/decisions/0016 */
const bestCompressed = 200

/** How hard all is compressed that people read, but not the most. */
export function usualLevel({ articles }: Catalogue): CompressionLevel {
  return articles.length <= bestCompressed ? 'best' : 'fast'
}

/** Everything there is to make of a publication. @param now the moment of the build */
export function unitsOf(catalogue: Catalogue, pages: Pages, now: Date): Unit[] {
  const { site, articles } = catalogue
  const { hashOf, textHashOf } = hashes(catalogue)
  const usual = usualLevel(catalogue)
  const newest = new Set(articles.slice(0, bestCompressed))
  const oldFiles = oldFilesOf(catalogue)

  function pageUnit(page: Page): Unit {
    const { path, type } = page
    const isLargeList = ['topic', 'author', 'archive'].includes(type) && path !== archivePath()
    const isOld = page.type === 'article' && !newest.has(page.article)
    const level = isOld ? 'fast' : isLargeList ? usual : 'best'
    const old = oldFiles.get(path) ?? []
    const text = page.type === 'article' ? textHashOf(page.article) : ''
    const key = hashOf([level, usual, site, { ...page }, text, old])
    return { name: path, task: { kind: 'page', path, level, oldFiles: old }, key }
  }

  return [
    // First, as one takes longer than all others: a thread that begins with it at the end leaves the rest with nothing to do.
    ...searchPartsOf(articles).map((listed, part): Unit => {
      const key = hashOf([usual, listed.map((article) => [searchableOf(article), textHashOf(article)])])
      return { name: searchUnit(part), task: { kind: 'search', part }, key }
    }),
    { name: 'site', task: { kind: 'site', now: now.getTime() }, key: undefined },
    ...Array.from(pages.values(), pageUnit),
    ...feedSources(catalogue).map((source): Unit => {
      const key = hashOf([site, source, source.articles.map(textHashOf)])
      return { name: `feed of ${source.path}`, task: { kind: 'feed', path: source.path, now: now.getTime() }, key }
    }),
  ]
}

/** The name of the unit that makes a part of the index. */
export function searchUnit(part: number): string {
  return `search part ${part + 1}`
}

/** By the path of a page, the files that lead to it. */
function oldFilesOf(catalogue: Catalogue): ReadonlyMap<string, string[]> {
  return grouped(
    redirects(catalogue).flatMap(({ from, to }) => {
      // A page in the place of a feed would be no feed: those that moved are left to the host.
      const file = to.endsWith('/') ? oldPageFile(from) : undefined
      return file === undefined ? [] : [[to, file] as const]
    }),
  )
}

/** Hashes of what pages show; that of an object that many show, such as an article, is worked out once. */
function hashes({ media }: Catalogue): {
  /** Of all but the text and what is made of it, where it is an article: lists do not show it, and to read it takes long. */
  hashOf: (value: unknown) => string
  /** Of an article's text as it was written, and of the media it shows and leads to. */
  textHashOf: (article: Article) => string
} {
  const known = new WeakMap<object, string>()

  function hashOf(value: unknown): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
    const before = known.get(value)
    if (before !== undefined) return before
    // What an article makes of its text is made whenever it is asked for: by getters, which are left alone here.
    const isArticle = 'bodyMarkdown' in value
    const parts = Object.keys(value).flatMap((name) =>
      isArticle && isGetter(value, name) ? [] : [`${name}:${hashOf(value[name as keyof typeof value])}`],
    )
    const text = `{${parts.join('\n')}}`
    const hash = text.length < shortest ? text : sha1(text)
    known.set(value, hash)
    return hash
  }

  // What was not typed for a build has no facts of its text: the documents of tests.
  const textHashOf = rememberedOf((article: Article) => {
    const { hash, media: names } = article.textFacts ?? textFacts(article.bodyMarkdown)
    return hashOf([hash, ...names.map((name) => [media.pictures[name], media.linked[name]])])
  })

  return { hashOf, textHashOf }
}

/** What is as short as this takes longer to hash than to be hashed with what it stands in. */
const shortest = 100

function isGetter(value: object, name: string): boolean {
  return Object.getOwnPropertyDescriptor(value, name)?.get !== undefined
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('base64')
}
