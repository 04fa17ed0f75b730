import type { XmlElement } from '@rgrove/parse-xml'
import { childrenOf, childText, rootOf } from './xmlTree.ts'

/** A feed in `dist/`, as far as a hub must know it. */
export interface BuiltFeed {
  /** Its own address, which subscribers know it by. */
  readonly url: string
  /** The WebSub hub it names; feeds without one are read by asking again and again. */
  readonly hub: string
  /** When something in it last changed, as the feed writes it. */
  readonly updated: string | undefined
}

/** Reads Atom, RSS or JSON Feed; undefined if it names no hub. */
export function readFeed(text: string): BuiltFeed | undefined {
  const { url, hub, updated } = text.trimStart().startsWith('{') ? readJsonFeed(text) : readXmlFeed(rootOf(text))
  return url && hub ? { url, hub, updated } : undefined
}

type Found = { readonly [Name in keyof BuiltFeed]: BuiltFeed[Name] | undefined }

/** https://www.rfc-editor.org/rfc/rfc4287 and https://www.rssboard.org/rss-profile, with links in the former's names. */
function readXmlFeed(root: XmlElement): Found {
  const [channel] = childrenOf(root, 'channel')
  const links = channel ? childrenOf(channel, 'atom:link') : childrenOf(root, 'link')
  const linked = (rel: string) => links.find(({ attributes }) => attributes['rel'] === rel)?.attributes['href']
  const dates = channel
    ? [childText(channel, 'lastBuildDate'), ...childrenOf(channel, 'item').map((item) => childText(item, 'pubDate'))]
    : [childText(root, 'updated')]
  return { url: linked('self'), hub: linked('hub'), updated: latest(dates) }
}

interface JsonFeed {
  readonly feed_url?: string
  readonly hubs?: readonly { readonly type: string; readonly url: string }[]
  readonly items?: readonly { readonly date_published?: string; readonly date_modified?: string }[]
}

/** https://www.jsonfeed.org/version/1.1/ */
function readJsonFeed(text: string): Found {
  const { feed_url: url, hubs = [], items = [] } = JSON.parse(text) as JsonFeed
  const dates = items.flatMap((item) => [item.date_modified, item.date_published])
  return { url, hub: hubs.find(({ type }) => type === 'WebSub')?.url, updated: latest(dates) }
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .reduce<string | undefined>((late, date) => (late && Date.parse(late) >= Date.parse(date) ? late : date), undefined)
}
