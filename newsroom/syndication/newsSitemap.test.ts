import type { XmlElement } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import type { ArticleDocument } from '../documents.ts'
import { anArticle, someDocuments } from '../testDocuments.ts'
import { newsSitemapFile } from './newsSitemap.ts'
import { sameUntil } from './publishedFiles.ts'
import { sitemapFiles } from './sitemap.ts'
import { elements, rootOf } from './testXml.ts'

const now = new Date('2026-05-03T12:00:00Z')

function news(...articles: ArticleDocument[]): XmlElement[] {
  const file = newsSitemapFile(buildCatalogue(someDocuments({ articles })), now)
  return elements(rootOf(file?.text ?? '<none/>'))
}

function published(publishedAt: string): ArticleDocument {
  return anArticle({ slug: publishedAt.replaceAll(/\W/g, '-').toLowerCase(), publishedAt })
}

/** What an element says, by the names of the elements below it that hold text. */
function texts(element: XmlElement): Record<string, string> {
  const children = elements(element)
  if (children.length === 0) return { [element.name]: element.text }
  return Object.assign({}, ...children.map(texts)) as Record<string, string>
}

describe('the news sitemap', () => {
  test('tells aggregators what is needed to show an article', () => {
    expect(
      news(anArticle({ slug: 'fresh', title: 'Fog & <light>', publishedAt: '2026-05-02T09:30+01:00' })).map(texts),
    ).toEqual([
      {
        loc: 'https://lantern.example/articles/fresh/',
        'news:name': 'The Lantern',
        'news:language': 'en',
        'news:publication_date': '2026-05-02T09:30:00+01:00',
        'news:title': 'Fog & <light>',
      },
    ])
  })

  test('holds the last two days to the minute, newest first', () => {
    const dates = ['2026-05-01T11:59Z', '2026-05-01T12:00Z', '2026-05-03T12:00Z', '2026-05-03T12:01Z'].map(published)
    expect(news(...dates).map((url) => texts(url)['news:publication_date'])).toEqual([
      '2026-05-03T12:00:00+00:00',
      '2026-05-01T12:00:00+00:00',
    ])
  })

  test('holds at most a thousand', () => {
    const articles = Array.from({ length: 1001 }, (_, index) =>
      anArticle({ slug: `s-${index}`, publishedAt: '2026-05-03' }),
    )
    expect(news(...articles)).toHaveLength(1000)
  })

  test('names a language as aggregators do', () => {
    const languages = ['en-GB', 'ar', 'zh-Hant', 'zh-CN', 'sr-Latn']
    const articles = languages.map((language, index) =>
      anArticle({ slug: `s-${index}`, language, publishedAt: '2026-05-03' }),
    )
    expect(news(...articles).map((url) => texts(url)['news:language'])).toEqual(['en', 'ar', 'zh-tw', 'zh-cn', 'sr'])
  })

  test('leaves out drafts, and what first appeared elsewhere', () => {
    const fresh = { publishedAt: '2026-05-03' }
    const theirs = anArticle({ slug: 'theirs', canonicalUrl: 'https://elsewhere.example/x/', ...fresh })
    expect(news(theirs, anArticle({ slug: 'secret', status: 'draft', ...fresh }))).toEqual([])
  })

  test('is named in the index only while there is news', () => {
    const catalogue = buildCatalogue(someDocuments({ articles: [anArticle({ publishedAt: '2026-05-03' })] }))
    const paths = (date: Date) => sitemapFiles(catalogue, date).map(({ path }) => path)
    const index = (date: Date) => sitemapFiles(catalogue, date)[0]?.text
    expect(paths(now)).toContain('/sitemaps/news.xml')
    expect(index(now)).toContain('https://lantern.example/sitemaps/news.xml')
    const later = new Date('2026-05-09T00:00:00Z')
    expect(paths(later)).not.toContain('/sitemaps/news.xml')
    expect(index(later)).not.toContain('news.xml')
  })
})

test.each([
  ['an article that is two days old soon', '2026-05-01T13:00:00Z', '2026-05-03T13:00:00.001Z'],
  ['an article of tomorrow', '2026-05-04T06:00:00Z', '2026-05-04T06:00:00.000Z'],
  ['old articles alone', '2026-01-01T00:00:00Z', '2026-06-01T00:00:00.000Z'],
])('with %s, the files of a publication stay the same until then, or until the month ends', (_what, date, until) => {
  const catalogue = buildCatalogue(someDocuments({ articles: [published(date)] }))
  expect(sameUntil(catalogue, now).toISOString()).toBe(until)
})
