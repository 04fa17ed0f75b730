import type { CheerioAPI } from 'cheerio'
import { found, type Found, type Place } from './markup.ts'
import { meaningOf } from './meaning.ts'
import { sayings, type Statement } from './statement.ts'
import type { Where } from './where.ts'

/** The first words of a text that begins with its summary, which then stands there once. */
function beginning($: CheerioAPI): string {
  const summary = $('meta[name=description]').attr('content') ?? ''
  return $('main article:has(h1) .prose').text().trim().replaceAll(/\s+/g, ' ').slice(0, summary.length)
}

/** What people see. */
export function readPage($: CheerioAPI, place: Place, { origin, timeZone }: Where): Statement {
  const heading = $('h1')
  const language = heading.closest('[lang]').attr('lang')
  const absolute = (path: string | undefined) => path && new URL(path, origin).href
  const authors = found($, 'main article:has(h1) [rel=author]')
  const authorUrls = authors.flatMap((link) => absolute(link.attr('href')) ?? [])
  const standfirst = $('main article h1 + p:not(:has(time))').text()
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
      ['embed url', 'permanent link', `${$('a[rel=bookmark]').attr('href')}embed/`],
      ['id', 'permanent link', $('a[rel=bookmark]').attr('href')],
      ['title', 'h1', heading.text()],
      ['description', 'standfirst', standfirst || beginning($)],
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
      ['lead image', 'photograph', absolute($('main article:has(h1) img[fetchpriority=high]').attr('src'))],
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
