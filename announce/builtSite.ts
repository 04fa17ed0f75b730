import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedFileNames, feedPaths, indexNowKeyPath, robotsPath, sitemapIndexPath } from '../newsroom/paths.ts'
import { PublicationError } from '../system/faults.ts'
import { childrenOf, childText, rootOf } from './xmlTree.ts'

/** What a built publication says of itself. Only `dist/` is asked: that is what was deployed. */
export interface BuiltSite {
  /** The origin it was built for. */
  readonly url: string
  /** Whether crawlers are let in at all. */
  readonly isPublic: boolean
  /** Whether search engines are shown the way to its pages. */
  readonly isListed: boolean
  readonly indexNowKey: string | undefined
  /** The text of each file of the sitemap, by its path. */
  readonly sitemaps: ReadonlyMap<string, string>
  /** When each page of the sitemap last changed, by its address. */
  readonly pages: ReadonlyMap<string, string | undefined>
  readonly feeds: readonly BuiltFeed[]
}

/** A feed in `dist/`, as far as a hub must know it. */
export interface BuiltFeed {
  /** Its own address, which subscribers know it by. */
  readonly url: string
  /** The WebSub hub it names; feeds without one are read by asking again and again. */
  readonly hub: string
  /** When something in it last changed, as the feed writes it. */
  readonly updated: string | undefined
}

/** There is nothing to announce in the folder. */
class NotBuiltError extends PublicationError {
  override name = 'NotBuiltError'
}

/** @throws {NotBuiltError} if the folder is not a built publication */
export async function readBuiltSite(dist: string): Promise<BuiltSite> {
  const read = (path: string) => readFile(join(dist, path), 'utf8')
  const index = await read(sitemapIndexPath).catch(() => {
    throw new NotBuiltError(`There is no ${dist}${sitemapIndexPath}; npm run build makes it.`)
  })
  const parts = childrenOf(rootOf(index), 'sitemap').flatMap((part) => childText(part, 'loc') ?? [])
  const url = new URL(parts[0] ?? '').origin
  const sitemaps = new Map([[sitemapIndexPath, index]])
  for (const part of parts) sitemaps.set(new URL(part).pathname, await read(new URL(part).pathname))
  const robots = await read(robotsPath)
  return {
    url,
    isPublic: !/^User-agent: \*\nDisallow: \/$/m.test(robots),
    isListed: /^Sitemap: /m.test(robots),
    indexNowKey: await findKey(dist),
    sitemaps,
    pages: pagesOf(sitemaps),
    feeds: await findFeeds(dist),
  }
}

function pagesOf(sitemaps: ReadonlyMap<string, string>): Map<string, string | undefined> {
  const pages = new Map<string, string | undefined>()
  for (const text of sitemaps.values()) {
    for (const entry of childrenOf(rootOf(text), 'url')) {
      const url = childText(entry, 'loc')
      // The news sitemap lists some pages a second time, without their last change.
      if (url) pages.set(url, childText(entry, 'lastmod') ?? pages.get(url))
    }
  }
  return pages
}

/** The one file that holds its own name. */
async function findKey(dist: string): Promise<string | undefined> {
  const names = (await readdir(dist)).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4))
  for (const name of names.toSorted()) {
    if ((await readFile(join(dist, indexNowKeyPath(name)), 'utf8')).trim() === name) return name
  }
  return undefined
}

async function findFeeds(dist: string): Promise<BuiltFeed[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name === feedFileNames.json)
  const texts = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))
  return texts.flatMap(feedsIn).toSorted((a, b) => (a.url < b.url ? -1 : 1))
}

/** As far as it is asked here. https://www.jsonfeed.org/version/1.1/ */
interface JsonFeed {
  readonly feed_url: string
  readonly hubs?: readonly { readonly type: string; readonly url: string }[]
  readonly items: readonly { readonly date_modified: string }[]
}

/** A feed in all its formats, which say the same; none if it names no hub. */
function feedsIn(text: string): BuiltFeed[] {
  const { feed_url: own, hubs = [], items } = JSON.parse(text) as JsonFeed
  const hub = hubs.find(({ type }) => type === 'WebSub')?.url
  if (hub === undefined) return []
  const dates = items.map((item) => item.date_modified)
  const updated = dates.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1)
  return feedPaths(own.slice(0, -feedFileNames.json.length)).map((url) => ({ url, hub, updated }))
}
