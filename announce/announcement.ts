import { PublicationError } from '../system/faults.ts'
import { type Announced, readAnnounced, writeAnnounced } from './announced.ts'
import { type BuiltSite, readBuiltSite } from './builtSite.ts'
import { changesOf, type Dated, knownAfter, type Selection } from './changes.ts'
import type { Delivery } from './delivery.ts'
import { tellIndexNow } from './indexNow.ts'
import { checkDeployed } from './liveSite.ts'
import type { Patience } from './withRetries.ts'
import { tellHubs } from './webSub.ts'

/** Not everything that is new could be announced, or nothing may be. */
export class AnnouncementError extends PublicationError {
  override name = 'AnnouncementError'
}

export interface Options {
  /** The folder that was deployed. */
  readonly dist: string
  /** The file that remembers what was announced. */
  readonly memory: string
  readonly selection: Selection
  /** Whether to say what would be sent, and to send nothing. */
  readonly isDryRun: boolean
  /** Where IndexNow takes messages. */
  readonly endpoint: string
  readonly patience: Patience
  readonly say: (line: string) => void
}

/**
 * Tells search engines and feed readers what is new on the live site. Remembers what was accepted, and only that.
 * @throws {AnnouncementError | AnnouncedError | NotBuiltError | NotDeployedError | UnreachableError}
 */
export async function announce(options: Options): Promise<void> {
  const { dist, memory, isDryRun, endpoint, patience, say } = options
  const site = await readBuiltSite(dist)
  checkAudience(site)
  const known = await readAnnounced(memory, site.url)
  const news = newsOf(site, known, options)
  const hubs = [...new Set(site.feeds.map(({ hub }) => hub))].join(', ')
  if (isDryRun) {
    for (const line of [...listed(endpoint, 'page', news.pages), ...listed(hubs, 'feed', news.feeds)]) say(line)
  } else if (news.pages.length + news.feeds.length === 0) {
    say('Nothing has changed since the last announcement.')
  } else {
    const headers = { 'User-Agent': `Standfirst (+${site.url}/)` }
    await checkDeployed(site, { headers, patience })
    const { url, indexNowKey: key = '' } = site
    const feeds = site.feeds.filter((feed) => news.feeds.includes(feed.url))
    const searchEngines = await tellIndexNow({ endpoint, site: url, key, pages: news.pages, headers, patience })
    const readers = await tellHubs({ feeds, headers, patience })
    await writeAnnounced(memory, knownThen(site, known, { news, searchEngines, readers }))
    if (searchEngines.accepted.length > 0) say(`Told ${endpoint} of ${count(searchEngines.accepted, 'page')}.`)
    if (readers.accepted.length > 0) say(`Told ${hubs} of ${count(readers.accepted, 'feed')}.`)
    checkAccepted([...searchEngines.failures, ...readers.failures])
  }
}

/** @throws {AnnouncementError} if there is nobody to tell, or nobody may be told */
function checkAudience(site: BuiltSite): void {
  if (!site.isPublic) {
    throw new AnnouncementError(
      `dist/ was built for ${site.url} and is closed to search engines, as a preview or because nobody else can reach that address. Deploy a build for the public address first, made with SITE_URL or the url in content/site.yaml.`,
    )
  }
  if (takesIndexNow(site) || site.feeds.length > 0) return
  throw new AnnouncementError(
    site.indexNowKey === undefined
      ? 'There is nobody to tell: content/site.yaml names neither an indexNowKey nor a hub.'
      : 'There is nobody to tell: content/site.yaml refuses search, and names no hub.',
  )
}

/** Where search is refused, search engines are not called. */
function takesIndexNow({ isListed, indexNowKey }: BuiltSite): boolean {
  return isListed && indexNowKey !== undefined
}

/** Addresses to tell of. */
interface News {
  readonly pages: readonly string[]
  readonly feeds: readonly string[]
}

function newsOf(site: BuiltSite, known: Announced, { selection, patience }: Options): News {
  const context = { selection, now: patience.now() }
  const feeds = feedsOf(site)
  return {
    pages: takesIndexNow(site) ? changesOf(pagesOf(site), known.pages, context) : [],
    // A hub has no use for a feed that is gone.
    feeds: changesOf(feeds, known.feeds, context).filter((url) => feeds[url] !== undefined),
  }
}

function knownThen(
  site: BuiltSite,
  known: Announced,
  { news, searchEngines, readers }: { news: News; searchEngines: Delivery; readers: Delivery },
): Announced {
  const pages = { changes: news.pages, accepted: searchEngines.accepted }
  const feeds = { changes: news.feeds, accepted: readers.accepted }
  return {
    ...known,
    ...(takesIndexNow(site) && { pages: knownAfter(pagesOf(site), known.pages, pages) }),
    ...(site.feeds.length > 0 && { feeds: knownAfter(feedsOf(site), known.feeds, feeds) }),
  }
}

function pagesOf({ pages }: BuiltSite): Dated {
  return Object.fromEntries([...pages].map(([url, changed]) => [url, changed ?? '']))
}

function feedsOf({ feeds }: BuiltSite): Dated {
  return Object.fromEntries(feeds.map(({ url, updated }) => [url, updated ?? '']))
}

/** @throws {AnnouncementError} unless there were no failures */
function checkAccepted(failures: readonly string[]): void {
  if (failures.length === 0) return
  const lines = failures.map((failure) => `  ${failure}`).join('\n')
  throw new AnnouncementError(`Not everything was announced; the next npm run announce tries the rest again:\n${lines}`)
}

function listed(receiver: string, noun: string, urls: readonly string[]): string[] {
  return urls.length === 0 ? [`No ${noun} to tell of.`] : [`Would tell ${receiver} of ${count(urls, noun)}:`, ...urls]
}

function count({ length }: readonly string[], noun: string): string {
  return `${length.toLocaleString('en')} ${noun}${length === 1 ? '' : 's'}`
}
