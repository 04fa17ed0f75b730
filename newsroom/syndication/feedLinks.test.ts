import { expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { someDocuments } from '../testDocuments.ts'
import { feedAlternates } from './feedLinks.ts'

const { site, topics } = buildCatalogue(someDocuments())
const ofSite = { title: 'The Lantern', url: 'https://lantern.example/atom.xml' }

/** In order, as the links come to stand in the page. */
function links(own?: Parameters<typeof feedAlternates>[1]) {
  return Object.entries(feedAlternates(site, own))
}

test('every page points to the publication’s feed in the format readers should prefer', () => {
  expect(links()).toEqual([['application/atom+xml', [ofSite]]])
})

test('the front page offers every format, the preferred one first', () => {
  const title = 'The Lantern'
  expect(links({ name: site.name, path: '/' })).toEqual([
    ['application/atom+xml', [ofSite]],
    ['application/rss+xml', [{ title, url: 'https://lantern.example/rss.xml' }]],
    ['application/feed+json', [{ title, url: 'https://lantern.example/feed.json' }]],
  ])
})

test('a topic’s page offers the topic’s own feed before that of the publication', () => {
  const title = 'Harbour – The Lantern'
  expect(links(topics[0])).toEqual([
    ['application/atom+xml', [{ title, url: 'https://lantern.example/topics/harbour/atom.xml' }, ofSite]],
    ['application/rss+xml', [{ title, url: 'https://lantern.example/topics/harbour/rss.xml' }]],
    ['application/feed+json', [{ title, url: 'https://lantern.example/topics/harbour/feed.json' }]],
  ])
})
