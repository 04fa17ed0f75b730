import type { Catalogue } from '../catalogue.ts'
import { html } from '../markdown/html.ts'
import { absoluteUrl, feedPath, frontPath, iconPath, type FeedFormat, type PublishedFile } from '../paths.ts'
import type { Site } from '../site.ts'
import { buildFeed, feedSources, type Feed, type FeedEntry, type FeedSource } from './feed.ts'
import { feedFormats } from './feedLinks.ts'
import { toDocument, type Xml } from './xml.ts'

const writers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { atom: toAtom, rss: toRss, json: toJsonFeed }

/** Every feed in every format. Given one by one, as together they are many times as large as what is in them. */
export function* publishedFeeds(catalogue: Catalogue, now: Date): Generator<PublishedFile> {
  for (const source of feedSources(catalogue)) yield* feedFiles(catalogue.site, source, now)
}

/** One feed in every format. */
export function* feedFiles(site: Site, source: FeedSource, now: Date): Generator<PublishedFile> {
  const feed = buildFeed(site, source, now)
  for (const { format } of feedFormats) yield { path: feedPath(feed.path, format), text: writers[format](feed) }
}

/** The feed as Atom (RFC 4287). */
function toAtom({ site, title, description, path, page, language, updated, entries }: Feed): string {
  return toDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:media': 'http://search.yahoo.com/mrss/',
      '@xml:lang': language,
      id: absoluteUrl(site, page === path ? path : feedPath(path, 'atom')),
      title,
      subtitle: description,
      updated,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': absoluteUrl(site, feedPath(path, 'atom')) },
        { '@rel': 'alternate', '@type': 'text/html', '@href': absoluteUrl(site, page) },
        site.hub === undefined ? undefined : { '@rel': 'hub', '@href': site.hub },
      ],
      icon: absoluteUrl(site, iconPath(192)),
      author: { name: site.name, uri: absoluteUrl(site, frontPath) },
      entry: entries.map((entry) => atomEntry(entry, site)),
    },
  })
}

function atomEntry(entry: FeedEntry, site: Feed['site']): Xml {
  const { title, summary, authors, topics, language, canonicalUrl } = entry
  return {
    '@xml:lang': language.tag,
    id: entry.id,
    title,
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': entry.url },
      canonicalUrl === undefined ? undefined : { '@rel': 'canonical', '@href': canonicalUrl },
    ],
    published: entry.published,
    updated: entry.modified,
    author: authors.map(({ name, path }) => ({ name, uri: absoluteUrl(site, path) })),
    category: topics.map(({ name, path }) => ({ '@term': name, '@scheme': absoluteUrl(site, path) })),
    'media:content': card(entry),
    summary,
    content: { '@type': 'html', '#': entry.contentHtml },
  }
}

/** The picture that stands for an article, as Media RSS has it: https://www.rssboard.org/media-rss */
function card({ card: { cardUrl, cardType } }: FeedEntry): Xml {
  return { '@url': cardUrl, '@medium': 'image', '@type': cardType }
}

/** The feed as RSS 2.0, by the profile of the RSS Advisory Board: https://www.rssboard.org/rss-profile */
function toRss({ site, title, description, path, page, language, updated, entries }: Feed): string {
  return toDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:media': 'http://search.yahoo.com/mrss/',
      channel: {
        title,
        link: absoluteUrl(site, page),
        description: asHtml(description),
        language,
        lastBuildDate: mailDate(updated),
        'atom:link': [
          { '@rel': 'self', '@type': 'application/rss+xml', '@href': absoluteUrl(site, feedPath(path, 'rss')) },
          site.hub === undefined ? undefined : { '@rel': 'hub', '@href': site.hub },
        ],
        item: entries.map((entry) => rssItem(entry, site)),
      },
    },
  })
}

/** The description stands before the whole text, as some readers keep whichever comes last. */
function rssItem(entry: FeedEntry, site: Feed['site']): Xml {
  const { title, summary, authors, topics, language } = entry
  return {
    title,
    link: entry.url,
    guid: { '@isPermaLink': 'true', '#': entry.id },
    pubDate: mailDate(entry.published),
    'dc:creator': authors.map(({ name }) => name),
    'dc:language': language.tag,
    category: topics.map(({ name, path }) => ({ '@domain': absoluteUrl(site, path), '#': name })),
    description: asHtml(summary),
    'content:encoded': entry.contentHtml,
    'media:content': card(entry),
  }
}

/** Readers take a description, of a channel or an item, for HTML: < must be said in it as HTML says it. */
function asHtml(text: string): string {
  return html.stringify({ type: 'root', children: [{ type: 'text', value: text }] })
}

/**
 * A moment as mail and RSS write it (RFC 822, with the year in four digits as in RFC 1123), at the offset it came with.
 * @throws {RangeError} on anything but a moment with seconds and offset
 * @example mailDate('2026-11-22T00:00:00+01:00') // 'Sun, 22 Nov 2026 00:00:00 +0100'
 */
export function mailDate(moment: string): string {
  const [, time, offset] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?([+-]\d{2}:\d{2})$/.exec(moment) ?? []
  if (!time || !offset) throw new RangeError(`not a moment: ${moment}`)
  // As if that place were in UTC: then its day and hour are those that are written.
  return new Date(`${time}Z`).toUTCString().replace('GMT', offset.replace(':', ''))
}

/** The feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
function toJsonFeed({ site, title, description, path, page, language, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absoluteUrl(site, page),
    feed_url: absoluteUrl(site, feedPath(path, 'json')),
    description,
    icon: absoluteUrl(site, iconPath(512)),
    favicon: absoluteUrl(site, iconPath(192)),
    authors: [{ name: site.name, url: absoluteUrl(site, frontPath) }],
    language,
    ...(site.hub !== undefined && { hubs: [{ type: 'WebSub', url: site.hub }] }),
    items: entries.map((entry) => jsonItem(entry, site)),
  })
}

function jsonItem(entry: FeedEntry, site: Feed['site']): object {
  const { title, summary, authors, topics, language } = entry
  return {
    id: entry.id,
    url: entry.url,
    title,
    content_html: entry.contentHtml,
    summary,
    image: entry.card.cardUrl,
    date_published: entry.published,
    date_modified: entry.modified,
    authors: authors.map(({ name, path, portrait }) => ({
      name,
      url: absoluteUrl(site, path),
      ...(portrait && { avatar: absoluteUrl(site, portrait.file.fallback) }),
    })),
    tags: topics.map((topic) => topic.name),
    language: language.tag,
  }
}
