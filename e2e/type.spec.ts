import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { holdFonts, recordShifts } from './layoutShifts.ts'
import { framePaths, leadsOn, pageFile, pagePaths, publication, village } from './site.ts'

/** An article with everything in it. */
const minutes = '/articles/minutes-of-the-bench-committee/'

const preload = /<link rel="preload" as="font" crossorigin="" href="([^"]+)">/g

test('a first visit is read in our own typeface, italics too', async ({ page, villageUrl }) => {
  await page.goto(villageUrl + minutes)
  for (const selector of ['h1', '.prose > p', '.prose em', '.prose h2']) {
    expect(await fontsOf(page, selector), selector).toEqual(['Source Serif 4, own'])
  }
})

test('text whose font does not come is shown all the same, and stays where it is when it comes', async ({
  page,
  villageUrl,
}) => {
  const arrive = await holdFonts(page)
  const shifts = await recordShifts(page)
  await page.goto(villageUrl + minutes, { waitUntil: 'domcontentloaded' })
  await page.waitForFunction(() => {
    const waited = [...document.fonts].filter(({ family, status }) => status === 'loading' && family.includes('Source'))
    return waited.length > 0 && waited.every(({ display }) => display === 'optional')
  })
  const before = await fontsOf(page, '.prose > p')
  expect(before).not.toContain('Source Serif 4, own')
  arrive()
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))
  expect(await fontsOf(page, '.prose > p')).toEqual(before)
  expect(await shifts()).toEqual([])
})

test('a page asks beforehand for the fonts it is set in, and for no others', async ({ page, villageUrl }) => {
  let asked: string[] = []
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch()
    const html = await response.text()
    asked = [...html.matchAll(preload)].map(([, path = '']) => path)
    return route.fulfill({ response, body: html.replaceAll(preload, '') })
  })
  const differing: Record<string, unknown> = {}
  for (const path of [
    ...pagePaths(village).filter((one) => !leadsOn(village, one)),
    ...framePaths(village).slice(0, 3),
  ]) {
    const fetched: string[] = []
    const note = (request: { url: () => string }) => {
      if (request.url().endsWith('.woff2')) fetched.push(new URL(request.url()).pathname)
    }
    page.on('request', note)
    await page.goto(villageUrl + path)
    await page.evaluate(() => document.fonts.ready)
    page.off('request', note)
    if (asked.toSorted().join() !== fetched.toSorted().join()) differing[path] = { asked, fetched }
  }
  expect(differing).toEqual({})
})

for (const site of [publication, village]) {
  test(`no font is published that no page of ${site.name} is set in`, () => {
    const asked = [...pagePaths(site), ...framePaths(site)].flatMap((path) =>
      [...readFileSync(pageFile(site, path), 'utf8').matchAll(preload)].map(([, font = '']) => basename(font)),
    )
    const published = readdirSync(join(site.dist, 'assets')).filter((name) => name.endsWith('.woff2'))
    expect(published.toSorted()).toEqual([...new Set(asked)].toSorted())
  })
}

/** The fonts that the text of the first such element is drawn in. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return [
    ...new Set(fonts.map(({ familyName, isCustomFont }) => `${familyName}, ${isCustomFont ? 'own' : 'a system’s'}`)),
  ]
}
