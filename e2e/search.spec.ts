import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pageFile, pagePaths, publication, village, type Site } from './site.ts'

const index = join(village.dist, 'assets/search')

test('an article is found by words of its text, which are shown where they stand', async ({ page, villageUrl }) => {
  const messages = recordMessages(page)
  await page.goto(`${villageUrl}/search/`)
  await searchFor(page, 'keepers exception')
  await expect(page.getByRole('status')).toHaveText('1 article')
  const first = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
    .first()
  await expect(first.getByRole('link')).toHaveText('New lamp lit at Oakhaven lighthouse, to polite applause')
  await expect(first).toContainText('By Ada Fennimore, Tobias Wren and Zélie O’Hawthorné')
  await expect(first.locator('time')).toHaveText('18 November 2026')
  await expect(first.locator('mark')).toHaveText(['keeper', 'exception'])
  await first.getByRole('link').click()
  await expect(page).toHaveURL(`${villageUrl}/articles/new-lamp-lit-at-oakhaven-lighthouse/`)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('keepers exception')
  await expect(first.getByRole('link')).toBeVisible()
  expect(messages).toEqual([])
})

test('filters narrow a search, stand in its address, and can be gone back from', async ({ page, villageUrl }) => {
  await page.goto(`${villageUrl}/search/`)
  await searchFor(page, 'lamp')
  await expect(page.getByRole('status')).toHaveText('14 articles')
  await searchFor(page, 'museum')
  await page.getByRole('combobox', { name: 'Topic' }).selectOption('Lighthouse')
  await page.getByRole('combobox', { name: 'Author' }).selectOption('Ada Fennimore')
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2026')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('News')
  await expect(page).toHaveURL(
    `${villageUrl}/search/?q=museum&topic=lighthouse&author=ada-fennimore&year=2026&kind=news`,
  )
  await expect(page.getByRole('status')).toHaveText('1 article')
  await expect(headlines(page)).toHaveText(['New lamp lit at Oakhaven lighthouse, to polite applause'])
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('lamp')
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('')
  await expect(page.getByRole('status')).toHaveText('14 articles')
})

test('a filter alone lists all it leaves, newest first if that is asked for', async ({ page, villageUrl }) => {
  await page.goto(`${villageUrl}/search/?topic=village-life&order=newest`)
  await expect(page.getByRole('status')).toHaveText('52 articles')
  const days = await page
    .getByRole('main')
    .locator('li time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''))
  expect(days.map((day) => Date.parse(day))).toEqual(days.map((day) => Date.parse(day)).toSorted((a, b) => b - a))
})

test('a reader with a keyboard alone searches, narrows and goes on to more', async ({ page, villageUrl }) => {
  await page.goto(`${villageUrl}/search/`)
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('village')
  await page.keyboard.press('Enter')
  await expect(headlines(page)).toHaveCount(10)
  await expect(page.getByRole('searchbox'), 'the focus stays').toBeFocused()
  await page.getByRole('button', { name: 'More results' }).focus()
  await page.keyboard.press('Enter')
  await expect(headlines(page)).toHaveCount(20)
  await expect(headlines(page).nth(10), 'reading goes on at the first new one').toBeFocused()
})

test('words are found in whatever script and language they are, without their accents too', async ({
  page,
  villageUrl,
}) => {
  await page.goto(`${villageUrl}/search/`)
  for (const [words, slug] of [
    ['ecrivain PHARE eclaire', undefined],
    ['phare éclaire', 'le-pain-du-phare'],
    ['маяк', 'chai-u-mayaka'],
    ['الشاي', 'shay-al-marfa'],
  ] as const) {
    await searchFor(page, words)
    await expect(page.getByRole('status'), words).toHaveText(slug ? '1 article' : /^No article/)
    if (slug) await expect(headlines(page)).toHaveAttribute('href', `/articles/${slug}/`)
  }
  const words = page.getByRole('main').locator('li [lang="ar"]')
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
})

test('where nothing is found, the page says so and where else to look', async ({ page, villageUrl }) => {
  await page.goto(`${villageUrl}/search/?q=submarine`)
  await expect(page.getByRole('status')).toHaveText('No article has all of this. Try fewer words, or others.')
  await expect(page.getByRole('navigation', { name: 'Topics from A to Z' })).toBeVisible()
})

test('without a script the page says where else to look', async ({ browser, villageUrl }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${villageUrl}/search/?q=lamp`)
  await expect(page.getByText('To search, this page needs JavaScript')).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Authors from A to Z' }).getByRole('link', { name: 'Tobias Wren' }).click()
  await expect(page).toHaveURL(`${villageUrl}/authors/tobias-wren/`)
  await page.goBack()
  await page.getByRole('navigation', { name: 'Archive by year' }).getByRole('link', { name: '2024' }).click()
  await expect(page).toHaveURL(`${villageUrl}/archive/2024/`)
  await context.close()
})

test('a page that was open while another edition came finds what is in that one', async ({ page, villageUrl }) => {
  let old = true
  await page.route('**/search/parts.json', async (route) => {
    const parts = [{ name: '0000000000000000', articles: 60, shards: 16 }]
    await (old ? route.fulfill({ json: parts }) : route.continue())
    old = false
  })
  await page.goto(`${villageUrl}/search/?q=lamp`)
  await expect(page.getByRole('status')).toHaveText('14 articles')
})

test('a search that cannot be loaded says so, and can be tried again', async ({ page, villageUrl }) => {
  await page.route('**/search/parts.json', (route) => route.abort())
  await page.goto(`${villageUrl}/search/?q=lamp`)
  await expect(page.getByRole('status')).toHaveText('The search could not be loaded. Please try again.')
  await page.unroute('**/search/parts.json')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('status')).toHaveText('14 articles')
})

test('results are accessible at every width, in both schemes, and nothing sticks out', async ({ page, villageUrl }) => {
  await page.goto(`${villageUrl}/search/?q=lamp`)
  await expect(headlines(page)).toHaveCount(10)
  for (const width of [320, 1440]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await expectNoViolations(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
  await page.setViewportSize({ width: 320, height: 900 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('nothing of the search is sent to who does not search', async ({ page, villageUrl }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const ofIndex = () => requests.filter((path) => path.includes('search/') && path !== '/search/')
  for (const path of ['/', '/articles/new-lamp-lit-at-oakhaven-lighthouse/', '/search/']) {
    await page.goto(villageUrl + path, { waitUntil: 'networkidle' })
    expect(ofIndex(), path).toEqual([])
  }
  await searchFor(page, 'lamp')
  await expect(headlines(page)).toHaveCount(10)
  expect(ofIndex().length).toBeGreaterThan(2)
  const pages = pagePaths(village).filter((path) =>
    readFileSync(pageFile(village, path), 'utf8').includes('parts.json'),
  )
  expect(pages).toEqual(['/search/'])
})

test('the page has the policy of every other page: nothing is made of text, nothing compiled', async ({
  request,
  villageUrl,
}) => {
  const policyOf = async (path: string) => (await request.get(villageUrl + path)).headers()['content-security-policy']
  expect(await policyOf('/search/')).toBe(await policyOf('/'))
  expect(await policyOf('/search/')).not.toMatch(/unsafe|wasm|script-src 'self'/)
})

test('the page and a first search weigh little', async ({ page, villageUrl }) => {
  const size = (site: Site) => statSync(`${pageFile(site, '/search/')}.br`).size
  expect(size(publication)).toBeLessThanOrEqual(7_000)
  expect(size(village), 'with topics, authors and letters of four languages').toBeLessThanOrEqual(8_500)
  let bytes = 0
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes()
    if (/search\/.*json$|\.md$/.test(request.url())) bytes += responseBodySize
  })
  await page.goto(`${villageUrl}/search/?q=lamp`, { waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(1_000)
  expect(bytes).toBeLessThanOrEqual(30_000)
})

test('search engines find the page and none of its results, browsers and machines are told of it', async ({
  page,
  request,
  villageUrl,
}) => {
  await page.goto(villageUrl)
  const description = page.locator('link[rel=search]')
  await expect(description).toHaveAttribute('type', 'application/opensearchdescription+xml')
  const answer = await request.get(villageUrl + ((await description.getAttribute('href')) ?? ''))
  expect(answer.headers()['content-type']).toContain('application/opensearchdescription+xml')
  expect(await answer.text()).toContain('template="https://lantern.example/search/?q={searchTerms}"')
  const data = await page.locator('script[type="application/ld+json"]').first().textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://lantern.example/search/?q={search_term_string}' },
    },
  })
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await expect(page).toHaveURL(`${villageUrl}/search/`)
  expect(await (await request.get(`${villageUrl}/sitemaps/pages-1.xml`)).text()).toContain('/search/</loc>')
  // Whatever somebody searched for, the address that counts is the one of the page.
  await page.goto(`${villageUrl}/search/?q=harbour`)
  await expect(headlines(page).first()).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://lantern.example/search/')
})

test('the index holds no word of a draft', () => {
  const files = readdirSync(index, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith('.json'),
  )
  const text = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n')
  expect(text).toContain('"oakhaven":')
  expect(text).not.toMatch(/unpublished|secret-recipe|"secret"|midnight-cakes|ottoline/)
})

function headlines(page: Page) {
  return page.getByRole('main').locator('li h2 a')
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
}

function recordMessages(page: Page): string[] {
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  return messages
}
