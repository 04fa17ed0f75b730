import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { startSiteServer } from '../server/siteServer.ts'
import { expect, test } from './fixtures.ts'
import { leadsOn, pageFile, pagePaths, publication, shortLinkPaths, village } from './site.ts'
import { Trial } from './trial.ts'

const newLamp = '/articles/new-lamp-lit-at-oakhaven-lighthouse/'

test.describe('a reader with an old address', () => {
  for (const old of [
    '/articles/lamp/',
    '/articles/lamp',
    '/2026/11/new-lamp/',
    '/a/new-lamp-lit-at-oakhaven-lighthouse/',
    '/2014/05/01/lamp.html',
    '/ja/%E8%A8%98%E4%BA%8B/',
    '/ja/%E8%A8%98%E4%BA%8B',
    '/lamp.php',
  ]) {
    test(`is sent from ${old} to where the article is now, for good`, async ({ request, villageUrl }) => {
      const response = await request.get(`${villageUrl}${old}?from=mail`, { maxRedirects: 0 })
      expect([response.status(), response.headers()['location']]).toEqual([301, `${newLamp}?from=mail`])
      expect((await request.get(villageUrl + old)).url()).toBe(villageUrl + newLamp)
    })
  }

  test('is told apart by its query, where that says which article it was', async ({ request, villageUrl }) => {
    const response = await request.get(`${villageUrl}/?p=12&from=mail`, { maxRedirects: 0 })
    expect([response.status(), response.headers()['location']]).toEqual([301, newLamp])
    expect((await request.get(`${villageUrl}/?p=13`, { maxRedirects: 0 })).status()).toBe(200)
  })

  test('of a feed gets the feed, and one who looks for all articles the archive', async ({ request, villageUrl }) => {
    for (const [old, now] of [
      ['/feed/', '/atom.xml'],
      ['/feed', '/atom.xml'],
      ['/index.xml', '/atom.xml'],
      ['/articles/', '/archive/'],
      ['/articles', '/archive/'],
    ] as const) {
      const response = await request.get(villageUrl + old, { maxRedirects: 0 })
      expect([old, response.status(), response.headers()['location']]).toEqual([old, 301, now])
    }
  })

  test('has a page on a host that knows files only, but for queries and feeds', () => {
    const files = ['2014/05/01/lamp.html', 'ja/記事/index.html', 'lamp.php/index.html', 'articles/index.html']
    const targets = files.map((file) => attributeOf(parse(readFileSync(join(village.dist, file), 'utf8')), 'a', 'href'))
    expect(targets).toEqual([newLamp, newLamp, newLamp, '/archive/'])
    for (const file of ['feed', 'index.xml', '?p=12']) expect(existsSync(join(village.dist, file))).toBe(false)
  })

  test('gets there on a host that knows files only', async ({ page, villageUrl }) => {
    // Such a host sends the file; everything else comes from our own server.
    const file = readFileSync(pageFile(village, '/articles/lamp/'), 'utf8')
    await page.route('**/articles/lamp/', (route) => route.fulfill({ contentType: 'text/html', body: file }))
    await page.goto(`${villageUrl}/articles/lamp/`)
    await expect(page).toHaveURL(villageUrl + newLamp)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/New lamp lit/)
  })
})

test('every article has a short link on hosts that know files only, in its own language', () => {
  const articles = pagePaths(village).filter((path) => /^\/articles\/[^/]+\/$/.test(path) && !leadsOn(village, path))
  expect(articles).toHaveLength(60)
  const short = shortLinkPaths(village)
  const led = short.map((path) => parse(readFileSync(pageFile(village, path), 'utf8')))
  expect(led.map((page) => attributeOf(page, 'a', 'href') ?? '').toSorted()).toEqual(articles.toSorted())
  for (const page of led) {
    const target = attributeOf(page, 'a', 'href') ?? ''
    const targetPage = parse(readFileSync(pageFile(village, target), 'utf8'))
    expect(attributeOf(page, 'meta', 'content', 'http-equiv')).toBe(`0; url=${target}`)
    expect(canonicalOf(page), target).toBeDefined()
    expect(canonicalOf(page)).toBe(canonicalOf(targetPage))
  }
  const arabic = readFileSync(pageFile(village, '/a/shay-al-marfa/'), 'utf8')
  expect(arabic).toContain('<html lang="ar" dir="rtl">')
})

test('the ledger holds every address of this publication: if not, run `npm run build` and commit content/urls.json', async () => {
  const { urls } = JSON.parse(await readFile('content/urls.json', 'utf8')) as { urls: string[] }
  const files = await readdir(publication.dist, { recursive: true })
  const feeds = files.filter((file) => /(?:^|[/\\])(?:atom\.xml|rss\.xml|feed\.json)$/.test(file))
  const published = [
    ...shortLinkPaths(publication),
    ...pagePaths(publication).filter(
      (path) =>
        !leadsOn(publication, path) && !/^\/404\.html$|\/page\/\d+\/$|\/embed\/$|^\/archive\/\d+\/\d+\/$/.test(path),
    ),
    ...feeds.map((file) => `/${file.replaceAll('\\', '/')}`),
  ]
  expect(published.length).toBeGreaterThan(10)
  expect(published.filter((path) => !urls.includes(path))).toEqual([])
})

test.describe('an editor', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })
  let trial: Trial
  const lamp = `---
title: The lighthouse has a new lamp
summary: It was lit on Friday evening.
publishedAt: 2026-05-01
authors: [m-j]
topics: [world]
---

The lamp was lit at half past seven.
`

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    trial = await Trial.make('renames', (folder) => cp('content', `${folder}/content`, { recursive: true }))
    await writeFile(trial.path('content/articles/lamp.md'), lamp)
    const { code, output } = await trial.run('build')
    expect(code, output).toBe(0)
    // The article, its short link: that of its year there is already.
    expect(output).toContain('2 new addresses written into content/urls.json: commit it with the content.')
    expect(await ledger()).toEqual(expect.arrayContaining(['/articles/lamp/', '/a/lamp/']))
  })

  test('who renames an article is told how to keep its address, and nothing is published', async () => {
    const before = await files()
    await rename(trial.path('content/articles/lamp.md'), trial.path('content/articles/bright-lamp.md'))
    const { code, output } = await trial.run('build')
    expect(code).toBe(1)
    expect(output).toMatch(/content\/urls\.json:\d+:5 \/a\/lamp\/, \/articles\/lamp\/ were published and would vanish/)
    expect(output).toContain(
      'if content/articles/bright-lamp.md took the place, add to it: id: lamp and aliases: [/articles/lamp/]',
    )
    expect(await files()).toEqual(before)
  })

  test('who adds what was said keeps the old address and the short link', async ({ request }) => {
    const kept = lamp.replace('topics:', 'id: lamp\naliases: [/articles/lamp/]\ntopics:')
    await writeFile(trial.path('content/articles/bright-lamp.md'), kept)
    const { code, output } = await trial.run('build')
    expect(code, output).toBe(0)
    expect(output).toContain('1 new address written into content/urls.json')
    expect(await ledger()).toEqual(expect.arrayContaining(['/articles/lamp/', '/a/lamp/', '/articles/bright-lamp/']))
    const server = await startSiteServer(trial.path('dist'), 0)
    try {
      for (const old of ['/articles/lamp/', '/a/lamp/']) {
        const response = await request.get(server.url + old)
        expect([response.status(), response.url()]).toEqual([200, `${server.url}/articles/bright-lamp/`])
      }
    } finally {
      await server.close()
    }
  })

  test('who deletes an article must say that it is gone, and hosts are told so', async () => {
    const paths = ['/a/lamp/', '/articles/bright-lamp/', '/articles/lamp/']
    await rm(trial.path('content/articles/bright-lamp.md'))
    const refused = await trial.run('build')
    expect(refused.code).toBe(1)
    expect(refused.output).toContain(`if gone for good, add to content/site.yaml: gone: [${paths.join(', ')}]`)
    const site = await readFile(trial.path('content/site.yaml'), 'utf8')
    await writeFile(trial.path('content/site.yaml'), `${site}gone: [${paths.join(', ')}]\n`)
    const { code, output } = await trial.run('build')
    expect(code, output).toBe(0)
    expect(await ledger()).toEqual(expect.arrayContaining(paths))
    expect((await files()).filter((file) => file.includes('lamp'))).toEqual([])
    const nginx = await readFile(trial.path('.standfirst/deploy/standfirst.nginx.conf'), 'utf8')
    const caddy = await readFile(trial.path('.standfirst/deploy/standfirst.caddy'), 'utf8')
    for (const path of paths) {
      expect(nginx).toContain(`location = ${path} { return 410; }`)
      expect(caddy).toContain(` ${path} `)
    }
  })

  async function ledger(): Promise<string[]> {
    return (JSON.parse(await readFile(trial.path('content/urls.json'), 'utf8')) as { urls: string[] }).urls
  }

  async function files(): Promise<string[]> {
    return (await readdir(trial.path('dist'), { recursive: true })).toSorted()
  }
})

function canonicalOf(page: Tree.Document): string | undefined {
  return elementsOf(page)
    .find(({ attrs }) => attrs.some(({ name, value }) => name === 'rel' && value === 'canonical'))
    ?.attrs.find(({ name }) => name === 'href')?.value
}

/** An attribute of the first element of a kind, or of the first that has another attribute as well. */
function attributeOf(page: Tree.Document, tagName: string, name: string, beside = name): string | undefined {
  const element = elementsOf(page).find(
    ({ tagName: found, attrs }) => found === tagName && attrs.some((attribute) => attribute.name === beside),
  )
  return element?.attrs.find((attribute) => attribute.name === name)?.value
}

function elementsOf(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}
