import { expect, test } from 'vitest'
import { askedPath } from './request.ts'

test.each([
  ['/', { written: '/', decoded: '/', query: '' }],
  ['/about?from=mail', { written: '/about', decoded: '/about', query: '?from=mail' }],
  ['/caf%C3%A9/?', { written: '/caf%C3%A9/', decoded: '/café/', query: '?' }],
  ['http://news.example/about/?a', { written: '/about/', decoded: '/about/', query: '?a' }],
  ['/..about/a..b/...', { written: '/..about/a..b/...', decoded: '/..about/a..b/...', query: '' }],
])('%s asks for a path', (target, asked) => {
  expect(askedPath(target)).toEqual(asked)
})

test.each([
  ['no path', 'about'],
  ['everything', '*'],
  ['a host and no path', 'http://news.example'],
  ['a way up', '/../package.json'],
  ['a way up inside', '/articles/../../package.json'],
  ['an encoded way up', '/%2e%2e/package.json'],
  ['an encoded slash on it', '/..%2fpackage.json'],
  ['a way up as Windows has it', '/..\\package.json'],
  ['an encoded one of those', '/..%5Cpackage.json'],
  ['a zero byte', '/about%00.html'],
  ['a new line', '/about%0D%0ASet-Cookie:x'],
  ['half an encoding', '/%'],
  ['bytes that are no text', '/%FF'],
])('%s asks for nothing: %s', (_, target) => {
  expect(askedPath(target)).toBeUndefined()
})
