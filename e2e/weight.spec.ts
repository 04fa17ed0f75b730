import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { expect, test } from './fixtures.ts'
import { holdFonts, recordShifts } from './layoutShifts.ts'
import { pageFile, publication, village } from './site.ts'

/** The lightest page measured elsewhere has 5,313, and says nothing to machines: docs/decisions/0014-what-a-page-weighs.md */
const most = 5_300

const article = '/articles/kremlin-dismisses-us-envoys/'

test('the first article’s page, with all that machines are told, is lighter than the lightest known', () => {
  const { size } = statSync(`${pageFile(publication, article)}.br`)
  expect(size).toBeLessThanOrEqual(most)
})

test('a front page of sixty stories is as light as one of a few was', () => {
  const { size } = statSync(`${pageFile(village, '/')}.br`)
  expect(size).toBeLessThanOrEqual(9_000)
})

for (const [path, mostScript] of [
  ['/', 2_048],
  [article, 2_048],
  ['/archive/', 2_048],
  ['/search/', 8_192],
] as const) {
  test(`${path} has ${mostScript} bytes of script at most`, () => {
    const $ = load(readFileSync(pageFile(publication, path), 'utf8'))
    const scripts = $('script:not([type="application/ld+json"])').toArray()
    const sizes = scripts.map((script) => {
      const src = $(script).attr('src')
      return src === undefined ? Buffer.byteLength($(script).text()) : statSync(join(publication.dist, src)).size
    })
    expect(sizes).not.toEqual([])
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostScript)
  })
}

test('the first article is read in two font files, and weighs 45 KB at most with them', async ({
  page,
  publicationUrl,
}) => {
  const fonts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.add(new URL(request.url()).pathname)
  })
  await page.goto(publicationUrl + article, { waitUntil: 'networkidle' })
  expect(fonts.size).toBe(2)
  const files = [...fonts].map((path) => join(publication.dist, path))
  const bytes = [`${pageFile(publication, article)}.br`, ...files].map((file) => statSync(file).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000)
})

test('a page needs one answer for its text, and waits for no other', async ({ page, publicationUrl }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.resourceType()} ${new URL(request.url()).pathname}`))
  await page.goto(publicationUrl + article)
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) =>
          (entry as PerformanceResourceTiming & { renderBlockingStatus?: string }).renderBlockingStatus === 'blocking',
      )
      .map(({ name }) => name),
  )
  expect(blocking).toEqual([])
  expect(requests.filter((request) => /^(?:stylesheet|script|image|fetch) /.test(request))).toEqual([])
})

test('nothing moves when the font is late', async ({ page, publicationUrl }) => {
  const arrive = await holdFonts(page)
  const shifts = await recordShifts(page)
  await page.goto(publicationUrl + article, { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const arrived = page.waitForResponse('**/*.woff2')
  arrive()
  await (await arrived).finished()
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))
  expect(await shifts()).toEqual([])
})
