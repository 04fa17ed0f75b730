import type { CheerioAPI } from 'cheerio'
import { content, found } from './markup.ts'
import { sayings, type Statement } from './statement.ts'
import type { Where } from './where.ts'

/** The card other sites show in a frame. */
export function readEmbed($: CheerioAPI, file: string, { origin }: Where): Statement {
  const published = $('main time')
  const authors = found($, '[rel=author]')
  const link = $('main h1 a').attr('href')
  return {
    file,
    spot: 'page',
    format: 'embed',
    says: sayings([
      ['embed url', 'its place', `${origin}/${file.replace(/index\.html$/, '')}`],
      ['id', 'its place', `${origin}/${file.replace(/embed\/index\.html$/, '')}`],
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
