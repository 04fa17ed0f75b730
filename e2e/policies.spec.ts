import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { APIRequestContext } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { pageFile, pagePaths, publication, village } from './site.ts'
import { elementsIn } from './xmlElements.ts'

const types: Readonly<Record<string, RegExp>> = {
  '/robots.txt': /^text\/plain/,
  '/license.xml': /^(?:text|application)\/(?:rsl\+)?xml/,
  '/trust.txt': /^text\/plain/,
  '/.well-known/trust.txt': /^text\/plain/,
  '/.well-known/tdmrep.json': /^application\/json/,
  '/manifest.webmanifest': /^application\/manifest\+json/,
}

for (const site of [publication, village]) {
  test(`${site.name}: machines find every policy where they look for it`, async ({
    request,
    publicationUrl,
    villageUrl,
  }) => {
    const origin = site === publication ? publicationUrl : villageUrl
    for (const [path, type] of Object.entries(types)) {
      const response = await request.get(origin + path)
      expect(response.status(), path).toBe(200)
      expect(response.headers()['content-type'], path).toMatch(type)
    }
    expect(await text(request, `${origin}/trust.txt`)).toBe(await text(request, `${origin}/.well-known/trust.txt`))
  })

  test(`${site.name}: every answer names the licence, also those that have no head to name it in`, async ({
    request,
    publicationUrl,
    villageUrl,
  }) => {
    const origin = site === publication ? publicationUrl : villageUrl
    for (const path of ['/', '/card.png', '/atom.xml', '/llms.txt', '/nothing-here/']) {
      const { link } = (await request.get(origin + path)).headers()
      expect(link, path).toBe('</license.xml>; rel="license"; type="application/rsl+xml"')
    }
  })

  test(`${site.name}: every page names the licence and the manifest`, () => {
    const pages = pagePaths(site)
      .map((path) => readFileSync(pageFile(site, path), 'utf8'))
      .filter((html) => !html.includes('http-equiv="refresh"'))
    expect(pages.length).toBeGreaterThan(5)
    for (const html of pages) {
      expect(html).toContain('<link rel="license" href="/license.xml" type="application/rsl+xml">')
      expect(html).toContain('<link rel="manifest" href="/manifest.webmanifest">')
    }
  })
}

test('the publication keeps its articles out of training, and says who answers for security only if somebody does', async ({
  request,
  publicationUrl,
}) => {
  expect(licenceOf(await text(request, `${publicationUrl}/license.xml`))).toEqual({
    permits: 'search ai-input ai-index',
    prohibits: 'ai-train',
  })
  expect(await text(request, `${publicationUrl}/trust.txt`)).toBe(
    [
      'disclosure=https://standfirst.example/editorial-standards/',
      'disclosure=https://standfirst.example/editorial-standards/#corrections',
      'disclosure=https://standfirst.example/privacy/',
      'datatrainingallowed=no',
      '',
    ].join('\n'),
  )
  expect(JSON.parse(await text(request, `${publicationUrl}/.well-known/tdmrep.json`))).toEqual([
    { location: '/*', 'tdm-reservation': 1 },
  ])
  expect((await request.get(`${publicationUrl}/.well-known/security.txt`)).status()).toBe(404)
})

test('the village paper says whom to ask, where its terms stand and where to report a weakness', async ({
  request,
  villageUrl,
}) => {
  expect(licenceOf(await text(request, `${villageUrl}/license.xml`))).toEqual({
    permits: 'search',
    prohibits: 'ai-input ai-index ai-train',
    copyright: 'rights@lantern.example',
    terms: 'https://lantern.example/editorial-standards/',
  })
  const security = await request.get(`${villageUrl}/.well-known/security.txt`)
  expect(security.headers()['content-type']).toMatch(/^text\/plain/)
  const fields = new Map((await security.text()).split('\n').map((line) => line.split(/: (.*)/) as [string, string]))
  expect(fields.get('Contact')).toBe('https://lantern.example/report/')
  expect(fields.get('Canonical')).toBe('https://lantern.example/.well-known/security.txt')
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(0)
  expect(days).toBeLessThan(365)
  expect(await text(request, `${villageUrl}/oakhaven-lantern-2026.txt`)).toBe('oakhaven-lantern-2026')
})

test('the browser takes the manifest without a complaint', async ({ page, villageUrl }) => {
  await page.goto(villageUrl)
  const session = await page.context().newCDPSession(page)
  const { errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(JSON.parse(data ?? '{}')).toMatchObject({ name: 'The Oakhaven Lantern', start_url: '/', lang: 'en-GB' })
})

test('a deploy is not announced from an address that is nobody’s', () => {
  const { status, stderr } = spawnSync(process.execPath, ['commands/run.mjs', 'announce'], {
    env: { ...process.env, STANDFIRST_TRIAL: 'yes' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('dist/ was built for https://standfirst.example and is closed to search engines')
})

async function text(request: APIRequestContext, url: string): Promise<string> {
  return (await request.get(url)).text()
}

/** What each element of an RSL document says, the innermost ones. */
function licenceOf(xml: string): Record<string, string> {
  const leaves = elementsIn(xml).filter(({ name }) => name !== 'content' && name !== 'license')
  return Object.fromEntries(
    leaves.map(({ name, text: said, attributes }) => [name, said || (attributes['contactEmail'] ?? '')]),
  )
}
