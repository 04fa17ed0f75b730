import { absoluteUrl, feedPath, frontPath, iconPath } from '../../paths.ts'
import { element, toDocument, type Xml } from '../xml.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** The feed as Atom (RFC 4287). */
export function toAtom({ site, title, description, path, updated, entries }: Feed): string {
  const page = absoluteUrl(site, path)
  return toDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
        'xml:lang': site.language.tag,
      },
      element('id', {}, page),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: absoluteUrl(site, feedPath(path, 'atom')) }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      site.hub === undefined ? undefined : element('link', { rel: 'hub', href: site.hub }),
      element('icon', {}, absoluteUrl(site, iconPath(192))),
      person(site.name, absoluteUrl(site, frontPath)),
      ...entries.map((entry) => entryElement(entry, site)),
    ),
  )
}

function entryElement({ article, facts, contentHtml }: FeedEntry, site: Feed['site']): Xml {
  const { title, summary, authors, topics, language, canonicalUrl } = article
  return element(
    'entry',
    { 'xml:lang': language.tag },
    element('id', {}, facts.permanentUrl),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: facts.url }),
    canonicalUrl === undefined ? undefined : element('link', { rel: 'canonical', href: canonicalUrl }),
    element('published', {}, facts.published),
    element('updated', {}, facts.modified),
    ...authors.map(({ name, path }) => person(name, absoluteUrl(site, path))),
    ...topics.map(({ name, path }) => element('category', { term: name, scheme: absoluteUrl(site, path) })),
    element('media:content', { url: facts.cardUrl, medium: 'image', type: 'image/png' }),
    element('summary', {}, summary),
    element('content', { type: 'html' }, contentHtml),
  )
}

function person(name: string, uri: string): Xml {
  return element('author', {}, element('name', {}, name), element('uri', {}, uri))
}
