import type { XmlElement } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { buildCatalogue, type Catalogue } from '../catalogue.ts'
import type { ArticleDocument } from '../documents.ts'
import { anArticle, anAuthor, someDocuments } from '../testDocuments.ts'
import { sameUntil } from './publishedFiles.ts'
import { newsSitemapFile, sitemapFiles } from './sitemap.ts'
import { elements, rootOf } from './testXml.ts'

function sitemap(catalogue: Catalogue, path: string): string | undefined {
  return sitemapFiles(catalogue, now).find((file) => file.path === path)?.text
}

/** Long after every article of these tests. */
const now = new Date('2027-01-01T00:00:00Z')

/** Each child of the root as a record of its own children's texts. */
function entries(xml: string | undefined): Record<string, string>[] {
  return elements(rootOf(xml)).map((entry) => Object.fromEntries(elements(entry).map(({ name, text }) => [name, text])))
}

/** What the sitemap says of an article, apart from its date. */
function story(slug: string): Record<string, string> {
  const loc = `https://lantern.example/articles/${slug}/`
  return { loc, 'image:image': `${loc}card.png` }
}

describe('the sitemap', () => {
  test('lists every article with the day it last changed, not the day of the build', () => {
    const catalogue = buildCatalogue(
      someDocuments({
        articles: [
          anArticle({ slug: 'plain', publishedAt: '2026-05-01' }),
          anArticle({ slug: 'updated', publishedAt: '2026-05-01', updatedAt: '2026-05-03T10:00+02:00' }),
          anArticle({
            slug: 'corrected',
            publishedAt: '2026-05-01',
            updatedAt: '2026-05-02',
            corrections: [{ date: '2026-05-04', text: 'The lamp is white.', kind: 'correction' }] as never,
          }),
        ],
      }),
    )
    expect(entries(sitemap(catalogue, '/sitemaps/articles-1.xml'))).toEqual([
      { ...story('corrected'), lastmod: '2026-05-04T00:00:00+01:00' },
      { ...story('plain'), lastmod: '2026-05-01T00:00:00+01:00' },
      { ...story('updated'), lastmod: '2026-05-03T10:00:00+02:00' },
    ])
  })

  test('leaves out drafts, and what first appeared elsewhere', () => {
    const articles = [
      anArticle({ slug: 'open' }),
      anArticle({ slug: 'secret', status: 'draft' }),
      anArticle({ slug: 'theirs', canonicalUrl: 'https://elsewhere.example/x/' }),
    ]
    const part = sitemap(buildCatalogue(someDocuments({ articles })), '/sitemaps/articles-1.xml')
    expect(entries(part).map(({ loc }) => loc)).toEqual(['https://lantern.example/articles/open/'])
  })

  test('is split into parts of five thousand, and every part is in the index', () => {
    const articles = Array.from({ length: 5001 }, (_, index) => anArticle({ slug: `story-${index}` }))
    const catalogue = buildCatalogue(someDocuments({ articles }))
    const paths = ['/sitemaps/pages-1.xml', '/sitemaps/articles-1.xml', '/sitemaps/articles-2.xml']
    expect(entries(sitemap(catalogue, '/sitemaps/articles-1.xml'))).toHaveLength(5000)
    expect(entries(sitemap(catalogue, '/sitemaps/articles-2.xml'))).toHaveLength(1)
    expect(entries(sitemap(catalogue, '/sitemap.xml')).map(({ loc }) => loc)).toEqual(
      paths.map((path) => `https://lantern.example${path}`),
    )
    expect(sitemapFiles(catalogue, now).map(({ path }) => path)).toEqual(['/sitemap.xml', ...paths])
  })

  test('splits pages that are no articles as well', () => {
    const authors = Array.from({ length: 5000 }, (_, index) => anAuthor({ id: `author-${index}` }))
    const articles = authors.map((_, index) => anArticle({ slug: `story-${index}`, authors: [`author-${index}`] }))
    const catalogue = buildCatalogue(someDocuments({ articles, authors }))
    expect(entries(sitemap(catalogue, '/sitemaps/pages-1.xml'))).toHaveLength(5000)
    expect(entries(sitemap(catalogue, '/sitemaps/pages-2.xml')).length).toBeGreaterThan(0)
  })

  test('gives a list the day of its newest story', () => {
    const pages = entries(sitemap(buildCatalogue(someDocuments()), '/sitemaps/pages-1.xml'))
    for (const path of ['/', '/archive/', '/archive/2026/', '/topics/harbour/', '/authors/ada/']) {
      expect(pages).toContainEqual({ loc: `https://lantern.example${path}`, lastmod: '2026-05-01T00:00:00+01:00' })
    }
  })
})

const buildTime = new Date('2026-05-03T12:00:00Z')

function news(...articles: ArticleDocument[]): XmlElement[] {
  const file = newsSitemapFile(buildCatalogue(someDocuments({ articles })), buildTime)
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
    expect(paths(buildTime)).toContain('/sitemaps/news.xml')
    expect(index(buildTime)).toContain('https://lantern.example/sitemaps/news.xml')
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
  expect(sameUntil(catalogue, buildTime).toISOString()).toBe(until)
})
