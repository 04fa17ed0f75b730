import { expect, test } from 'vitest'
import { pathKind, patternExpression, patternOf } from './pathPattern.ts'

const patterns: readonly (readonly [path: string, pattern: string, kind: string])[] = [
  ['/', '/', 'page'],
  ['/about/', '/about/', 'page'],
  ['/404.html', '/404.html', 'page'],
  ['/articles/new-lamp/', '/articles/:name/', 'page'],
  ['/topics/', '/topics/', 'page'],
  ['/topics/tea/page/12/', '/topics/:name/page/:page/', 'page'],
  ['/archive/page/2/', '/archive/page/:page/', 'page'],
  ['/archive/2026/page/3/', '/archive/:name/page/:page/', 'page'],
  ['/a/new-lamp/embed/', '/a/:name/embed/', 'frame'],
  ['/assets/serif.abc123.woff2', '/assets/*', 'hashed'],
  ['/media/lamp-0a1b2c3d-480.avif', '/media/*', 'hashed'],
  ['/articles/new-lamp/card.png', '/articles/:name/card.png', 'file'],
  ['/topics/tea/atom.xml', '/topics/:name/atom.xml', 'file'],
  ['/.well-known/security.txt', '/.well-known/*', 'file'],
  ['/speculation-rules.json', '/speculation-rules.json', 'steady'],
  ['/feed.json', '/feed.json', 'file'],
]

test.each(patterns)('%s is one of %s, a %s', (path, pattern, kind) => {
  expect([patternOf(path), pathKind(patternOf(path))]).toEqual([pattern, kind])
})

test('no path is matched by two patterns, as two policies would both hold', () => {
  for (const [path] of patterns) {
    const matching = patterns.filter(([, pattern]) => new RegExp(patternExpression(pattern)).test(path))
    expect([path, ...matching.map(([, pattern]) => pattern)]).toEqual([path, patternOf(path)])
  }
})

test('a pattern matches the file of a page as well, and nothing that only looks like it', () => {
  const article = new RegExp(patternExpression('/articles/:name/'))
  expect(article.test('/articles/new-lamp/index.html')).toBe(true)
  const others = ['/articles/', '/articles/new-lamp', '/articles/new-lamp/index.md', '/x/articles/new-lamp/']
  expect(others.filter((path) => article.test(path))).toEqual([])
  expect(new RegExp(patternExpression('/feed.json')).test('/feedxjson')).toBe(false)
})
