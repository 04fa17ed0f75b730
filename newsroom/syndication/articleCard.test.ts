import { describe, expect, test } from 'vitest'
import type { Article } from '../article.ts'
import { buildCatalogue, type Catalogue } from '../catalogue.ts'
import { anArticle, aTopic, someDocuments } from '../testDocuments.ts'
import { articleMetadata } from './articleMetadata.ts'
import { cards } from './cards.ts'
import { newsArticle } from './newsArticle.ts'
import { publishedFiles } from './publishedFiles.ts'

const origin = 'https://lantern.example'
const now = new Date('2026-05-06T12:00:00Z')
const kites = aTopic({ id: 'kites', name: 'Kites', description: 'What flies.' })

/** Four articles, of which the newest two have cards of their own. */
function fourArticles(fields: Parameters<typeof anArticle>[0] = {}): Catalogue {
  const articles = [1, 2, 3, 4].map((day) =>
    anArticle({ slug: `day-${day}`, publishedAt: `2026-05-0${day}`, topics: ['kites', 'harbour'], ...fields }),
  )
  return buildCatalogue(someDocuments({ articles, topics: [aTopic(), kites] }), {}, 2)
}

function articleOf({ article }: Catalogue, slug: string): Article {
  const found = article(slug)
  if (!found) throw new Error(`no article ${slug}`)
  return found
}

/** The addresses of cards in a text, in every file and page of a publication. */
function cardUrls(text: string): string[] {
  return text.match(/https:\/\/lantern\.example[a-z0-9/-]*card[a-z0-9-]*\.png/g) ?? []
}

describe('the card that stands for an article', () => {
  test('is drawn for the newest alone, and moves on when a new one appears', () => {
    const drawn = Array.from(cards(fourArticles()), ({ path }) => path)
    expect(drawn).toEqual([
      '/articles/day-4/card.png',
      '/articles/day-4/card-4x3.png',
      '/articles/day-4/card-square.png',
      '/articles/day-3/card.png',
      '/articles/day-3/card-4x3.png',
      '/articles/day-3/card-square.png',
      '/card.png',
      '/topics/harbour/card.png',
      '/topics/kites/card.png',
      '/authors/ada/card.png',
    ])
  })

  test('is, for an old one, that of its first topic, with its words and its size', () => {
    const catalogue = fourArticles()
    const url = `${origin}/topics/kites/card.png`
    const { openGraph, twitter } = articleMetadata(catalogue.site, articleOf(catalogue, 'day-2'))
    const alt = 'Kites. What flies. The Lantern.'
    expect(openGraph?.images).toEqual([{ url, type: 'image/png', width: 1200, height: 630, alt }])
    expect(twitter?.images).toEqual([{ url, alt }])
    expect(newsArticle(catalogue.site, articleOf(catalogue, 'day-2')).image).toEqual([url])
  })

  test('is, for an old one about nothing, that of the front page', () => {
    const catalogue = fourArticles({ topics: [] })
    expect(newsArticle(catalogue.site, articleOf(catalogue, 'day-1')).image).toEqual([`${origin}/card.png`])
  })

  test('is there, wherever one is named', () => {
    const catalogue = fourArticles()
    const { site, articles } = catalogue
    const files = [...publishedFiles(catalogue, now)].map(({ text }) => text)
    const pages = articles.map((article) =>
      JSON.stringify([articleMetadata(site, article), newsArticle(site, article)]),
    )
    const named = new Set([...files, ...pages].flatMap(cardUrls))
    const drawn = new Set(Array.from(cards(catalogue), ({ path }) => origin + path))
    expect(named.size).toBe(7)
    expect([...named].filter((url) => !drawn.has(url))).toEqual([])
  })

  test.each([
    ['day-4', '/articles/day-4/card.png'],
    ['day-1', '/topics/kites/card.png'],
  ])('is the same in every file and on the page: %s', (slug, card) => {
    const catalogue = fourArticles()
    const files = new Map(Array.from(publishedFiles(catalogue, now), ({ path, text }) => [path, text]))
    const file = (path: string) => files.get(path) ?? ''
    const entry = (path: string, open: string, close: string) =>
      file(path)
        .split(open)
        .map((part) => part.split(close)[0] ?? '')
        .find((part) => part.includes(`/articles/${slug}/`)) ?? ''
    const texts = {
      atom: entry('/atom.xml', '<entry', '</entry>'),
      rss: entry('/rss.xml', '<item>', '</item>'),
      json: entry('/feed.json', '{"id":', '"date_published"'),
      sitemap: entry('/sitemaps/articles-1.xml', '<url>', '</url>'),
      markdown: file(`/articles/${slug}/index.md`),
      oEmbed: file(`/articles/${slug}/oembed.json`),
      metadata: JSON.stringify(articleMetadata(catalogue.site, articleOf(catalogue, slug)).openGraph),
    }
    for (const [name, text] of Object.entries(texts)) expect([name, cardUrls(text)]).toEqual([name, [origin + card]])
  })
})
