import type { CheerioAPI } from 'cheerio'
import { all, content } from './markup.ts'
import { readOpenGraph, readTwitter, withoutSiteName } from './readHead.ts'
import { sayings, type Statement } from './statement.ts'
import type { Where } from './where.ts'

/** A page for an old address, or for the link that stays, which is then also the id; it unfurls as the page itself. */
export function readRedirect($: CheerioAPI, file: string, { origin }: Where): Statement[] {
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
      ['seo title', 'title', withoutSiteName($, $('head title').text())],
      ['title', 'text of link', $('main a').text()],
      ['description', 'meta description', content($, 'name', 'description')],
      ['authors', 'meta author', all($, 'name', 'author')],
      ['id', 'its place', isShort ? `${origin}/${file.replace(/index\.html$/, '')}` : undefined],
    ]),
  }
  const place = { file, about: target, spot: 'page' }
  return [redirect, readOpenGraph($, place), readTwitter($, place)]
}
