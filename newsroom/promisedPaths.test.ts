import { expect, test } from 'vitest'
import { buildCatalogue } from './catalogue.ts'
import { promisedPaths } from './promisedPaths.ts'
import { withFeeds } from './redirects.ts'
import { anArticle, someDocuments } from './testDocuments.ts'

test('readers may keep every page, short link, feed and old address, in order and once', () => {
  const articles = [
    anArticle({ slug: 'lamp', id: 'light', aliases: ['/2026/lamp/'] }),
    anArticle({ slug: 'tea', publishedAt: '2025-05-01' }),
    anArticle({ slug: 'secret', status: 'draft', aliases: ['/old-secret/'] }),
  ]
  expect(promisedPaths(buildCatalogue(someDocuments({ articles })))).toEqual([
    '/',
    '/2026/lamp/',
    '/a/light/',
    '/a/tea/',
    '/archive/',
    '/archive/2025/',
    '/archive/2026/',
    '/articles/lamp/',
    '/articles/tea/',
    '/atom.xml',
    '/authors/',
    '/authors/ada/',
    '/authors/ada/atom.xml',
    '/authors/ada/feed.json',
    '/authors/ada/rss.xml',
    '/corrections/',
    '/corrections/atom.xml',
    '/corrections/feed.json',
    '/corrections/rss.xml',
    '/feed.json',
    '/feeds/',
    '/rss.xml',
    '/search/',
    '/topics/',
    '/topics/harbour/',
    '/topics/harbour/atom.xml',
    '/topics/harbour/feed.json',
    '/topics/harbour/rss.xml',
  ])
})

test('topics and authors have feeds; lists of them, articles and what is below have none', () => {
  expect(withFeeds('/topics/tea/')).toHaveLength(4)
  expect(withFeeds('/authors/ada/')).toHaveLength(4)
  for (const path of ['/topics/', '/articles/tea/', '/topics/tea/page/2/', '/topics/tea/atom.xml', '/tea/', '/']) {
    expect(withFeeds(path)).toEqual([path])
  }
})
