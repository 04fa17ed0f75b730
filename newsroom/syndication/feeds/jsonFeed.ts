import { absoluteUrl, feedPath, frontPath, iconPath } from '../../paths.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** The feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed({ site, title, description, path, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absoluteUrl(site, path),
    feed_url: absoluteUrl(site, feedPath(path, 'json')),
    description,
    icon: absoluteUrl(site, iconPath(512)),
    favicon: absoluteUrl(site, iconPath(192)),
    authors: [{ name: site.name, url: absoluteUrl(site, frontPath) }],
    language: site.language.tag,
    ...(site.hub !== undefined && { hubs: [{ type: 'WebSub', url: site.hub }] }),
    items: entries.map((entry) => item(entry, site)),
  })
}

function item({ article, facts, contentHtml }: FeedEntry, site: Feed['site']): object {
  const { title, summary, authors, topics, language } = article
  return {
    id: facts.permanentUrl,
    url: facts.url,
    title,
    content_html: contentHtml,
    summary,
    image: facts.cardUrl,
    date_published: facts.published,
    date_modified: facts.modified,
    authors: authors.map(({ name, path, portrait }) => ({
      name,
      url: absoluteUrl(site, path),
      ...(portrait && { avatar: absoluteUrl(site, portrait.file.fallback) }),
    })),
    tags: topics.map((topic) => topic.name),
    language: language.tag,
  }
}
