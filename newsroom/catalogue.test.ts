import { describe, expect, test } from 'vitest'
import { buildCatalogue } from './catalogue.ts'
import { goneAddresses, pagesOf } from './pages.ts'
import { redirects } from './redirects.ts'
import { anArticle, anAuthor, aTopic, someDocuments } from './testDocuments.ts'

const slugs = (articles: readonly { slug: string }[]) => articles.map(({ slug }) => slug)

describe('what is published', () => {
  test('a draft is on no list and has no page', () => {
    const articles = [anArticle({ slug: 'open' }), anArticle({ slug: 'secret', status: 'draft', aliases: ['/old/'] })]
    const catalogue = buildCatalogue(someDocuments({ articles }))
    expect(slugs(catalogue.articles)).toEqual(['open'])
    expect(pagesOf(catalogue).get('/articles/secret/')).toBeUndefined()
    expect(redirects(catalogue).map(({ from }) => from)).toEqual(['/articles/', '/a/open/'])
    for (const topic of catalogue.topics) expect(slugs(catalogue.articlesAbout(topic))).toEqual(['open'])
    for (const author of catalogue.authors) expect(slugs(catalogue.articlesBy(author))).toEqual(['open'])
    expect(slugs(catalogue.articlesOf('2026'))).toEqual(['open'])
  })

  test('what is scheduled is not there until its moment, and what has expired is known by its addresses alone', () => {
    const articles = [
      anArticle({ slug: 'open', expiresAt: '2026-07-01' }),
      anArticle({ slug: 'soon', publishedAt: '2026-06-02T09:00+02:00', topics: ['secret'] }),
      anArticle({ slug: 'over', publishedAt: '2025-05-01', expiresAt: '2026-06-01', topics: ['tea'], id: 'cup' }),
    ]
    const topics = [aTopic(), aTopic({ id: 'secret' }), aTopic({ id: 'tea' })]
    const at = (now: string) => buildCatalogue(someDocuments({ articles, topics, now: new Date(now) }))
    const before = at('2026-06-02T06:59:59Z')
    expect(slugs(before.articles)).toEqual(['open'])
    expect(before.topics.map(({ id }) => id)).toEqual(['harbour', 'tea'])
    expect(before.nextChange).toEqual(new Date('2026-06-02T07:00:00Z'))
    expect(slugs(before.expired)).toEqual(['over'])
    expect(goneAddresses(before)).toEqual(['/articles/over/', '/a/cup/'])
    const pages = pagesOf(before)
    expect(pages.get('/articles/over/')?.type).toBe('gone')
    expect(pages.get('/410.html')?.type).toBe('gone')
    expect(pages.has('/archive/2025/')).toBe(true)
    const after = at('2026-06-02T07:00:00Z')
    expect(slugs(after.articles)).toEqual(['soon', 'open'])
    expect(after.nextChange).toEqual(new Date('2026-06-30T23:00:00Z'))
    const last = at('2026-08-01T00:00:00Z')
    expect([slugs(last.articles), last.nextChange]).toEqual([['soon'], undefined])
  })

  test('everything is shown while it is being written', () => {
    const articles = [
      anArticle({ slug: 'a', status: 'draft' }),
      anArticle({ slug: 'b', publishedAt: '2026-06-02' }),
      anArticle({ slug: 'c', expiresAt: '2026-05-20' }),
    ]
    const now = new Date('2026-06-01T00:00:00Z')
    const catalogue = buildCatalogue(someDocuments({ articles, now, showsAll: true }))
    expect(catalogue.articles.map(({ slug, stage }) => `${slug} ${stage}`)).toEqual([
      'b scheduled',
      'a draft',
      'c expired',
    ])
  })

  test('every list is newest first, and stories of one moment keep one order', () => {
    const articles = [
      anArticle({ slug: 'b', publishedAt: '2026-05-01T10:00+02:00' }),
      anArticle({ slug: 'a', publishedAt: '2026-05-01T08:00Z' }),
      anArticle({ slug: 'day', publishedAt: '2026-05-01' }),
      anArticle({ slug: 'late', publishedAt: '2026-05-01T23:30+01:00' }),
      anArticle({ slug: 'next-day', publishedAt: '2026-05-02' }),
    ]
    const { articles: sorted } = buildCatalogue(someDocuments({ articles }))
    expect(slugs(sorted)).toEqual(['next-day', 'late', 'a', 'b', 'day'])
    expect(slugs(buildCatalogue(someDocuments({ articles: articles.toReversed() })).articles)).toEqual(slugs(sorted))
  })

  test('an article stands in the year it had in the publication’s time zone', () => {
    const articles = [anArticle({ publishedAt: '2025-01-01T00:30+02:00' })]
    const { articlesOf } = buildCatalogue(someDocuments({ articles }))
    expect(articlesOf('2024')).toHaveLength(1)
  })

  test('another address takes the place of the one in site.yaml', () => {
    expect(buildCatalogue(someDocuments()).site.url).toBe('https://lantern.example')
    expect(buildCatalogue(someDocuments(), { siteUrl: 'https://preview.example/' }).site.url).toBe(
      'https://preview.example',
    )
  })

  test('a reference to nobody is an error, not an article without an author', () => {
    const articles = [anArticle({ authors: ['nobody'] })]
    expect(() => buildCatalogue(someDocuments({ articles }))).toThrow('no author "nobody"')
  })
})

describe('related stories', () => {
  const topics = [aTopic({ id: 'harbour' }), aTopic({ id: 'tea', name: 'Tea' })]
  const articles = [
    anArticle({ slug: 'this', topics: ['harbour', 'tea'], publishedAt: '2026-05-05' }),
    anArticle({ slug: 'both', topics: ['harbour', 'tea'], publishedAt: '2026-05-01' }),
    anArticle({ slug: 'one', topics: ['tea'], publishedAt: '2026-05-04' }),
    anArticle({ slug: 'none', topics: [], publishedAt: '2026-05-06' }),
  ]
  const catalogue = buildCatalogue(someDocuments({ articles, topics, authors: [anAuthor()] }))
  const article = catalogue.articles.find(({ slug }) => slug === 'this')

  test('share the most topics first, then are filled up with the newest', () => {
    expect(article && slugs(catalogue.articlesRelatedTo(article, 3))).toEqual(['both', 'one', 'none'])
    expect(article && slugs(catalogue.articlesRelatedTo(article, 1))).toEqual(['both'])
  })

  test('of the only article there are none', () => {
    const lonely = buildCatalogue(someDocuments())
    const [only] = lonely.articles
    expect(only && lonely.articlesRelatedTo(only, 6)).toEqual([])
  })
})

describe('what only drafts are about', () => {
  const articles = [anArticle(), anArticle({ slug: 'b', status: 'draft', topics: ['secret'], authors: ['agent'] })]
  const portrait = { src: '../media/agent.jpg', alt: 'The agent', credit: 'Ada Fenn' }
  const parts = {
    articles,
    topics: [aTopic(), aTopic({ id: 'secret' })],
    // Her picture has not been made, as nothing published shows it.
    authors: [anAuthor(), anAuthor({ id: 'agent', image: portrait } as Parameters<typeof anAuthor>[0])],
  }

  test('is on no list and has no page', () => {
    const catalogue = buildCatalogue(someDocuments(parts))
    const { topics, authors } = catalogue
    expect([topics, authors].map((things) => things.map(({ id }) => id))).toEqual([['harbour'], ['ada']])
    const pages = pagesOf(catalogue)
    expect([pages.get('/topics/secret/'), pages.get('/authors/agent/')]).toEqual([undefined, undefined])
  })
})
