import { load } from 'cheerio'
import { readEmbed } from './readEmbed.ts'
import { readHead, readOpenGraph, readTwitter } from './readHead.ts'
import { readPage } from './readPage.ts'
import { readRedirect } from './readRedirect.ts'
import type { Statement } from './statement.ts'
import type { Where } from './where.ts'

/** What a page says to people and, in its head, to machines; JSON-LD is for `readJsonLd`. */
export function readHtml(file: string, html: string, where: Where): Statement[] {
  const $ = load(html)
  if ($('meta[http-equiv=refresh]').length > 0) return readRedirect($, file, where)
  const about = `/${file.replace(/index\.html$/, '')}`
  if (about.endsWith('/embed/')) {
    return [readEmbed($, file, where)]
  }
  if (file === '404.html') return []
  const page = { file, about, spot: 'page' } as const
  return [readPage($, page, where), readHead($, page), readOpenGraph($, page), readTwitter($, page)]
}
