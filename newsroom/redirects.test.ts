import { describe, expect, test } from 'vitest'
import { buildCatalogue } from './catalogue.ts'
import { redirects } from './redirects.ts'
import { anArticle, anAuthor, aSite, aTopic, someDocuments } from './testDocuments.ts'

const redirectsOf = (parts: Parameters<typeof someDocuments>[0]) =>
  redirects(buildCatalogue(someDocuments(parts))).map(({ from, to }) => `${from} → ${to}`)

describe('what leads on', () => {
  test('old addresses of an article, and its short link, lead to where it is now', () => {
    const articles = [anArticle({ slug: 'new-lamp', id: 'lamp', aliases: ['/articles/lamp/', '/2026/lamp/'] })]
    expect(redirectsOf({ articles })).toEqual([
      '/articles/lamp/ → /articles/new-lamp/',
      '/2026/lamp/ → /articles/new-lamp/',
      '/articles/ → /archive/',
      '/a/lamp/ → /articles/new-lamp/',
    ])
  })

  test('an article without an id has a short link by its file name', () => {
    expect(redirectsOf({ articles: [anArticle({ slug: 'lamp' })] })).toEqual([
      '/articles/ → /archive/',
      '/a/lamp/ → /articles/lamp/',
    ])
  })

  test('subscribers of a renamed topic or author go where its page went', () => {
    const topics = [aTopic({ id: 'harbour' }), aTopic({ id: 'chai', name: 'Chai', aliases: ['/topics/tea/'] })]
    const authors = [anAuthor({ id: 'ada', aliases: ['/authors/ada-fenn/', '/people/ada/'] })]
    const articles = [anArticle({ topics: ['harbour', 'chai'] })]
    expect(redirectsOf({ articles, topics, authors })).toEqual([
      '/topics/tea/ → /topics/chai/',
      '/topics/tea/atom.xml → /topics/chai/atom.xml',
      '/topics/tea/rss.xml → /topics/chai/rss.xml',
      '/topics/tea/feed.json → /topics/chai/feed.json',
      '/authors/ada-fenn/ → /authors/ada/',
      '/authors/ada-fenn/atom.xml → /authors/ada/atom.xml',
      '/authors/ada-fenn/rss.xml → /authors/ada/rss.xml',
      '/authors/ada-fenn/feed.json → /authors/ada/feed.json',
      // What was elsewhere had no feeds of ours.
      '/people/ada/ → /authors/ada/',
      '/articles/ → /archive/',
      '/a/lamp/ → /articles/lamp/',
    ])
  })
})

test('addresses of old sites lead on, in one spelling however they were written', () => {
  const articles = [
    anArticle({
      aliases: ['/2014/05/01/lamp.html', '/ja/%E8%A8%98%E4%BA%8B/', '/новости/лампа', '/?p=12', '/lamp.php'],
    }),
  ]
  expect(redirectsOf({ articles }).slice(0, 5)).toEqual([
    '/2014/05/01/lamp.html → /articles/lamp/',
    '/ja/記事/ → /articles/lamp/',
    '/новости/лампа → /articles/lamp/',
    '/?p=12 → /articles/lamp/',
    '/lamp.php → /articles/lamp/',
  ])
})

test('old addresses of feeds lead to the feed, of everything, a topic or an author', () => {
  const site = aSite({ feedAliases: ['/feed/', '/index.xml'] })
  const topics = [aTopic({ feedAliases: ['/category/harbour/feed/'] })]
  const authors = [anAuthor({ feedAliases: ['/author/ada/feed/'] })]
  expect(redirectsOf({ site, topics, authors })).toEqual([
    '/articles/ → /archive/',
    '/feed/ → /atom.xml',
    '/index.xml → /atom.xml',
    '/category/harbour/feed/ → /topics/harbour/atom.xml',
    '/author/ada/feed/ → /authors/ada/atom.xml',
    '/a/lamp/ → /articles/lamp/',
  ])
})
