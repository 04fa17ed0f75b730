import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { absoluteUrl, feedPath } from '../../paths.ts'
import { element, toDocument, type Xml } from '../xml.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { mailDate } from './mailDate.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

const html = unified().use(rehypeStringify).freeze()

/** The feed as RSS 2.0, by the profile of the RSS Advisory Board: https://www.rssboard.org/rss-profile */
export function toRss({ site, title, description, path, updated, entries }: Feed): string {
  const self = absoluteUrl(site, feedPath(path, 'rss'))
  return toDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces },
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, absoluteUrl(site, path)),
        element('description', {}, asHtml(description)),
        element('language', {}, site.language.tag),
        element('lastBuildDate', {}, mailDate(updated)),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
        site.hub === undefined ? undefined : element('atom:link', { rel: 'hub', href: site.hub }),
        ...entries.map((entry) => item(entry, site)),
      ),
    ),
  )
}

/** The description stands before the whole text, as some readers keep whichever comes last. */
function item({ article, facts, contentHtml }: FeedEntry, site: Feed['site']): Xml {
  const { title, summary, authors, topics, language } = article
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, facts.url),
    element('guid', { isPermaLink: 'true' }, facts.permanentUrl),
    element('pubDate', {}, mailDate(facts.published)),
    ...authors.map(({ name }) => element('dc:creator', {}, name)),
    element('dc:language', {}, language.tag),
    ...topics.map(({ name, path }) => element('category', { domain: absoluteUrl(site, path) }, name)),
    element('description', {}, asHtml(summary)),
    element('content:encoded', {}, contentHtml),
    element('media:content', { url: facts.cardUrl, medium: 'image', type: 'image/png' }),
  )
}

/** Readers take a description, of a channel or an item, for HTML: < must be said in it as HTML says it. */
function asHtml(text: string): string {
  return html.stringify({ type: 'root', children: [{ type: 'text', value: text }] })
}
