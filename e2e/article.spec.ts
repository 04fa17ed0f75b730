import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'

/** A copy of what the author wrote: six paragraphs, then a line with the author's name. */
const lines = readFileSync('e2e/article.txt', 'utf8').split('\n')
const paragraphs = lines.slice(0, 6)
const path = '/articles/kremlin-dismisses-us-envoys/'

test.describe('the article this publication is founded on', () => {
  test.beforeEach(async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl + path)
  })

  test('says word for word what its author wrote', async ({ page }) => {
    const printed = page.getByRole('article').locator('.prose > p')
    await expect(printed).toHaveCount(6)
    expect(await printed.evaluateAll((nodes) => nodes.map((node) => node.textContent))).toEqual(paragraphs)
  })

  test('has a reader see every word of it without JavaScript', async ({ browser, publicationUrl }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(publicationUrl + path)
    for (const paragraph of paragraphs) await expect(page.getByText(paragraph, { exact: true })).toBeVisible()
    await context.close()
  })

  test('carries the headline, standfirst, author, topic, kind and date it was given', async ({ page }) => {
    const article = page.getByRole('article')
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(
      'Kremlin dismisses U.S. envoys sent by Trump, signaling a refusal to engage',
    )
    await expect(
      article.getByText(
        'Moscow showed little interest in proposals to restart dialogue over the war in Ukraine, in a move that underscores its confidence as it seeks broader geopolitical gains.',
        { exact: true },
      ),
    ).toBeVisible()
    await expect(article.getByText('By M.J')).toBeVisible()
    await expect(article.getByRole('link', { name: 'M.J' })).toHaveAttribute('href', '/authors/m-j/')
    await expect(article.getByRole('link', { name: 'World' })).toHaveAttribute('href', '/topics/world/')
    await expect(article.getByText('Analysis')).toBeVisible()
    await expect(article.getByText('Published November 22, 2026')).toBeVisible()
    await expect(article.locator('time')).toHaveAttribute('datetime', '2026-11-22')
  })

  test('reads well without its styles, as in a text browser or when copied', async ({ page }) => {
    const text = await page.getByRole('article').evaluate((article) => article.textContent?.replace(/\s+/g, ' '))
    expect(text).toContain('Front page / World / Analysis')
    expect(text).toContain('By M.J · Published November 22, 2026 · 1 min read')
  })

  test('has nothing made up about it: no picture, place, source or correction', async ({ page }) => {
    const article = page.getByRole('article')
    await expect(article.locator('img, figure')).toHaveCount(0)
    await expect(article.getByRole('heading')).toHaveCount(1)
    await expect(page.getByText(lines[6] ?? '', { exact: true })).toHaveCount(0)
  })

  test('is found from the front page, its topic, its author and the archive', async ({ page, publicationUrl }) => {
    for (const list of ['/', '/topics/world/', '/authors/m-j/', '/archive/', '/archive/2026/']) {
      await page.goto(publicationUrl + list)
      await page.getByRole('heading').getByRole('link', { name: 'Kremlin dismisses U.S. envoys' }).click()
      await expect(page).toHaveURL(publicationUrl + path)
    }
  })
})
