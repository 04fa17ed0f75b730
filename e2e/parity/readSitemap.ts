import { Readable } from 'node:stream'
import { parseSitemap, type SitemapItem } from 'sitemap'
import { sayings, type Statement } from './statement.ts'

/** A statement for each address a part of the sitemap lists. @throws on what is no sitemap */
export async function readSitemap(file: string, xml: string): Promise<Statement[]> {
  const items = await parseSitemap(Readable.from([xml]))
  return items.map((item, index) => {
    const place = { file, spot: `url ${index + 1}` }
    return item.news ? ofNews(item, place) : ofPage(item, place)
  })
}

function ofPage({ url, lastmod, img }: SitemapItem, place: Pick<Statement, 'file' | 'spot'>): Statement {
  const { spot } = place
  return {
    ...place,
    format: 'sitemap',
    says: sayings([
      ['url', spot, url],
      ['modified', spot, lastmod],
      // The photograph comes first, where there is one; the card is always there.
      ['image', spot, img.at(-1)?.url],
    ]),
  }
}

function ofNews({ url, news }: SitemapItem, place: Pick<Statement, 'file' | 'spot'>): Statement {
  const { spot } = place
  return {
    ...place,
    format: 'newsSitemap',
    says: sayings([
      ['url', spot, url],
      ['title', spot, news?.title],
      ['published', spot, news?.publication_date],
      ['language name', spot, news?.publication.language],
      ['site name', spot, news?.publication.name],
    ]),
  }
}
