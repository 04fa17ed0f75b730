import { expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { aTopic, someDocuments } from '../testDocuments.ts'
import { english } from '../words/english.ts'
import { pageMetadata, staticPageMetadata, topicMetadata } from './metadata.ts'

const ownPages = ['archive', 'authors', 'corrections', 'feeds', 'notFound', 'search', 'topics'] as const

test.each(ownPages)('a topic or a page may be called as our own page is: %s', (own) => {
  const name = english[own]
  const { site, topics } = buildCatalogue(someDocuments({ topics: [aTopic({ name })] }))
  const summary = 'What it says.'
  const page = { slug: 'x', title: name, summary, standfirst: summary, path: '/x/', bodyHtml: '', aliases: [] }
  const titles = [
    pageMetadata(site, { title: name, description: '', path: '/own/' }).title,
    topics[0] && topicMetadata(site, topics[0], 1).title,
    staticPageMetadata(site, page).title,
  ]
  expect(titles).toEqual([...new Set(titles)])
})
