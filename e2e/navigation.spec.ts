import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const article = '/articles/kremlin-dismisses-us-envoys/'

// Playwright switches the back/forward cache off, as it is in the way of most tests; a browser without windows has none.
const program = process.env['CHROMIUM']
test.use({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({
        ...launchOptions,
        ...(program && { executablePath: program }),
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      }),
    { scope: 'worker' },
  ],
})

test.describe('going back', () => {
  // The page for what is not there has the status 404, and browsers keep no such page.
  for (const path of ['/', article, '/topics/', '/topics/world/', '/authors/m-j/', '/archive/', '/about/', '/feeds/']) {
    test(`shows ${path} at once, as it was left`, async ({ page, publicationUrl }) => {
      await page.addInitScript(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset['kept'] = String(persisted)
        })
      })
      await page.goto(publicationUrl + path)
      await page.goto(`${publicationUrl}/privacy/`)
      // Playwright's own way back waits for a page that is loaded anew.
      await page.evaluate(() => {
        history.back()
      })
      await expect(page).toHaveURL(publicationUrl + path)
      await expect(page.locator('html')).toHaveAttribute('data-kept', 'true')
      const reasons = await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation')
        return JSON.stringify((entry as { notRestoredReasons?: unknown } | undefined)?.notRestoredReasons ?? null)
      })
      expect(reasons).toBe('null')
    })
  }
})

test.describe('going on to the next page', () => {
  for (const [reducedMotion, fades] of [
    ['no-preference', true],
    ['reduce', false],
  ] as const) {
    test(`${fades ? 'fades' : 'does not fade'} where the reader’s system says ${reducedMotion}`, async ({
      page,
      publicationUrl,
    }) => {
      await page.emulateMedia({ reducedMotion })
      await notePageReveal(page)
      await page.goto(publicationUrl)
      await page.getByRole('link', { name: 'Archive' }).first().click()
      await expect(page).toHaveURL(`${publicationUrl}/archive/`)
      await expect(page.locator('html')).toHaveAttribute('data-fades', String(fades))
    })
  }
})

/** Writes onto each page whether it came in by a transition. */
async function notePageReveal(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      const { viewTransition } = event as Event & { readonly viewTransition: object | null }
      document.documentElement.dataset['fades'] = String(viewTransition !== null)
    })
  })
}
