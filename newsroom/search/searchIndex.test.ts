import { expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { anArticle, someDocuments } from '../testDocuments.ts'
import { shardOf, type Postings } from './indexFormat.ts'
import { searchPartFiles, searchPartsOf, shardCount } from './searchIndex.ts'

const articles = [
  anArticle({
    slug: 'tea',
    title: 'Tea returns',
    summary: 'The lamp stays.',
    publishedAt: '2025-05-01',
    kind: 'opinion',
  }),
  anArticle({
    slug: 'lamp',
    title: 'A lamp is lit',
    body: { raw: '', html: '<p>It shines.</p><p>Tea &#x26; quay.</p>' },
  }),
  anArticle({ slug: 'secret', title: 'Unpublished', status: 'draft' }),
]
const catalogue = buildCatalogue(someDocuments({ articles }))

/** By the word, the articles that have it and how much it says of each. */
function found(word: string): (readonly [slug: string | undefined, weight: number])[] {
  const files = searchPartFiles(searchPartsOf(catalogue.articles)[0] ?? [])
  const slugs = JSON.parse(files.get('slugs-0.json') ?? '') as string[]
  const shard = JSON.parse(files.get(`${shardOf(word, shardCount(2))}.json`) ?? '') as Postings
  let number = -1
  return (shard[word] ?? []).map((code) => {
    number += code >> 2
    return [slugs[number], code & 3] as const
  })
}

test('an article is found by its headline first, then by what stands above its text, then by the text', () => {
  expect(found('lamp')).toEqual([
    ['tea', 2],
    ['lamp', 3],
  ])
  expect(found('tea')).toEqual([
    ['tea', 3],
    ['lamp', 0],
  ])
  expect(found('shines')).toEqual([['lamp', 0]])
})

test('it is found by its topics, authors, year and kind', () => {
  expect(found('topic:harbour')).toHaveLength(2)
  expect(found('author:ada')).toHaveLength(2)
  expect(found('year:2025')).toEqual([['tea', 0]])
  expect(found('kind:opinion')).toEqual([['tea', 0]])
})

test('the index holds no word of a draft, nor a code for a character', () => {
  const files = [...searchPartFiles(searchPartsOf(catalogue.articles)[0] ?? []).values()].join('\n')
  expect(files).not.toMatch(/unpublished|secret|x26/)
})

test('a new article leaves the parts of the index as they were, but for the last', () => {
  const many = Array.from({ length: 1001 }, (_, index) => anArticle({ slug: `lamp-${String(index).padStart(4, '0')}` }))
  const parts = searchPartsOf(buildCatalogue(someDocuments({ articles: many })).articles)
  const more = [...many, anArticle({ slug: 'new', publishedAt: '2026-12-01' })]
  const after = searchPartsOf(buildCatalogue(someDocuments({ articles: more })).articles)
  const slugs = (part: (typeof parts)[number] | undefined) => part?.map(({ slug }) => slug)
  expect(parts.map((part) => part.length)).toEqual([1000, 1])
  expect(slugs(after[0])).toEqual(slugs(parts[0]))
  expect(slugs(after[1])?.at(-1)).toBe('new')
})

test('words that begin alike stand in one file', () => {
  expect(shardOf('envoys', 64)).toBe(shardOf('envoy', 64))
  expect(shardOf('灯台', 64)).toBe(shardOf('灯', 64))
  expect(new Set(['topic:a', 'topic:b', 'topic:c', 'topic:d'].map((word) => shardOf(word, 64))).size).toBeGreaterThan(1)
})
