import { readFileSync } from 'node:fs'
import { patternOf } from '../hosts/pathPattern.ts'
import { expect, test } from './fixtures.ts'
import { startOtherSite } from './otherSite.ts'
import { framePaths, leadsOn, pageFile, pagePaths, village } from './site.ts'

const own = pagePaths(village).filter((path) => !leadsOn(village, path))

/** One page of each kind, and an article with everything in it. */
const paths = [
  ...new Set([
    ...new Map(own.map((path) => [patternOf(path), path])).values(),
    '/articles/minutes-of-the-bench-committee/',
  ]),
]

test('nothing in a page is refused by what the page says of itself', async ({ page, villageUrl }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`))
  expect(paths.length).toBeGreaterThan(8)
  for (const path of paths) {
    await page.goto(villageUrl + path, { waitUntil: 'load' })
    expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0)
    expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')), path).toBe(true)
  }
  // The page for what is not there comes as such, which browsers note.
  expect(said.filter((line) => !/status of 404/.test(line))).toEqual([])
})

test('a script, a style or an address that somebody smuggled into a page does nothing', async ({
  page,
  villageUrl,
}) => {
  const article = '/articles/new-lamp-lit-at-oakhaven-lighthouse/'
  const html = readFileSync(pageFile(village, article), 'utf8').replace(
    '</body>',
    `<script>document.title='taken'</script><style>h1{display:none}</style><p style="position:fixed" id="smuggled">x</p>
    <img src="x" onerror="document.title='taken'"><iframe src="/about/"></iframe><base href="https://other.example/"></body>`,
  )
  await page.route(`**${article}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: html })
  })
  await page.goto(villageUrl + article)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.title()).not.toBe('taken')
  expect(await page.locator('#smuggled').evaluate((element) => getComputedStyle(element).position)).toBe('static')
  expect(await page.evaluate(() => document.baseURI)).not.toContain('other.example')
  const made = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>made of text</p>'
      return 'made'
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(made).toBe('TypeError')
})

test('other sites can show the card of an article, isolated or not, and no page', async ({ page, villageUrl }) => {
  const [card = ''] = framePaths(village)
  for (const isolation of [undefined, { 'Cross-Origin-Embedder-Policy': 'require-corp' }]) {
    const frames = [card, '/about/'].map((path) => `<iframe src="${villageUrl}${path}" sandbox=""></iframe>`)
    const other = await startOtherSite(frames.join(''), isolation)
    await page.goto(other.url)
    await expect(page.frameLocator('iframe >> nth=0').getByRole('heading', { level: 1 })).toBeVisible()
    const shown = page.frames().find((frame) => frame.url().endsWith(card))
    const hasTypeface = () => shown?.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))
    await expect.poll(hasTypeface).toBe(true)
    await expect(page.frameLocator('iframe >> nth=1').getByRole('heading', { level: 1 })).toHaveCount(0)
    other.close()
  }
})
