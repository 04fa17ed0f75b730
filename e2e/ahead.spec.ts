import { createServer, type Server } from 'node:http'
import { siteHandler } from '../server/siteHandler.ts'
import { BareChromium } from './bareChromium.ts'
import { expect, test } from './fixtures.ts'
import { village } from './site.ts'

/** What the server was asked, with why the browser asked. */
let asked: { path: string; purpose: string }[] = []
let server: Server
let url = ''
let browser: BareChromium | undefined

const article = 'main a[href^="/articles/"]'

test.describe.configure({ mode: 'serial' })

test.beforeEach(async () => {
  asked = []
  const handle = siteHandler(village.dist)
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', purpose: String(request.headers['sec-purpose'] ?? '') })
    handle(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, resolve)
  })
  const address = server.address()
  url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
})

test.afterEach(async () => {
  await browser?.close()
  browser = undefined
  server.closeAllConnections()
  server.close()
})

/** Once more each time, as the browser may not have read the rules yet. */
const patiently = { intervals: [1000], timeout: 30_000 }

async function pointAt(reader: BareChromium, selector: string): Promise<string[]> {
  if (ahead('prefetch').length > 0) return ahead('prefetch')
  await reader.mouse('h1')
  await reader.mouse(selector)
  return ahead('prefetch')
}

function ahead(purpose: string): string[] {
  return asked.filter((one) => one.purpose === purpose).map(({ path }) => path)
}

async function open(path: string, selector: string): Promise<[BareChromium, string]> {
  const opened = await BareChromium.open(url + path)
  browser = opened
  await expect.poll(() => asked.map((one) => one.path)).toContain('/speculation-rules.json')
  await expect.poll(() => opened.evaluate(`!!document.querySelector('${selector}')`)).toBe(true)
  return [opened, String(await opened.evaluate(`document.querySelector('${selector}').getAttribute('href')`))]
}

test('a page is fetched when its reader points at the link', async () => {
  const [reader, path] = await open('/', article)
  await expect.poll(() => pointAt(reader, article), patiently).toEqual([path])
})

test('a page is made ready when its reader presses the link, before they let go', async () => {
  const [reader, path] = await open('/', article)
  await expect.poll(() => pointAt(reader, article), patiently).toEqual([path])
  await reader.mouse(article, 'mousePressed')
  await expect.poll(() => reader.prerendering.join(), patiently).toMatch(new RegExp(`${path}".*"Ready"`))
  expect(await reader.evaluate('location.pathname')).toBe('/')
})

test('a feed is never fetched ahead', async () => {
  const feed = 'main a[href$="/feed.json"]'
  const [reader] = await open('/feeds/', feed)
  const [first, second] = ['/topics/ferry/', '/topics/harbour/']
  await expect.poll(() => pointAt(reader, `a[href="${first}"]`), patiently).toEqual([first])
  // The rules hold by now, and longer than a link has to be pointed at.
  await reader.mouse(feed)
  await reader.evaluate('new Promise((later) => setTimeout(later, 1000))')
  asked = asked.filter(({ path }) => path !== first)
  await expect.poll(() => pointAt(reader, `a[href="${second}"]`), patiently).toEqual([second])
})
