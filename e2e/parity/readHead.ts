import type { CheerioAPI } from 'cheerio'
import { all, content, type Place } from './markup.ts'
import { sayings, type Statement } from './statement.ts'

/** What search engines are told. */
export function readHead($: CheerioAPI, place: Place): Statement {
  return {
    ...place,
    format: 'head',
    says: sayings([
      ['seo title', 'title', withoutSiteName($, $('head title').text())],
      ['description', 'meta description', content($, 'name', 'description')],
      ['canonical', 'canonical', $('link[rel=canonical]').attr('href')],
      ['authors', 'meta author', all($, 'name', 'author')],
      ['site name', 'application-name', content($, 'name', 'application-name')],
    ]),
  }
}

/** What chats and networks are told: https://ogp.me */
export function readOpenGraph($: CheerioAPI, place: Place): Statement {
  return {
    ...place,
    format: 'openGraph',
    says: sayings([
      [titleOfCards($), 'og:title', content($, 'property', 'og:title')],
      ['description', 'og:description', content($, 'property', 'og:description')],
      ['canonical', 'og:url', content($, 'property', 'og:url')],
      ['site name', 'og:site_name', content($, 'property', 'og:site_name')],
      ['locale', 'og:locale', content($, 'property', 'og:locale')],
      ['image', 'og:image', content($, 'property', 'og:image')],
      ['image alt', 'og:image:alt', content($, 'property', 'og:image:alt')],
      ['published', 'article:published_time', content($, 'property', 'article:published_time')],
      ['modified', 'article:modified_time', content($, 'property', 'article:modified_time')],
      ['author urls', 'article:author', all($, 'property', 'article:author')],
      ['section', 'article:section', content($, 'property', 'article:section')],
      ['topics', 'article:tag', all($, 'property', 'article:tag')],
    ]),
  }
}

/** What X, Slack and Discord are told first. */
export function readTwitter($: CheerioAPI, place: Place): Statement {
  return {
    ...place,
    format: 'twitter',
    says: sayings([
      [titleOfCards($), 'twitter:title', content($, 'name', 'twitter:title')],
      ['description', 'twitter:description', content($, 'name', 'twitter:description')],
      ['image', 'twitter:image', content($, 'name', 'twitter:image')],
      ['image alt', 'twitter:image:alt', content($, 'name', 'twitter:image:alt')],
      // Shown by Slack; the first of its pairs is who wrote it.
      ['author line', 'twitter:data1', content($, 'name', 'twitter:data1')],
    ]),
  }
}

/** An article’s card carries its headline; that of another page, what search engines show. */
function titleOfCards($: CheerioAPI): 'title' | 'seo title' {
  return content($, 'property', 'og:type') === 'article' ? 'title' : 'seo title'
}

/** The titles of pages that are not articles end in the name of the publication; that of the front page begins with it. */
export function withoutSiteName($: CheerioAPI, title: string): string {
  // Pages that lead on have the tags of chats alone.
  const name = content($, 'name', 'application-name') ?? content($, 'property', 'og:site_name') ?? ''
  if (title.startsWith(`${name} – `)) return name
  return title.endsWith(` – ${name}`) ? title.slice(0, -` – ${name}`.length) : title
}
