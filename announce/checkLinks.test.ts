import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Asking, checkLinks } from './checkLinks.ts'

let server: Server
let url = ''
let folder = ''
let asked: string[] = []
let waits: number[] = []
let today = new Date('2026-11-26T12:00:00Z')

const statuses: Readonly<Record<string, number>> = { '/gone': 410, '/lost': 404, '/moved': 301, '/away': 302 }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'links-'))
  server = createServer(({ url: path = '', headers }, response) => {
    asked.push(`${path} ${headers['user-agent'] ?? ''}`)
    const isBusy = path === '/busy' && asked.filter((one) => one.startsWith('/busy ')).length === 1
    if (isBusy) response.setHeader('Retry-After', '7')
    response.writeHead(isBusy ? 429 : (statuses[path] ?? 200), { Location: '/' }).end('x'.repeat(100_000))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

beforeEach(() => {
  asked = []
  waits = []
})

function ask(paths: readonly string[], changes: Partial<Asking> = {}) {
  const patience = {
    attempts: 2,
    firstWaitMs: 1,
    longestWaitMs: 60_000,
    timeoutMs: 60_000,
    sleep: (ms: number) => Promise.resolve(waits.push(ms)),
    now: () => today,
  }
  const links = paths.map((path) => ({ url: url + path, places: ['content/articles/lamp.md:12'] }))
  const memory = join(folder, 'links.json')
  return checkLinks(links, {
    memory,
    isFresh: false,
    patience,
    pauseMs: 1000,
    asker: 'https://a.example',
    progress: () => {},
    ...changes,
  })
}

test('addresses that are gone or have moved for good are named, with why and where they stand', async () => {
  expect(await ask(['/there', '/gone', '/lost', '/moved', '/away'])).toEqual([
    { url: `${url}/gone`, places: ['content/articles/lamp.md:12'], fault: 'answered 410' },
    { url: `${url}/lost`, places: ['content/articles/lamp.md:12'], fault: 'answered 404' },
    { url: `${url}/moved`, places: ['content/articles/lamp.md:12'], fault: 'has moved for good (301)' },
  ])
  expect(asked).toHaveLength(5)
  expect(asked[0]).toBe('/there Standfirst link check (+https://a.example)')
  // One question after the other, and a pause between them.
  expect(waits).toEqual([1000, 1000, 1000, 1000])
})

test('what answered is asked again after a week, or when all is; what did not is asked each time', async () => {
  await ask(['/there', '/gone'], { isFresh: true })
  await ask(['/there', '/gone'])
  expect(asked.map((one) => one.split(' ')[0])).toEqual(['/there', '/gone', '/gone'])
  today = new Date('2026-12-04T12:00:00Z')
  await ask(['/there'])
  expect(asked).toHaveLength(4)
  expect(Object.keys(JSON.parse(await readFile(join(folder, 'links.json'), 'utf8')) as object)).toContain(
    `${url}/there`,
  )
})

test('a site that is busy is left alone for as long as it asks', async () => {
  expect(await ask(['/busy'])).toEqual([])
  expect(waits).toEqual([7000])
})

test('a site that is not there is told from one that says no', async () => {
  const links = [{ url: 'http://127.0.0.1:9/', places: [] }]
  const [broken] = await checkLinks(links, {
    memory: join(folder, 'none.json'),
    isFresh: false,
    patience: {
      attempts: 1,
      firstWaitMs: 1,
      longestWaitMs: 1,
      timeoutMs: 60_000,
      sleep: () => Promise.resolve(),
      now: () => today,
    },
    pauseMs: 0,
    asker: '',
    progress: () => {},
  })
  expect(broken?.fault).toMatch(/^cannot be reached/)
})
