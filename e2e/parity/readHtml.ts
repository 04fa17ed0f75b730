import { load, type CheerioAPI } from 'cheerio'
import { meaningOf } from './meaning.ts'
import { sayings, type Statement } from './statement.ts'

/** Where a publication is: its address, and the clocks by which its days begin. */
export interface Where {
  readonly origin: string
  readonly timeZone: string
}

/** What a page says to people and, in its head, to machines; JSON-LD is for `readJsonLd`. */
export function readHtml(file: string, html: string, where: Where): Statement[] {
  const $ = load(html)
  if ($('meta[http-equiv=refresh]').length > 0) return readRedirect($, file, where)
  const about = `/${file.replace(/index\.html$/, '')}`
  if (about.endsWith('/embed/')) {
    return [readEmbed($, { file, about: about.replace(/embed\/$/, ''), spot: 'page' }, where)]
  }
  if (file === '404.html') return []
  const page = { file, about, spot: 'page' } as const
  return [readPage($, page, where), readHead($, page), readOpenGraph($, page), readTwitter($, page)]
}

type Place = Pick<Statement, 'file' | 'spot'> & { readonly about: string }

/** What people see. */
function readPage($: CheerioAPI, place: Place, { origin, timeZone }: Where): Statement {
  const heading = $('h1')
  const language = heading.closest('[lang]').attr('lang')
  const absolute = (path: string | undefined) => path && new URL(path, origin).href
  const authors = found($, 'main article:has(h1) [rel=author]')
  const authorUrls = authors.flatMap((link) => absolute(link.attr('href')) ?? [])
  const topics = found($, '[aria-labelledby="article:topics"] a')
  const crumbs = found($, 'nav[aria-label=Breadcrumb] a')
  const [published, ...changes] = found($, 'main article:has(h1) time').filter(
    (time) => time.closest('.prose').length === 0,
  )
  const modified = latest([...(published ? [published] : []), ...changes], timeZone)
  return {
    ...place,
    format: 'page',
    says: sayings([
      ['url', 'its place', origin + place.about],
      ['embed url', 'its place', `${origin}${place.about}embed/`],
      ['id', 'link that stays', $('a[rel=bookmark]').attr('href')],
      ['title', 'h1', heading.text()],
      ['description', 'standfirst', $('main article h1 + p').text()],
      ['authors', 'byline', authors.map((link) => link.text())],
      ['author line', 'byline', authors.map((link) => link.text()).join(', ')],
      ['author urls', 'byline', authorUrls],
      ['first author url', 'byline', authorUrls[0]],
      ['published', 'first time', published?.attr('datetime')],
      ['published day', 'first time', published?.attr('datetime')],
      ['published day', 'text of first time', published?.text()],
      ['modified', 'latest time', modified?.attr('datetime')],
      ['modified day', 'latest time', modified?.attr('datetime')],
      ['modified day', 'text of latest time', modified?.text()],
      ['section', 'breadcrumb', crumbs.slice(1).at(-1)?.text()],
      ['topics', 'topics', topics.map((link) => link.text())],
      ['topic urls', 'topics', topics.flatMap((link) => absolute(link.attr('href')) ?? [])],
      ['language', 'lang of h1', language],
      ['language name', 'lang of h1', language],
      ['locale', 'lang of h1', language],
      ['breadcrumbs', 'breadcrumb', crumbs.flatMap((link) => [link.text(), absolute(link.attr('href')) ?? ''])],
    ]),
  }
}

/** An update, or a correction, which is one too. */
function latest(times: readonly Found[], timeZone: string): Found | undefined {
  const moment = (time: Found) => meaningOf('modified', time.attr('datetime') ?? '', timeZone)
  return times.toSorted((a, b) => moment(b).localeCompare(moment(a)))[0]
}

function readHead($: CheerioAPI, place: Place): Statement {
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

function readOpenGraph($: CheerioAPI, place: Place): Statement {
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

function readTwitter($: CheerioAPI, place: Place): Statement {
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

/** A page for an old address, or for the link that stays, which is then also the id; it unfurls as the page itself. */
function readRedirect($: CheerioAPI, file: string, { origin }: Where): Statement[] {
  const [, target = ''] = /^0; ?url=(.*)$/.exec(content($, 'http-equiv', 'refresh') ?? '') ?? []
  const absolute = (path: string | undefined) => path && new URL(path, origin).href
  const isShort = file.startsWith('a/')
  const redirect: Statement = {
    format: isShort ? 'shortLink' : 'redirect',
    file,
    spot: 'page',
    says: sayings([
      ['url', 'refresh', absolute(target)],
      ['url', 'link', absolute($('main a').attr('href'))],
      ['canonical', 'canonical', $('link[rel=canonical]').attr('href')],
      ['seo title', 'title', $('head title').text()],
      ['seo title', 'text of link', $('main a').text()],
      ['description', 'meta description', content($, 'name', 'description')],
      ['authors', 'meta author', all($, 'name', 'author')],
      ['id', 'its place', isShort ? `${origin}/${file.replace(/index\.html$/, '')}` : undefined],
    ]),
  }
  const place = { file, about: target, spot: 'page' }
  return [redirect, readOpenGraph($, place), readTwitter($, place)]
}

/** The card other sites show in a frame. */
function readEmbed($: CheerioAPI, place: Place, { origin }: Where): Statement {
  const published = $('main time')
  const authors = found($, '[rel=author]')
  const link = $('main h1 a').attr('href')
  return {
    ...place,
    format: 'embed',
    says: sayings([
      ['embed url', 'its place', `${origin}${place.about}embed/`],
      ['url', 'link of h1', link && new URL(link, origin).href],
      ['canonical', 'canonical', $('link[rel=canonical]').attr('href')],
      ['title', 'h1', $('main h1').text()],
      ['description', 'meta description', content($, 'name', 'description')],
      ['description', 'standfirst', $('main h1 + p').text()],
      ['authors', 'byline', authors.map((author) => author.text())],
      ['author urls', 'byline', authors.flatMap((author) => new URL(author.attr('href') ?? '', origin).href)],
      ['published', 'time', published.attr('datetime')],
      ['published day', 'text of time', published.text()],
      ['language', 'lang of h1', $('main h1').closest('[lang]').attr('lang')],
    ]),
  }
}

/** An article’s card carries its headline; that of another page, what search engines show. */
function titleOfCards($: CheerioAPI): 'title' | 'seo title' {
  return content($, 'property', 'og:type') === 'article' ? 'title' : 'seo title'
}

/** The titles of pages that are not articles end in the name of the publication; that of the front page begins with it. */
function withoutSiteName($: CheerioAPI, title: string): string {
  const name = content($, 'name', 'application-name') ?? ''
  if (title.startsWith(`${name} – `)) return name
  return title.endsWith(` – ${name}`) ? title.slice(0, -` – ${name}`.length) : title
}

function content($: CheerioAPI, attribute: string, name: string): string | undefined {
  return all($, attribute, name)[0]
}

function all($: CheerioAPI, attribute: string, name: string): string[] {
  return found($, `meta[${attribute}="${name}"]`).flatMap((meta) => meta.attr('content') ?? [])
}

type Found = ReturnType<CheerioAPI>

function found($: CheerioAPI, selector: string): Found[] {
  return $(selector)
    .get()
    .map((element) => $(element))
}
