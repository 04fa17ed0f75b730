import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawAnswer, rawConnection } from '../e2e/rawRequest.ts'
import { startSiteServer, type SiteServer } from './siteServer.ts'

const page = '<!DOCTYPE html><title>Lamp</title><p>It was lit at half past seven, at half past seven.'
const large = Buffer.alloc(8 * 1024 * 1024, 'lamp')

/** Nothing is timed here: this is for machines that are busy. */
const patiently = { timeout: 30_000 }

let folder = ''
let server: SiteServer
const log: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-server-'))
  await writeSite(join(folder, 'dist'), page)
  await writeFile(join(folder, 'secret.txt'), 'secret')
  server = await startSiteServer(join(folder, 'dist'), 0, { log: (line) => log.push(line) })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function writeSite(dist: string, text: string): Promise<void> {
  await mkdir(join(dist, 'lamp'), { recursive: true })
  await mkdir(join(dist, 'media'))
  await writeFile(join(dist, 'lamp/index.html'), text)
  await writeFile(join(dist, 'lamp/index.html.br'), brotliCompressSync(text))
  await writeFile(join(dist, '404.html'), '<!DOCTYPE html><title>Not found</title>')
  await writeFile(join(dist, 'media/small.png'), '0123456789')
  await writeFile(join(dist, 'media/large.png'), large)
  await writeFile(
    join(dist, '_headers'),
    "/*\n  X-All: yes\n/lamp/\n  X-Page: yes\n  X-Policy: img-src 'self'; upgrade-insecure-requests\n/media/*\n  X-Media: yes\n/404.html\n  X-Missing: yes\n",
  )
  await writeFile(
    join(dist, '_redirects'),
    '/old/ /lamp/ 301\n/ja/%E8%A8%98%E4%BA%8B/ /lamp/ 301\n/ p=12 /lamp/ 301!\n/a/:id/ /articles/:id/ 301\n',
  )
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(server.url + path, {
    method,
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'identity', ...headers },
  })
}

/** Not through fetch, which would encode it. */
function askedAsIs(path: string): Promise<string> {
  const bytes = Buffer.from(path).toString('latin1')
  return rawAnswer(server.url, `GET ${bytes} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
}

/** Not through fetch, which then says that it wants no kept copy. */
function since(date: string): Promise<string> {
  const head = `GET /lamp/ HTTP/1.1\r\nHost: a\r\nIf-Modified-Since: ${date}`
  return rawAnswer(server.url, `${head}\r\nConnection: close\r\n\r\n`)
}

describe('a page', () => {
  test('comes with the headers its path has, and what it is', async () => {
    const { status, headers } = await ask('/lamp/')
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-all': 'yes',
      'x-page': 'yes',
      // There is no TLS here to upgrade to.
      'x-policy': "img-src 'self'",
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(page.length),
      vary: 'Accept-Encoding',
      'accept-ranges': 'bytes',
    })
    expect(headers.get('x-media')).toBeNull()
  })

  test('comes packed to whoever can unpack it, with a tag of its own', async () => {
    const plain = await ask('/lamp/')
    const answer = await rawAnswer(
      server.url,
      'GET /lamp/ HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n',
    )
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect(head).toContain('Content-Encoding: br')
    expect(head).not.toContain(plain.headers.get('etag'))
    expect(brotliDecompressSync(Buffer.from(body, 'latin1')).toString()).toBe(page)
  })

  test('is not sent again to whoever has it', async () => {
    const tag = (await ask('/lamp/')).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]+"$/)
    for (const tags of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask('/lamp/', { 'If-None-Match': tags })
      expect([again.status, again.headers.get('etag'), again.headers.get('x-page'), await again.text()]).toEqual([
        304,
        tag,
        'yes',
        '',
      ])
    }
    expect((await ask('/lamp/', { 'If-None-Match': '"other"' })).status).toBe(200)
    const modified = (await ask('/lamp/')).headers.get('last-modified') ?? ''
    expect(await since(modified)).toMatch(/^HTTP\/1\.1 304 /)
    expect(await since('Mon, 01 Jan 2001 00:00:00 GMT')).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('is described without being sent to whoever asks for its head', async () => {
    const head = await ask('/lamp/', {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(page.length), ''])
  })

  test('is found without its slash, the query kept; an old address leads to it', async () => {
    const bare = await ask('/lamp?from=mail')
    expect([bare.status, bare.headers.get('location')]).toEqual([301, '/lamp/?from=mail'])
    const old = await ask('/old/?from=mail')
    expect([old.status, old.headers.get('location'), old.headers.get('x-all')]).toEqual([
      301,
      '/lamp/?from=mail',
      'yes',
    ])
  })

  test.each(['/ja/%E8%A8%98%E4%BA%8B/', '/ja/%e8%a8%98%E4%BA%8B/', '/?p=12', '/?p=12&from=mail'])(
    'is found by an address of the old site, however it is spelt: %s',
    async (path) => {
      const bytes = Buffer.from(path).toString('latin1')
      const answer = await rawAnswer(server.url, `GET ${bytes} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 301 [^]*\r\nLocation: \/lamp\/\r\n/)
    },
  )

  test('is found by letters that were sent as they are', async () => {
    expect(await askedAsIs('/ja/記事/?q=à')).toMatch(
      /^HTTP\/1\.1 301 [^]*\r\nLocation: \/ja\/%E8%A8%98%E4%BA%8B\/\?q=%C3%A0\r\n/,
    )
    for (const path of ['//記事/', '/../記事/', '/記事\\..\\x'])
      expect(await askedAsIs(path)).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('keeps what is encoded in an address when it leads on', async () => {
    const short = await ask('/a/%E2%82%AC/')
    expect([short.status, short.headers.get('location')]).toEqual([301, '/articles/%E2%82%AC/'])
  })

  test('that is not there is answered for by the page that says so, with its headers', async () => {
    for (const path of [
      '/nothing',
      '/media/',
      '/media/nothing.png',
      '/_headers',
      '/_redirects',
      '/lamp/index.html.br',
      '//lamp/',
      '/lamp/index.html/more',
      `/${'long'.repeat(100)}`,
      '/%E2%82%AC',
      '/lamp//',
    ]) {
      const { status, headers } = await ask(path)
      expect([path, status, headers.get('x-missing'), headers.get('x-media')]).toEqual([path, 404, 'yes', null])
    }
  })
})

describe('a part of a picture', () => {
  test('is sent to whoever has the rest of the same, and all of it to whoever has another', async () => {
    const { headers } = await ask('/media/small.png')
    const [tag, modified] = [headers.get('etag') ?? '', headers.get('last-modified') ?? '']
    const later = new Date(Date.parse(modified) + 86_400_000).toUTCString()
    const earlier = new Date(Date.parse(modified) - 86_400_000).toUTCString()
    const answers = await Promise.all(
      [tag, modified, later, earlier, `W/${tag}`, `"other", ${tag}`, 'yesterday'].map(async (condition) => {
        const answer = await ask('/media/small.png', { Range: 'bytes=0-1', 'If-Range': condition })
        return [answer.status, await answer.text()]
      }),
    )
    const [part, whole] = [
      [206, '01'],
      [200, '0123456789'],
    ]
    expect(answers).toEqual([part, part, whole, whole, whole, whole, whole])
  })

  test.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-10', '0123456789', 'bytes 0-9/10'],
    ['bytes=-11', '0123456789', 'bytes 0-9/10'],
    ['bytes=-99999999999999', '0123456789', 'bytes 0-9/10'],
    ['bytes=-99999999999999999999999999', '0123456789', 'bytes 0-9/10'],
    ['bytes=0-99999999999999999999999999', '0123456789', 'bytes 0-9/10'],
  ])('is sent alone: %s', async (range, text, contentRange) => {
    const part = await ask('/media/small.png', { Range: range })
    expect([part.status, part.headers.get('content-range'), part.headers.get('x-media'), await part.text()]).toEqual([
      206,
      contentRange,
      'yes',
      text,
    ])
  })

  test('is not sent where there is none, or of what was packed', async () => {
    expect((await ask('/media/small.png', { Range: 'bytes=10-' })).status).toBe(416)
    expect((await ask('/media/small.png', { Range: 'lamps=1-2' })).status).toBe(200)
    expect((await ask('/media/small.png', { Range: 'bytes=0-1', 'If-Range': '"other"' })).status).toBe(200)
    expect((await ask('/media/small.png', { Range: 'bytes=-0' })).status).toBe(416)
    expect((await ask('/media/small.png', { Range: 'bytes=0-1' }, 'HEAD')).status).toBe(200)
    const packed = await ask('/lamp/', { Range: 'bytes=0-1', 'Accept-Encoding': 'br' })
    expect([packed.status, await packed.text()]).toEqual([200, page])
  })
})

describe('what no browser sends', () => {
  test.each([
    ['a way out of the folder', 'GET /../secret.txt HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['an encoded one', 'GET /%2e%2e%2fsecret.txt HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['a zero byte', 'GET /lamp/%00 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['no HTTP', 'lamp\r\n\r\n', 400],
    ['no host', 'GET /lamp/ HTTP/1.1\r\n\r\n', 400],
    ['two hosts', 'GET /lamp/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    ['the same host twice', 'GET /lamp/ HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n', 400],
    ['two hosts in an old request', 'GET /lamp/ HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    ['a host that is none', 'GET /lamp/ HTTP/1.1\r\nHost: a/b\r\n\r\n', 400],
    ['what has changed', 'GET /lamp/ HTTP/1.1\r\nHost: a\r\nIf-Match: "b"\r\nConnection: close\r\n\r\n', 412],
    [
      'what is too new',
      'GET /lamp/ HTTP/1.1\r\nHost: a\r\nIf-Unmodified-Since: Mon, 01 Jan 2001 00:00:00 GMT\r\nConnection: close\r\n\r\n',
      412,
    ],
    [
      'a part that is not there',
      'GET /media/small.png HTTP/1.1\r\nHost: a\r\nRange: bytes=10-\r\nConnection: close\r\n\r\n',
      416,
    ],
    ['a header with a line of its own', 'GET /lamp/ HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n', 400],
    ['two lengths', 'GET /lamp/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    ['endless headers', `GET /lamp/ HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(9000)}\r\n\r\n`, 431],
    ['another method', 'DELETE /lamp/ HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  ])('is refused: %s', async (_, text, status) => {
    const answer = await rawAnswer(server.url, text)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).not.toContain('secret')
    // Under the policy of the page that says that something is not there.
    expect(answer).toContain('\r\nX-Missing: yes\r\n')
    expect(answer).toContain('\r\nX-Content-Type-Options: nosniff\r\n')
    expect(answer).toContain('\r\nContent-Type: text/plain; charset=utf-8\r\n')
  })

  test.each(['HTTP/1.1\r\nHost: localhost:3000', 'HTTP/1.1\r\nHost: [::1]:3000', 'HTTP/1.1\r\nHost:', 'HTTP/1.0'])(
    'is not what has one host, or needs none: %j',
    async (head) => {
      const answer = await rawAnswer(server.url, `GET /lamp/ ${head}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    },
  )

  test('is told what is allowed', async () => {
    expect((await ask('/lamp/', {}, 'POST')).headers.get('allow')).toBe('GET, HEAD')
  })
})

test('a client that does not finish asking is sent away', async () => {
  const impatient = await startSiteServer(join(folder, 'dist'), 0, { patience: 100 })
  try {
    expect(await rawAnswer(impatient.url, 'GET /lamp/ HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /)
    expect(await rawAnswer(impatient.url, '')).toMatch(/^(?:HTTP\/1\.1 408 [^]*)?$/)
    const reader = await rawConnection(impatient.url)
    reader.send('GET /media/large.png HTTP/1.1\r\nHost: a\r\n\r\n')
    reader.pause()
    await impatient.close()
    reader.resume()
    await reader.closed
    expect(reader.received.length).toBeLessThan(large.length)
  } finally {
    await impatient.close()
  }
})

test('a server that is told to stop finishes what it sends, and takes nothing new', async () => {
  const leaving = await startSiteServer(join(folder, 'dist'), 0)
  const reader = await rawConnection(leaving.url)
  reader.send('GET /media/large.png HTTP/1.1\r\nHost: a\r\n\r\n')
  await expect.poll(() => reader.received.length, patiently).toBeGreaterThan(0)
  reader.pause()
  const closed = leaving.close()
  await expect(fetch(leaving.url)).rejects.toThrow('fetch failed')
  reader.resume()
  await closed
  await reader.closed
  expect(reader.received.split('\r\n\r\n')[1]).toHaveLength(large.length)
})

test('a new build shows at once', async () => {
  const fresh = join(folder, 'dist.new')
  await writeSite(fresh, '<!DOCTYPE html><title>Another</title>')
  await writeFile(join(fresh, '_redirects'), '')
  const before = (await ask('/lamp/')).headers.get('etag')
  await rename(join(folder, 'dist'), join(folder, 'dist.old'))
  expect((await ask('/lamp/')).status, 'while there is no folder at all').toBe(200)
  await rename(fresh, join(folder, 'dist'))
  const after = await ask('/lamp/')
  expect(await after.text()).toContain('Another')
  expect(after.headers.get('etag')).not.toBe(before)
  expect((await ask('/old/')).status).toBe(404)
})

test('each answer leaves a line in the log, in which nobody can write lines of their own', async () => {
  log.length = 0
  await rawAnswer(server.url, 'GET /nothing?"x\\ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  await expect.poll(() => log.length, patiently).toBe(1)
  expect(log[0]).toMatch(
    /^\S+ - - \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000\] "GET \/nothing\?\\x22x\\x5c HTTP\/1\.1" 404 \d+$/,
  )
})
