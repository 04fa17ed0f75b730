import { expect, test } from './fixtures.ts'
import { printedSheets } from './printedSheets.ts'

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

  for (const path of [
    '/',
    '/topics/tea/',
    '/archive/2026/',
    '/articles/new-lamp-lit-at-oakhaven-lighthouse/',
    '/articles/four-thousand-buttons-and-one-zip/',
    '/articles/shay-al-marfa/',
  ]) {
    test(`${path} has words on every sheet, and parts that are not torn apart`, async ({ page, villageUrl }) => {
      await page.goto(villageUrl + path)
      const sheets = await printedSheets(page)
      expect(sheets.length).toBeGreaterThan(1)
      expect(Math.min(...sheets), `letters on sheets: ${sheets.join(', ')}`).toBeGreaterThan(5)

      await page.emulateMedia({ media: 'print' })
      const headings = page.locator('main :is(h1, h2, h3)').filter({ visible: true })
      expect(await headings.count()).toBeGreaterThan(1)
      const leaving = await headings.evaluateAll((all) =>
        all.filter((heading) => getComputedStyle(heading).breakAfter !== 'avoid').map((heading) => heading.textContent),
      )
      expect(leaving, 'headings that may stand at the foot of a sheet').toEqual([])
      // A box is a figure, a quotation, a note, a row of a table, a correction, an author, or a story in a list.
      const boxes = page
        .locator('figure, blockquote, aside, tr, li article, [aria-labelledby="article:corrections"]')
        .or(page.locator('[aria-labelledby="article:authors"] > div > div'))
      const torn = await boxes
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.filter((box) => getComputedStyle(box).breakInside !== 'avoid').map((box) => box.textContent),
        )
      expect(torn, 'boxes that may be broken').toEqual([])
    })
  }

  test('an article says on paper where it can be found', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/articles/new-lamp-lit-at-oakhaven-lighthouse/`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('lantern.example/a/lamp-2026', { exact: true })).toBeVisible()
  })
})
