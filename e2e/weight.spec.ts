import { statSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { pageFile, publication, village } from './site.ts'

/** The lightest page measured elsewhere has 5,313, and says nothing to machines: docs/decisions/0014-what-a-page-weighs.md */
const most = 5_300

test('the first article’s page, with all that machines are told, is lighter than the lightest known', () => {
  const { size } = statSync(`${pageFile(publication, '/articles/kremlin-dismisses-us-envoys/')}.br`)
  expect(size).toBeLessThanOrEqual(most)
})

test('a front page of sixty stories is as light as one of a few was', () => {
  const { size } = statSync(`${pageFile(village, '/')}.br`)
  expect(size).toBeLessThanOrEqual(9_000)
})

test('a page needs one answer for its text, and waits for no other', async ({ page, publicationUrl }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.resourceType()} ${new URL(request.url()).pathname}`))
  await page.goto(`${publicationUrl}/articles/kremlin-dismisses-us-envoys/`)
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
  let arrive = () => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/*.woff2', async (route) => {
    await late
    await route.continue()
  })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { readonly value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${publicationUrl}/articles/kremlin-dismisses-us-envoys/`, { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const arrived = page.waitForResponse('**/*.woff2')
  arrive()
  await (await arrived).finished()
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
})
