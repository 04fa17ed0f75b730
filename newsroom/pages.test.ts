import { describe, expect, test } from 'vitest'
import { buildCatalogue } from './catalogue.ts'
import { pageAt, pagesOf, pagesOfList } from './pages.ts'
import { promisedPaths } from './promisedPaths.ts'
import { redirects } from './redirects.ts'
import type { Revision } from './revisions.ts'
import { aCorrection, anArticle, someDocuments } from './testDocuments.ts'

const articles = Array.from({ length: 51 }, (_, index) =>
  anArticle({ slug: `lamp-${index}`, title: `Lamp ${index}`, publishedAt: `2026-0${1 + (index % 9)}-01` }),
)
const documents = someDocuments({ articles: [...articles, anArticle({ slug: 'secret', status: 'draft' })] })
const catalogue = buildCatalogue(documents)
const pages = pagesOf(catalogue)

const months = Array.from({ length: 9 }, (_, index) => `/archive/2026/0${9 - index}/`)

test('no page takes the place of another', () => {
  const article = anArticle({ slug: 'lamp' })
  const twice = { ...buildCatalogue(someDocuments({ articles: [article] })) }
  const [lamp] = twice.articles
  expect(() => pagesOf({ ...twice, articles: lamp ? [lamp, lamp] : [] })).toThrow(
    'two pages would stand at /articles/lamp/',
  )
})

test('every page has an address of its own, those of a list one after the other', () => {
  const lists = [...pages.values()].filter(({ type }) => type !== 'article').map(({ path }) => path)
  expect(lists).toEqual([
    '/',
    '/archive/',
    '/archive/page/2/',
    '/archive/2026/',
    '/archive/2026/page/2/',
    ...months,
    '/topics/',
    '/topics/harbour/',
    '/topics/harbour/page/2/',
    '/feeds/',
    '/search/',
    '/corrections/',
    '/authors/',
    '/authors/ada/',
    '/authors/ada/page/2/',
    '/404.html',
  ])
  for (const [path, page] of pages) expect(page.path).toBe(path)
})

test('a month of the archive says its days, and on which page of the list each begins', () => {
  const busy = Array.from({ length: 60 }, (_, index) =>
    anArticle({ slug: `busy-${index}`, publishedAt: `2024-05-${index < 30 ? '02' : '01'}T${10 + (index % 10)}:00Z` }),
  )
  const late = anArticle({ slug: 'late', publishedAt: '2024-04-30T23:30-02:00' })
  const month = pageAt(
    pagesOf(buildCatalogue({ ...documents, articles: [...busy, late] })),
    '/archive/2024/05/page/2/',
    'archive',
  )
  expect(month?.days).toEqual([
    { day: '2024-05-02', page: 1 },
    { day: '2024-05-01', page: 1 },
  ])
  expect(month?.periods).toEqual(['2024', '2024-05'])
  expect(month?.list.items).toHaveLength(11)
})

const twice: readonly Revision[] = [
  { kind: 'first', date: '2026-05-01', paragraphs: ['The lamp is lit'] },
  { kind: 'correction', date: '2026-05-02', paragraphs: ['The lamp is out'] },
]

test('an article of several versions has a history, which goes where the article goes', () => {
  const article = anArticle({ slug: 'lamp', id: 'light', aliases: ['/articles/old/', '/2026/lamp/'] })
  const known = buildCatalogue({ ...documents, articles: [article], histories: new Map([['light', twice]]) })
  expect(pageAt(pagesOf(known), '/articles/lamp/history/', 'history')?.article.revisions).toEqual(twice)
  expect(promisedPaths(known)).toEqual(
    expect.arrayContaining(['/articles/lamp/history/', '/articles/old/history/', '/articles/old/']),
  )
  expect(redirects(known)).toContainEqual({ from: '/articles/old/history/', to: '/articles/lamp/history/' })
  expect(promisedPaths(known).filter((path) => path.includes('/history/'))).toHaveLength(2)
  expect([...pages.keys()].filter((path) => path.includes('history'))).toEqual([])
})

test('corrections are listed with the latest first, on as many pages as they fill', () => {
  const corrected = Array.from({ length: 60 }, (_, index) =>
    anArticle({
      slug: `lamp-${index}`,
      corrections: [aCorrection(`2026-05-01T10:${String(index).padStart(2, '0')}Z`, `Number ${index}.`)],
    }),
  )
  const known = pagesOf(buildCatalogue({ ...documents, articles: corrected }))
  const listed = ['/corrections/', '/corrections/page/2/'].map((path) =>
    pageAt(known, path, 'corrections')?.list.items.map(({ correction }) => correction.text),
  )
  expect(listed.map((texts) => [texts?.length, texts?.[0]])).toEqual([
    [50, 'Number 59.'],
    [10, 'Number 9.'],
  ])
})

test('a draft has none', () => {
  expect(pageAt(pages, '/articles/secret/', 'article')).toBeUndefined()
})

test('a page is found as what it is', () => {
  expect(pageAt(pages, '/articles/lamp-0/', 'article')?.related).toHaveLength(6)
  expect(pageAt(pages, '/articles/lamp-0/', 'topic')).toBeUndefined()
  expect(pageAt(pages, '/topics/harbour/page/2/', 'topic')?.list.items).toHaveLength(1)
})

test('every page is promised, but for later pages of lists, months and the one for what is not there', () => {
  const promised = new Set(promisedPaths(catalogue))
  const others = [...pages.keys()].filter((path) => !promised.has(path))
  expect(others).toEqual([
    '/archive/page/2/',
    '/archive/2026/page/2/',
    ...months,
    '/topics/harbour/page/2/',
    '/authors/ada/page/2/',
    '/404.html',
  ])
})

const items = Array.from({ length: 120 }, (_, index) => index)

describe('a long list', () => {
  test('shows every item on exactly one page', () => {
    const lists = pagesOfList(items)
    expect(lists).toHaveLength(3)
    expect(lists.flatMap((page) => page.items)).toEqual(items)
    expect(lists.map(({ number, count }) => [number, count])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  test('has one empty page when there is nothing in it', () => {
    expect(pagesOfList([])).toEqual([{ items: [], number: 1, count: 1 }])
  })
})
