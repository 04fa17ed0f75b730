import { describe, expect, test } from 'vitest'
import type { Site } from '../newsroom/site.ts'
import { answerHeaders, type AnswerHeaders } from './answerHeaders.ts'
import { caddyFile } from './caddyFile.ts'
import { headersFile } from './headersFile.ts'
import { nginxMaps, nginxServer } from './nginxFiles.ts'
import { vercelFile } from './vercelFile.ts'

const hashes = { styles: ["'sha256-style'"], scripts: ["'sha256-script'"] }
const paths = [
  '/',
  '/about/',
  '/404.html',
  '/articles/lamp/',
  '/articles/lamp/card.png',
  '/articles/lamp/index.md',
  '/a/lamp/embed/',
  '/assets/serif.abc.woff2',
  '/media/lamp-0a1b2c3d.jpg',
  '/atom.xml',
  '/topics/tea/feed.json',
  '/topics/tea/page/2/',
  '/.well-known/security.txt',
  '/manifest.webmanifest',
]
// Only the usage of a site is looked at.
const site = { usage: {} } as Site
const headers = answerHeaders(site, { pages: hashes, frames: hashes }, paths)
const rules = { redirects: [], gone: [], headers }
const unknown = ['/nothing', '/articles/', '/articles/lamp', '/media', '/a/lamp/', '/aboutx/']

/** All a reader of the list itself finds for a path. */
function expected(path: string, { common, kinds }: AnswerHeaders): string[] {
  const own = kinds.find(({ patterns }) => patterns.some((pattern) => segmentsMatch(pattern, path)))
  return texts([...common, ...(own?.headers ?? [])])
}

/** Another way to read a pattern than the expressions hosts get. */
function segmentsMatch(pattern: string, path: string): boolean {
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1))
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  return wanted.length === given.length && wanted.every((one, i) => one === given[i] || (one[0] === ':' && given[i]))
}

function withoutType(all: readonly string[]): string[] {
  return all.filter((line) => !line.startsWith('Content-Type:')).toSorted()
}

function plain(text: string): string {
  return text.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"')
}

function texts(all: readonly (readonly [string, string])[]): string[] {
  return all.map(([name, value]) => `${name}: ${value}`).toSorted()
}

describe('every host is told the same headers', () => {
  test('Netlify and Cloudflare', () => {
    const blocks = headersFile(headers)
      .split(/\n(?=\/)/)
      .map((block) => block.trimEnd().split('\n'))
    const sent = (path: string) =>
      blocks.flatMap(([pattern = '', ...lines]) =>
        segmentsMatch(pattern, path) ? lines.map((line) => line.trim()) : [],
      )
    for (const path of [...paths, ...unknown])
      expect([path, ...withoutType(sent(path))]).toEqual([path, ...expected(path, headers)])
  })

  test('Vercel', () => {
    const config = JSON.parse(vercelFile(rules)) as {
      headers: { source: string; headers: { key: string; value: string }[] }[]
    }
    const sent = (path: string) =>
      config.headers
        .filter(({ source }) =>
          new RegExp(
            `^${source.replaceAll('.', '\\.').replaceAll('(\\.*)', '(.*)').replaceAll(/:\w+/g, '([^/]+)')}$`,
          ).test(path),
        )
        .flatMap((rule) => rule.headers.map(({ key, value }) => `${key}: ${value}`))
    for (const path of [...paths, ...unknown])
      expect([path, ...withoutType(sent(path))]).toEqual([path, ...expected(path, headers)])
  })

  test('nginx', () => {
    const maps = new Map(
      [...nginxMaps(rules).matchAll(/^map (\S+) (\S+) \{\n([^]*?)^\}/gm)].map(([, from, to = '', rows = '']) => [
        to,
        {
          from,
          rows: [...rows.matchAll(/^ {2}(\S+) (.*);$/gm)].map(
            ([, key = '', value = '']) => [key, plain(value)] as const,
          ),
        },
      ]),
    )
    const kindOf = (path: string) =>
      maps.get('$standfirst_kind')?.rows.find(([key]) => new RegExp(plain(key).slice(1)).test(path))?.[1]
    const sent = (path: string) =>
      [...nginxServer(rules).matchAll(/^add_header (\S+) (.*) always;$/gm)].flatMap(([, name = '', value = '']) => {
        const text = value.startsWith('$')
          ? maps.get(value)?.rows.find(([kind]) => kind === kindOf(path))?.[1]
          : plain(value)
        return text === undefined ? [] : [`${name}: ${text}`]
      })
    for (const path of [...paths, ...unknown])
      expect([path, ...sent(path).toSorted()]).toEqual([path, ...expected(path, headers)])
  })

  test('Caddy', () => {
    const text = caddyFile(rules).split('handle_errors')[0] ?? ''
    const matchers = new Map(
      [...text.matchAll(/^@(\S+) path_regexp (\S+)$/gm)].map(([, name, source = '']) => [name, source]),
    )
    const blocks = [...text.matchAll(/^header (?:@(\S+) )?\{\n([^]*?)^\}/gm)]
    const sent = (path: string) =>
      blocks
        .filter(([, name]) => name === undefined || new RegExp(matchers.get(name) ?? '^$').test(path))
        .flatMap(([, , lines = '']) =>
          [...lines.matchAll(/^\t(\S+) `(.*)`$/gm)].map(([, key, value]) => `${key}: ${value}`),
        )
    for (const path of [...paths, ...unknown])
      expect([path, ...sent(path).toSorted()]).toEqual([path, ...expected(path, headers)])
  })
})

test('hosts that go by extensions are told the types they would not know', () => {
  const text = headersFile(headers)
  expect(text).toMatch(/^\/atom\.xml\n(?: {2}.*\n)* {2}Content-Type: application\/atom\+xml$/m)
  expect(text).toMatch(/^\/articles\/:name\/index\.md\n(?: {2}.*\n)* {2}Content-Type: text\/markdown; charset=utf-8$/m)
  expect(text).toMatch(/^\/manifest\.webmanifest\n(?: {2}.*\n)* {2}Content-Type: application\/manifest\+json$/m)
})

test('only what is called after its content is kept without asking', () => {
  const immutable = paths.filter((path) => expected(path, headers).some((line) => line.includes('immutable')))
  expect(immutable).toEqual(['/assets/serif.abc.woff2', '/media/lamp-0a1b2c3d.jpg'])
})

test('a licence is named only where there is one', () => {
  const without = answerHeaders({ ...site, usage: undefined }, { pages: hashes, frames: hashes }, paths)
  expect(texts(headers.common).join('\n')).toContain('Link: </license.xml>; rel="license"; type="application/rsl+xml"')
  expect(texts(without.common).join('\n')).not.toContain('Link')
})
