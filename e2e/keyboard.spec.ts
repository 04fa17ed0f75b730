import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const article = '/articles/kremlin-dismisses-us-envoys/'

test.describe('with a keyboard alone', () => {
  test('the first stop of every page is a visible link past the navigation', async ({ page, publicationUrl }) => {
    for (const path of ['/', article, '/archive/', '/about/', '/404.html']) {
      await page.goto(publicationUrl + path)
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Skip to content' })
      await expect(skip).toBeFocused()
      await expect(skip).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    }
  })

  test('a reader gets from the front page through an article to its author and on to the topic', async ({
    page,
    publicationUrl,
  }) => {
    await page.goto(publicationUrl)
    await tabTo(page, 'Kremlin dismisses U.S. envoys sent by Trump, signaling a refusal to engage')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(publicationUrl + article)
    await tabTo(page, 'M.J')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${publicationUrl}/authors/m-j/`)
    await tabTo(page, 'World')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${publicationUrl}/topics/world/`)
  })

  test('every stop shows where it is', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl + article)
    const stops = await page.locator('a, input:checked').count()
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return 'nothing has the focus'
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return `${outlineStyle} ${outlineWidth}`
      })
      expect(outline).toBe('solid 3px')
    }
  })

  test('light or dark can be chosen with the arrow keys', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl)
    await page.getByRole('radio', { name: 'System' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})

/** Presses Tab until the link of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent?.trim())
    if (text === name) return
  }
  throw new Error(`no link "${name}" within 60 presses of Tab`)
}
