import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { startNginx, type Nginx } from './nginxProcess.ts'
import { patternOf } from '../hosts/pathPattern.ts'
import { findNginx } from './nginx.ts'
import { freePort } from './freePort.ts'
import { exchangeWith, type Answered } from './exchangeWith.ts'
import { expect, test } from './fixtures.ts'
import { observatoryScore } from './observatory.ts'
import { publication, village } from './site.ts'

let nginx: Nginx

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  nginx = await startNginx({
    program: process.env['NGINX'] || findNginx(console.log),
    dist: village.dist,
    rules: join(village.dist, '../.standfirst/deploy'),
    port: await freePort(),
  })
})

test.afterAll(async () => {
  await nginx.close()
})

const files = readdirSync(village.dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^_|^vercel\.json$|\.(?:br|gz)$/.test(entry.name))
  .map((entry) => `/${join(entry.parentPath, entry.name).slice(village.dist.length + 1)}`)
  .map((path) => path.replace(/\/index\.html$/, '/'))
  .filter((path) => !/^\/a\/[^/]+\/$|\/lamp[/.]|\/2026\/11\/|^\/ja\/|^\/articles\/$/.test(path))

/** One path of each kind there is. */
const paths = [...new Map(files.map((path) => [patternOf(path), path])).values()].toSorted()

/** What our own `_headers` speaks of, in small letters. */
const ours = new Set(
  [...readFileSync(join(village.dist, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+):/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  ),
)

/** As much of an answer as has to be the same from every server. A server without TLS does not speak of upgrades. */
function served({ status, headers, bodyHash }: Answered) {
  const names = [...ours, 'content-encoding', 'vary', 'location', 'content-range']
  const values = names.map((name) => [name, headers[name]] as const).filter(([, value]) => value !== undefined)
  const all = Object.fromEntries(values)
  const policy = String(all['content-security-policy'] ?? '').replace('; upgrade-insecure-requests', '')
  return { status, ...all, ...(policy && { 'content-security-policy': policy }), bodyHash }
}

async function both(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const [fromNginx, own] = [
    await exchangeWith(nginx.url, path, headers, method),
    await exchangeWith(origin, path, headers, method),
  ]
  return { fromNginx, own }
}

test('nginx and npm start serve the same, each kind of path in each encoding', async ({ villageUrl }) => {
  expect(paths.length).toBeGreaterThan(40)
  for (const encoding of ['identity', 'gzip', ...(nginx.knowsBrotli ? ['br, gzip', 'gzip;q=0.5, br;q=1'] : [])]) {
    for (const path of paths) {
      const { fromNginx, own } = await both(villageUrl, path, { 'Accept-Encoding': encoding })
      expect(own.status, path).toBe(200)
      expect(served(own), `${path} as ${encoding}`).toEqual(served(fromNginx))
      for (const { headers } of [own, fromNginx]) expect(headers.etag, path).toMatch(/^"[\w-]+"$/)
    }
  }
})

test('neither sends again what a client has, and both tell of it without sending it', async ({ villageUrl }) => {
  for (const path of paths) {
    const head = await both(villageUrl, path, {}, 'HEAD')
    expect({ ...served(head.own), length: head.own.headers['content-length'] }, path).toEqual({
      ...served(head.fromNginx),
      length: head.fromNginx.headers['content-length'],
    })
    for (const [origin, { headers }] of [
      [villageUrl, head.own],
      [nginx.url, head.fromNginx],
    ] as const) {
      const again = await exchangeWith(origin, path, { 'If-None-Match': headers.etag ?? '' })
      expect([again.status, again.headers.etag], path).toEqual([304, headers.etag])
    }
  }
})

test('both send parts of pictures, and say where there is none', async ({ villageUrl }) => {
  for (const range of ['bytes=0-0', 'bytes=5-99', 'bytes=-7', 'bytes=100-']) {
    for (const path of ['/card.png', paths.find((one) => one.startsWith('/media/')) ?? '']) {
      const { fromNginx, own } = await both(villageUrl, path, { Range: range })
      expect(own.status).toBe(206)
      expect(served(own), `${path} ${range}`).toEqual(served(fromNginx))
    }
  }
  const { fromNginx, own } = await both(villageUrl, '/card.png', { Range: 'bytes=99999999-' })
  expect([own.status, own.headers['content-range']]).toEqual([fromNginx.status, fromNginx.headers['content-range']])
})

test('both answer alike where there is nothing, or something else', async ({ villageUrl }) => {
  const missing = [
    '/nothing',
    '/nothing/',
    '/topics/nothing/',
    '/media/',
    '/media/nothing.avif',
    '/articles/nothing/card.png',
  ]
  const hidden = ['/_headers', '/_redirects', '/vercel.json', '/index.html.br', '/atom.xml.gz']
  for (const path of [...missing, ...hidden]) {
    const { fromNginx, own } = await both(villageUrl, path)
    expect(own.status, path).toBe(404)
    expect(served(own), path).toEqual(served(fromNginx))
  }
  for (const path of [
    '/about',
    '/about?from=mail',
    '/articles/',
    '/articles?x=1',
    '/2014/05/01/lamp.html',
    '/ja/%E8%A8%98%E4%BA%8B/',
    '/ja/%E8%A8%98%E4%BA%8B?x=1',
    '/lamp.php',
    '/?p=12',
    '/?x=1&p=12',
    '/feed',
    '/index.xml',
    '/articles/lamp/',
    '/articles/lamp',
    '/a/night-ferry-leaves-at-half-past-one/?x=1',
  ]) {
    const { fromNginx, own } = await both(villageUrl, path)
    expect(own.status, path).toBe(301)
    const { 'content-type': _, bodyHash: __, ...rest } = { 'content-type': '', ...served(own) }
    expect(served(fromNginx), path).toMatchObject(rest)
  }
})

test('both refuse what no browser sends', async ({ villageUrl }) => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00', '/%']) {
    const { fromNginx, own } = await both(villageUrl, path)
    expect([own.status, fromNginx.status], path).toEqual([400, 400])
  }
  const { fromNginx, own } = await both(villageUrl, '/', {}, 'POST')
  expect([own.status, fromNginx.status]).toEqual([405, 405])
})

test('a page earns every point from the Observatory that a site can earn by itself', async ({ villageUrl }) => {
  for (const origin of [villageUrl, nginx.url]) {
    const { headers } = await exchangeWith(origin, '/')
    const { score, findings } = observatoryScore(headers)
    expect(score, JSON.stringify(findings)).toBe(150)
  }
  const { headers } = await exchangeWith(nginx.url, '/')
  const { 'content-security-policy': _, ...without } = headers
  expect(observatoryScore(without).score).toBeLessThan(90)
})

test('Google’s csp_evaluator finds nothing in what is served', async () => {
  for (const path of paths) {
    const { headers } = await exchangeWith(nginx.url, path)
    const policy = headers['content-security-policy']
    if (policy !== undefined) expect(new CspEvaluator(new CspParser(String(policy)).csp).evaluate(), path).toEqual([])
    else expect(headers['content-type'], path).not.toMatch(/html/)
  }
})

test('Cloudflare takes all the rules', () => {
  for (const site of [publication, village]) {
    const lines = readFileSync(join(site.dist, '_headers'), 'utf8').split('\n')
    expect(lines.filter((line) => line.startsWith('/')).length, site.name).toBeLessThanOrEqual(100)
  }
  // The fixture is held to this once its pages share their styles.
  const lines = readFileSync(join(publication.dist, '_headers'), 'utf8').split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
})
