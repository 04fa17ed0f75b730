import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { pageFile, pagePaths, publication, village } from './site.ts'
import { elementsIn } from './xmlElements.ts'

const article = '/articles/kremlin-dismisses-us-envoys/'
const address = `https://standfirst.example${article}`
const headline = 'Kremlin dismisses U.S. envoys sent by Trump, signaling a refusal to engage'

test.describe('an article’s address, pasted anywhere', () => {
  test('unfurls with its headline, standfirst, author, topic and date', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl + article)
    expect(await properties(page)).toMatchObject({
      'og:type': 'article',
      'og:title': headline,
      'og:description': expect.stringMatching(/^Moscow showed little interest .* gains\.$/),
      'og:url': address,
      'og:site_name': 'Standfirst',
      'og:locale': 'en_US',
      'article:published_time': '2026-11-22T00:00:00+00:00',
      'article:modified_time': '2026-11-22T00:00:00+00:00',
      'article:author': 'https://standfirst.example/authors/m-j/',
      'article:section': 'World',
      'article:tag': 'World',
    })
  })

  test('credits its authors where networks show it', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/articles/new-lamp-lit-at-oakhaven-lighthouse/`)
    const credited = page.locator('meta[name="fediverse:creator"]')
    expect(await credited.evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')))).toEqual([
      '@ada@social.example',
      '@zelie@bakers.example',
    ])
  })

  test('says to machines what it says to people', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl + article)
    const [first, second] = await structuredData(page)
    expect(first).toMatchObject({
      '@type': 'NewsArticle',
      headline: await page.getByRole('heading', { level: 1 }).textContent(),
      url: address,
      datePublished: '2026-11-22T00:00:00+00:00',
      author: [{ '@type': 'Person', name: 'M.J', url: 'https://standfirst.example/authors/m-j/' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Standfirst' },
      articleSection: 'World',
      inLanguage: 'en-US',
      isAccessibleForFree: true,
    })
    expect(second).toMatchObject({ '@type': 'BreadcrumbList' })
  })

  test('cannot be broken by what a headline holds', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/articles/bees-less-than-three/`)
    const [first] = await structuredData(page)
    expect(first).toMatchObject({ headline: await page.getByRole('heading', { level: 1 }).textContent() })
    expect((await properties(page))['og:title']).toBe(await page.getByRole('heading', { level: 1 }).textContent())
  })
})

test('a publication at an address that is nobody’s is kept out of search engines', async ({
  request,
  publicationUrl,
}) => {
  expect(readFileSync(pageFile(publication, '/'), 'utf8')).toContain('<meta name="robots" content="noindex, follow">')
  expect(await (await request.get(`${publicationUrl}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n')
})

for (const site of [publication, village]) {
  test(`${site.name}: the sitemap leads to every page that is to be found, and to nothing else`, async ({
    request,
    publicationUrl,
    villageUrl,
  }) => {
    const origin = site === publication ? publicationUrl : villageUrl
    const read = async (path: string) => locations(await (await request.get(origin + path)).text())
    const parts = await read('/sitemap.xml')
    expect(parts.length).toBeGreaterThanOrEqual(2)
    const listed = (await Promise.all(parts.map((part) => read(new URL(part).pathname)))).flat()
    const canonical = pagePaths(site)
      .map((path) => readFileSync(pageFile(site, path), 'utf8'))
      .filter((html) => !html.includes('http-equiv="refresh"'))
      .flatMap((html) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? [])
    const own = new URL(parts[0] ?? '').origin
    // Later pages of lists are reached by their first one.
    const expected = canonical.filter((url) => url.startsWith(`${own}/`) && !/\/page\/\d+\/$/.test(url))
    // What is news is listed among the news too.
    expect([...new Set(listed)].toSorted()).toEqual(expected.toSorted())
  })
}

/** Every address a sitemap or an index of sitemaps names. */
function locations(xml: string): string[] {
  return elementsIn(xml)
    .filter(({ name }) => name === 'loc')
    .map(({ text }) => text)
}

/** The Open Graph properties of a page. */
function properties(page: Page): Promise<Record<string, string>> {
  return page
    .locator('meta[property]')
    .evaluateAll((metas) =>
      Object.fromEntries(
        metas.map((meta) => [meta.getAttribute('property') ?? '', meta.getAttribute('content') ?? '']),
      ),
    )
}

/** The JSON-LD of a page, a thing for each script. */
async function structuredData(page: Page): Promise<unknown[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  return texts.map((text): unknown => JSON.parse(text))
}
