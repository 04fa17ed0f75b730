import { describe, expect, test } from 'vitest'
import type { Article } from '../article.ts'
import { buildCatalogue, type Catalogue } from '../catalogue.ts'
import type { ArticleDocument, Documents } from '../documents.ts'
import { anArticle, anAuthor, aTopic, someDocuments, inEnglish } from '../testDocuments.ts'
import { articleWords, authorWords, cardAlt, cards, frontWords, topicWords, type CardWords } from './cards.ts'
import { articleMetadata } from './metadata.ts'
import { publishedFiles } from './publishedFiles.ts'
import { newsArticle } from './structuredData.ts'

function catalogueOf(parts: Partial<Documents> = {}) {
  return buildCatalogue(someDocuments(parts))
}

/** The words on the card of an article that differs from the usual one. */
function wordsOf(fields: Parameters<typeof anArticle>[0], authors = [anAuthor()]): CardWords {
  const catalogue = catalogueOf({ articles: [anArticle(fields)], authors })
  return articleWords(catalogue.site, articleOf(catalogue, 'lamp'))
}

test('an article has a card in each shape, and every list one', () => {
  expect(Array.from(cards(catalogueOf()), ({ path }) => path)).toEqual([
    '/articles/lamp/card.png',
    '/articles/lamp/card-4x3.png',
    '/articles/lamp/card-square.png',
    '/card.png',
    '/topics/harbour/card.png',
    '/authors/ada/card.png',
  ])
})

/** A publication whose only article has a photograph of that size. */
function pictured(width: number, height: number) {
  const image = { src: '../media/lamp.jpg', alt: 'The lamp, lit.', credit: 'Ada Fenn' } as ArticleDocument['image']
  const lamp = { fallback: '/media/lamp-1.jpg', width, height, sources: [] }
  const catalogue = catalogueOf({
    articles: [anArticle(image && { image })],
    media: { pictures: { 'lamp.jpg': lamp }, linked: {} },
  })
  return { catalogue, article: articleOf(catalogue, 'lamp') }
}

describe('the photograph of an article', () => {
  test('is its card, and what is said of the card', () => {
    const { catalogue, article } = pictured(1600, 900)
    const drawn = Array.from(cards(catalogue)).slice(0, 3)
    expect(drawn.map(({ path, photograph }) => [path, photograph?.file.fallback])).toEqual(
      ['card', 'card-4x3', 'card-square'].map((name) => [`/articles/lamp/${name}.jpg`, '/media/lamp-1.jpg']),
    )
    expect(articleMetadata(catalogue.site, article).openGraph?.images).toEqual([
      {
        url: `${origin}/articles/lamp/card.jpg`,
        type: 'image/jpeg',
        width: 1200,
        height: 630,
        alt: 'The lamp, lit. The Lantern.',
      },
    ])
  })

  test.each([
    ['small', 599, 400],
    ['low', 2000, 300],
    ['narrow', 700, 1500],
    ['wide', 4000, 1000],
  ])('is not, where it is too %s for one', (_, width, height) => {
    const [first] = cards(pictured(width, height).catalogue)
    expect(first).toMatchObject({ path: '/articles/lamp/card.png', photograph: undefined })
  })
})

test('a draft has no card, and neither has what it alone is about', () => {
  const paths = Array.from(cards(catalogueOf({ articles: [anArticle({ status: 'draft' })] })), ({ path }) => path)
  expect(paths).toEqual(['/card.png'])
})

test('a card says what stands above, in and below the headline of its page', () => {
  expect(wordsOf({ kind: 'analysis' })).toMatchObject({
    nameplate: 'The Lantern',
    topic: 'Harbour',
    kind: 'Analysis',
    headline: 'The lighthouse has a new lamp',
    byline: 'By \u2068Ada Fenn\u2069',
  })
})

test('news is not labelled as such on a card either', () => {
  expect(wordsOf({ kind: 'news' }).kind).toBeUndefined()
})

test('several authors stand in a sentence, each name in its own direction', () => {
  const authors = [anAuthor(), anAuthor({ id: 'yas', name: 'ياسمينة' })]
  expect(wordsOf({ authors: ['ada', 'yas'] }, authors).byline).toBe('By \u2068Ada Fenn\u2069 and \u2068ياسمينة\u2069')
})

test('the headline is in the article’s language, the rest in the publication’s', () => {
  const { headlineLanguage, language } = wordsOf({ language: 'ar' })
  expect(headlineLanguage).toEqual({ tag: 'ar', direction: 'rtl' })
  expect(language).toEqual({ tag: 'en-GB', direction: 'ltr' })
})

test('the card of the front page does not say the publication’s name twice', () => {
  const { site } = catalogueOf()
  expect(frontWords(site)).toMatchObject({ headline: 'The Lantern', nameplate: undefined })
})

test('the card of an author says who that is, and the name keeps its direction', () => {
  const { site, authors } = catalogueOf({ authors: [anAuthor({ name: 'ياسمينة', role: 'Tea correspondent' })] })
  expect(authors.map((author) => authorWords(site, author))).toMatchObject([
    { nameplate: 'The Lantern', headline: '\u2068ياسمينة\u2069', description: 'Tea correspondent' },
  ])
})

test('who cannot see a card hears what it says', () => {
  expect(cardAlt(wordsOf({ kind: 'analysis' }), inEnglish.words)).toBe(
    'The lighthouse has a new lamp. Harbour, Analysis. By Ada Fenn. The Lantern.',
  )
})

test('a sentence that has an end is not given a second one', () => {
  const topic = aTopic({ name: 'Harbour', description: 'Boats and lights.' })
  const { site, topics } = catalogueOf({ topics: [topic] })
  expect(topics.map((one) => cardAlt(topicWords(site, one), inEnglish.words))).toEqual([
    'Harbour. Boats and lights. The Lantern.',
  ])
})

test('a full stop that is part of a name, or stands in quotes, is not written twice', () => {
  const { site, authors } = catalogueOf({ authors: [anAuthor({ name: 'Sammy Reed Jr.', role: 'Pianist' })] })
  expect(authors.map((author) => cardAlt(authorWords(site, author), inEnglish.words))).toEqual([
    'Sammy Reed Jr. Pianist. The Lantern.',
  ])
  expect(cardAlt(wordsOf({ title: 'The keeper said “Light it!”' }), inEnglish.words)).toMatch(
    /^The keeper said “Light it!” Harbour/,
  )
})

test.each([
  ['of many words', 'The bench should face the sea. '.repeat(20).trim()],
  ['of one word', 'm'.repeat(600)],
  ['of emoji', '🐝'.repeat(300)],
])('a headline %s is cut for X, which takes 420 characters, and nothing else is', (_, title) => {
  const alt = cardAlt(wordsOf({ title }), inEnglish.words)
  expect(alt.length).toBeLessThanOrEqual(420)
  expect(alt.length).toBeGreaterThan(380)
  expect(alt).toMatch(/… Harbour\. By Ada Fenn\. The Lantern\.$/)
  expect(alt).not.toMatch(/\p{Surrogate}/u)
})

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

function articleOf({ articles }: Catalogue, slug: string): Article {
  const found = articles.find((article) => article.slug === slug)
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
