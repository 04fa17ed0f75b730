import { expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { someDocuments } from '../testDocuments.ts'
import { feedLinks } from './feedLinks.ts'

const { site, topics } = buildCatalogue(someDocuments())
const ofSite = { title: 'The Lantern', url: 'https://lantern.example/atom.xml', type: 'application/atom+xml' }

test('every page points to the publication’s feed in the format readers should prefer', () => {
  expect(feedLinks(site)).toEqual([ofSite])
})

test('the front page offers every format, the preferred one first', () => {
  expect(feedLinks(site, { name: site.name, path: '/' })).toEqual([
    ofSite,
    { title: 'The Lantern', url: 'https://lantern.example/rss.xml', type: 'application/rss+xml' },
    { title: 'The Lantern', url: 'https://lantern.example/feed.json', type: 'application/feed+json' },
  ])
})

test('a topic’s page offers the topic’s own feed before that of the publication', () => {
  const title = 'Harbour – The Lantern'
  expect(feedLinks(site, topics[0])).toEqual([
    { title, url: 'https://lantern.example/topics/harbour/atom.xml', type: 'application/atom+xml' },
    { title, url: 'https://lantern.example/topics/harbour/rss.xml', type: 'application/rss+xml' },
    { title, url: 'https://lantern.example/topics/harbour/feed.json', type: 'application/feed+json' },
    ofSite,
  ])
})
