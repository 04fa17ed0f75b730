import { describe, expect, test } from 'vitest'
import { buildCatalogue } from './catalogue.ts'
import type { ArticleDocument } from './documents.ts'
import { anArticle, someDocuments } from './testDocuments.ts'

function article(fields: Partial<ArticleDocument>) {
  const found = buildCatalogue(someDocuments({ articles: [anArticle(fields)] })).articles[0]
  if (!found) throw new Error('the article is not published')
  return found
}

function corrected(date: string, fields: Partial<ArticleDocument> = {}) {
  const corrections = [{ date, text: 'The lamp is white.', kind: 'correction' }] as never
  return article({ publishedAt: '2026-05-01T10:00Z', corrections, ...fields })
}

function words(html: string, language = 'en'): number {
  return article({ body: { raw: '', html }, language }).wordCount
}

test('corrections of one day that begin with the same words have a name each', () => {
  const texts = ['Where the lamp has been since the spring of last year was wrong.', 'It is white.']
  const corrections = [...texts, texts[0]].map((text) => ({ date: '2026-05-04', text, kind: 'correction' })) as never
  expect(article({ corrections }).corrections.map(({ anchor }) => anchor)).toEqual([
    'correction:2026-05-04-where-the-lamp-has-been-since-the-spring',
    'correction:2026-05-04-it-is-white',
    'correction:2026-05-04-where-the-lamp-has-been-since-the-spring-2',
  ])
})

describe('when an article last changed', () => {
  test('a reader is told of an update and of a correction alike, whichever came last', () => {
    expect(article({ updatedAt: '2026-05-02' }).updated?.iso).toBe('2026-05-02')
    expect(corrected('2026-05-04').updated?.iso).toBe('2026-05-04')
    expect(corrected('2026-05-04', { updatedAt: '2026-05-02' }).updated?.iso).toBe('2026-05-04')
    expect(corrected('2026-05-04', { updatedAt: '2026-05-05' }).updated?.iso).toBe('2026-05-05')
  })

  test('nothing is said of a change on the day it appeared, if no time is known', () => {
    expect(corrected('2026-05-01').updated).toBeUndefined()
    expect(article({ publishedAt: '2026-05-01', updatedAt: '2026-05-01' }).updated).toBeUndefined()
  })
})

test.each<[text: string, html: string, standfirst: string | undefined]>([
  ['says something else', '<p>The lamp is lit.</p>', 'The lamp is lit again. At last.'],
  ['says it later', '<p>Yes.</p>\n<p>The lamp is lit again. At last.</p>', 'The lamp is lit again. At last.'],
  [
    'begins with it',
    '<p>The <em>lamp</em>\nis lit again. At\u00A0last. It burns.</p>',
    'The lamp is lit again. At last.',
  ],
  ['begins with all of it', '<p>The <a href="/lamp/">lamp</a>\nis lit again. At last. It burns.</p>', undefined],
  ['is nothing else', '<p>The lamp is lit again.</p>\n<p>At last.</p>', undefined],
])('above a text that %s, the summary stands once', (_, html, standfirst) => {
  expect(article({ summary: 'The lamp is lit again. At last.', body: { raw: '', html } }).standfirst).toBe(standfirst)
})

test('a summary that breaks off stands once too', () => {
  const body = { raw: '', html: '<p>The lamp is lit again.</p>' }
  expect(article({ summary: 'The lamp is lit…', body }).standfirst).toBeUndefined()
  expect(article({ summary: 'The lamp is red…', body }).standfirst).toBe('The lamp is red…')
})

describe('the length of an article', () => {
  test('is what is read: neither addresses nor what stands below pictures', () => {
    expect(words('<h2>One two</h2>\n<p>three <a href="/four/five/">six</a>, well-known</p>')).toBe(6)
    expect(words('<figure><img alt="a b"><figcaption>c d</figcaption></figure>\n<p>one</p>')).toBe(1)
  })

  test('is counted in languages without spaces too', () => {
    expect(words('<p>灯台に新しい灯がともった</p>', 'ja')).toBeGreaterThan(3)
  })

  test('is a minute at least', () => {
    expect(article({ body: { raw: '', html: '<p>Short.</p>' } }).readingMinutes).toBe(1)
    expect(article({ body: { raw: '', html: `<p>${'word '.repeat(714)}</p>` } }).readingMinutes).toBe(3)
  })
})
