import { load } from 'cheerio'
import { sayings, type Statement } from './statement.ts'

/** What an article’s oEmbed document says of it: https://oembed.com/#section2.3 */
export function readOEmbed(file: string, json: string): Statement {
  const document = JSON.parse(json) as Partial<OEmbed>
  return {
    format: 'oEmbed',
    file,
    spot: 'document',
    about: `/${file.replace(/oembed\.json$/, '')}`,
    says: sayings([
      ['title', 'title', document.title],
      ['title', 'title of the frame', load(document.html ?? '')('iframe').attr('title')],
      ['embed url', 'address of the frame', load(document.html ?? '')('iframe').attr('src')],
      ['author line', 'author_name', document.author_name],
      ['first author url', 'author_url', document.author_url],
      ['site name', 'provider_name', document.provider_name],
      ['image', 'thumbnail_url', document.thumbnail_url],
    ]),
  }
}

interface OEmbed {
  readonly title: string
  readonly html: string
  readonly author_name: string
  readonly author_url: string
  readonly provider_name: string
  readonly thumbnail_url: string
}
