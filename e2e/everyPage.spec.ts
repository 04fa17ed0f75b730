import type { Page } from 'playwright/test'
import { expectNoViolations } from './axe.ts'
import { expect, test as base } from './fixtures.ts'
import { framePaths, leadsOn, pagePaths, publication, village } from './site.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every width, and both schemes: the dark one changes colours alone, which is all that is looked at again. */
const views = [
  { width: 1440, colorScheme: 'light' },
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 320, colorScheme: 'dark' },
] as const

/** All are looked at in one tab: to begin a new one, and to compile axe in it again, takes a quarter of the time of each. */
const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const tab = await browser.newPage()
      await use(tab)
      await tab.close()
    },
    { scope: 'worker' },
  ],
})

test.afterEach(({ tab }) => tab.removeAllListeners())

for (const site of [publication, village]) {
  // Old addresses show the page they lead to, which is among the others; frames are much alike.
  const paths = pagePaths(site).filter((path) => !leadsOn(site, path))
  for (const path of [...paths, ...framePaths(site).slice(0, 12)]) {
    test(`${site.name}: ${path} is accessible, complete and asks nobody else`, async ({
      tab: page,
      publicationUrl,
      villageUrl,
    }) => {
      const origin = site === publication ? publicationUrl : villageUrl
      const messages: string[] = []
      const requests: string[] = []
      page.on('console', (message) => messages.push(message.text()))
      page.on('pageerror', (error) => messages.push(error.message))
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(origin + path)

      await expect(page.getByRole('main')).toHaveCount(1)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(await page.locator('nav:not([aria-label]), nav[aria-label=""]').count()).toBe(0)
      for (const { width, colorScheme } of views) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await expectNoViolations(page, colorScheme === 'light' ? tags : ['color-contrast'])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          'nothing sticks out',
        ).toBeLessThanOrEqual(width)
      }
      expect(messages).toEqual([])
      expect(requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([])
      expect(requests.filter((url) => /\.js(?:$|\?)/.test(url))).toEqual([])
    })
  }
}
