import { expect, test } from 'vitest'
import type { FileType } from '../pages/pageType.ts'
import { checkTitles, weightTable, type PageWeight } from './weights.ts'

function aPage(path: string, compressedBytes: number): PageWeight {
  const type = path === 'index.html' ? 'front' : path.startsWith('articles/') ? 'article' : 'staticPage'
  return {
    path,
    hash: path,
    bytes: 9000,
    compressedBytes,
    page: { type, scriptBytes: 700, fonts: [] },
  }
}

test('the table shows the heaviest page of each type', () => {
  const table = weightTable([
    aPage('index.html', 4000),
    aPage('articles/a/index.html', 5000),
    aPage('articles/b/index.html', 6000),
    aPage('about/index.html', 3000),
  ])
  expect(table).toMatch(/^article +2 +6,000 +9,000 +700 +0 {2}\/articles\/b\/$/m)
  expect(table).toMatch(/^static page +1 +3,000/m)
})

const page = (title: string, type: FileType = 'article') => ({
  type,
  usedSelectors: [],
  html: '',
  title,
  heading: title,
  canonical: undefined,
  language: 'en',

  shareTags: '',
  scriptBytes: 0,
  fonts: [],
})

test('two pages of one title fail the build, and both are named', () => {
  const pages = new Map([
    ['a/index.html', page('Tea')],
    ['b/index.html', page('Tea', 'staticPage')],
    ['c/index.html', page('Archive', 'archive')],
    ['d/index.html', page('Archive', 'topic')],
  ])
  expect(() => checkTitles([...pages].slice(2))).toThrow(
    'c/index.html and d/index.html have the same title, "Archive".',
  )
  expect(() => checkTitles(pages)).toThrow('a/index.html and b/index.html have the same title, "Tea".')
})

test('what editors may call alike does not: a column each week, with its histories, and a topic as a page', () => {
  const pages = new Map([
    ['articles/a/index.html', page('Tea')],
    ['articles/b/index.html', page('Tea')],
    ['articles/a/history/index.html', page('History of Tea', 'history')],
    ['articles/b/history/index.html', page('History of Tea', 'history')],
    ['topics/a/index.html', page('Privacy', 'topic')],
    ['privacy/index.html', page('Privacy', 'staticPage')],
  ])
  expect(() => checkTitles(pages)).not.toThrow()
})

test('pages that say that something is gone may say the same', () => {
  const pages = new Map([
    ['410.html', page('Taken down', 'gone')],
    ['articles/tea/index.html', page('Taken down', 'gone')],
  ])
  expect(() => checkTitles(pages)).not.toThrow()
})
