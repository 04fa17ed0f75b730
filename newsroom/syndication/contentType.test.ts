import { expect, test } from 'vitest'
import { contentType } from './contentType.ts'

test.each([
  ['/atom.xml', 'application/atom+xml'],
  ['/topics/tea/rss.xml', 'application/rss+xml'],
  ['/authors/ada/feed.json', 'application/feed+json'],
  ['/articles/lamp/index.md', 'text/markdown; charset=utf-8'],
  ['/articles/lamp/oembed.json', 'application/json'],
  ['/articles/lamp/card.png', 'image/png'],
  ['/.well-known/tdmrep.json', 'application/json'],
  ['/license.xml', 'application/rsl+xml'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/sitemaps/articles-1.xml', 'application/xml'],
  ['/favicon.ico', 'image/x-icon'],
  ['/articles/lamp/', 'text/html; charset=utf-8'],
  ['/', 'text/html; charset=utf-8'],
])('%s is served as %s', (path, type) => {
  expect(contentType(path)).toBe(type)
})

test('a file on a disk, and one that is compressed, is what it unpacks to', () => {
  expect(contentType('/srv/dist/atom.xml.br')).toBe('application/atom+xml')
  expect(contentType('dist/articles/lamp/index.md.gz')).toBe('text/markdown; charset=utf-8')
  expect(contentType('C:\\news\\dist\\feed.json')).toBe('application/feed+json')
})

test('what is not ours to publish has no type', () => {
  expect(contentType('/404')).toBeUndefined()
  expect(contentType('/notes.docx')).toBeUndefined()
})
