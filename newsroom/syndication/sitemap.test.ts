import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { anArticle, anAuthor, someDocuments } from '../testDocuments.ts'
import type { Catalogue } from '../catalogue.ts'
import { sitemapFiles } from './sitemap.ts'
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
