import { expect, test } from './fixtures.ts'

const paper = { light: 'rgb(255, 253, 249)', dark: 'rgb(22, 20, 18)' }
const article = '/articles/kremlin-dismisses-us-envoys/'

const background = () => getComputedStyle(document.documentElement).backgroundColor

test.describe('light and dark', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a page follows a system set to ${colorScheme}`, async ({ page, publicationUrl }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(publicationUrl + article)
      expect(await page.evaluate(background)).toBe(paper[colorScheme])
    })
  }

  test('a reader’s choice holds on other pages and after closing the tab', async ({ context, publicationUrl }) => {
    const page = await context.newPage()
    await page.goto(publicationUrl + article)
    await page.getByRole('radio', { name: 'Dark' }).check()
    expect(await page.evaluate(background)).toBe(paper.dark)
    await page.close()

    const later = await context.newPage()
    await later.goto(publicationUrl)
    expect(await later.evaluate(background)).toBe(paper.dark)
    await expect(later.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await later.getByRole('radio', { name: 'System' }).check()
    expect(await later.evaluate(background)).toBe(paper.light)
    expect(await later.evaluate(() => localStorage.length), 'nothing is kept of a choice taken back').toBe(0)
  })

  test('a remembered choice is there before the page is painted', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl + article)
    await page.getByRole('radio', { name: 'Dark' }).check()
    // Recorded while the next page is still being read, at the first sight of its body.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return
        observer.disconnect()
        document.documentElement.dataset['seen'] = document.documentElement.dataset['theme'] ?? 'none'
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto(publicationUrl)
    await expect(page.locator('html')).toHaveAttribute('data-seen', 'dark')
  })

  test('the control works for the page at hand without JavaScript', async ({ browser, publicationUrl }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' })
    const page = await context.newPage()
    await page.goto(publicationUrl + article)
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect(page.locator('html')).toHaveCSS('background-color', paper.dark)
    await context.close()
  })

  test('a page with storage closed to it still shows, and still obeys', async ({ page, publicationUrl }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(publicationUrl + article)
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect(page.locator('html')).toHaveCSS('background-color', paper.dark)
    expect(errors).toEqual([])
  })

  test('a page that comes back from the back/forward cache shows the newest choice', async ({
    page,
    publicationUrl,
  }) => {
    await page.goto(publicationUrl + article)
    await page.getByRole('link', { name: 'Archive' }).first().click()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.goBack()
    await expect(page.locator('html')).toHaveCSS('background-color', paper.dark)
  })
})

test.describe('on paper', () => {
  test('an article prints its text in black on white, and no controls', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl + article)
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(25, 22, 19)')
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.locator('.prose > p')).toHaveCount(6)
  })
})
