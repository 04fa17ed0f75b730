import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedFiles, indexNowKeyPath, robotsPath, sitemapIndexPath } from '../newsroom/paths.ts'
import { PublicationError } from '../system/faults.ts'
import { type BuiltFeed, readFeed } from './builtFeed.ts'
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
  const names: readonly string[] = Object.values(feedFiles)
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && names.includes(entry.name))
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  const feeds = await Promise.all(paths.map(async (path) => readFeed(await readFile(path, 'utf8'))))
  return feeds.filter((feed) => feed !== undefined)
}
