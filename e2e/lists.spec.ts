import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { village } from './site.ts'

test.describe('the lists of a paper with sixty stories', () => {
  test('a long topic goes on over pages, newest first, each story once', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/topics/village-life/`)
    const stories = await listed(page)
    await page.getByRole('link', { name: 'Older stories, page 2' }).click()
    await expect(page).toHaveURL(`${villageUrl}/topics/village-life/page/2/`)
    await expect(page).toHaveTitle('Village life, page 2 – The Oakhaven Lantern')
    stories.push(...(await listed(page)))
    await expect(page.getByRole('link', { name: 'Page 2 of 2' })).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('link', { name: 'Older stories' })).toHaveCount(0)

    expect(stories).toHaveLength(52)
    expect(new Set(stories.map(({ path }) => path)).size).toBe(52)
    const days = stories.map(({ day }) => day)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test('a topic without stories has no page, and is in no list', async ({ page, villageUrl }) => {
    expect((await page.goto(`${villageUrl}/topics/kites/`))?.status()).toBe(404)
    for (const list of ['/topics/', '/feeds/']) {
      await page.goto(villageUrl + list)
      await expect(page.getByText('Tide tables').first()).toBeVisible()
      await expect(page.getByText('Kites', { exact: true })).toHaveCount(0)
    }
  })

  test('the archive has every story, and each stands on one shelf', async ({ page, villageUrl }) => {
    const all: string[] = []
    for (const path of ['/archive/', '/archive/page/2/']) {
      await page.goto(villageUrl + path)
      all.push(...(await listed(page)).map((story) => story.path))
    }
    expect(new Set(all).size).toBe(60)
    await page.goto(`${villageUrl}/archive/`)
    const years = await page.getByRole('navigation', { name: 'Years' }).getByRole('link').allTextContents()
    expect(years).toEqual(['All years', '2026', '2025', '2024', '2023', '2022'])
    const shelves: string[] = []
    for (const year of years.slice(1)) {
      await page.goto(`${villageUrl}/archive/${year}/`)
      shelves.push(...(await listed(page)).map((story) => story.path))
    }
    expect(shelves.toSorted()).toEqual(all.toSorted())
  })

  test('the archive can be walked by year and month to the day a story appeared', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/archive/`)
    await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2025' }).click()
    await page.getByRole('navigation', { name: 'Months' }).getByRole('link', { name: 'October' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archive of October 2025')
    const days = page.getByRole('navigation', { name: 'Days' }).getByRole('link')
    const stories = await listed(page)
    expect(stories.length).toBeGreaterThan(1)
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(await days.count())
    await days.last().click()
    await expect(page.locator(':target')).toBeInViewport()
    await expect(page.locator('section:has(> :target)').getByRole('article').first()).toBeVisible()
  })

  test('every month of every year has its stories, each once', async ({ page, villageUrl }) => {
    const shelves: string[] = []
    await page.goto(`${villageUrl}/archive/`)
    const years = await page.getByRole('navigation', { name: 'Years' }).getByRole('link').allTextContents()
    for (const year of years.slice(1)) {
      await page.goto(`${villageUrl}/archive/${year}/`)
      const months = page.getByRole('navigation', { name: 'Months' }).getByRole('link')
      for (const path of await months.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
        await page.goto(villageUrl + path)
        shelves.push(...(await listed(page)).map((story) => story.path))
      }
    }
    expect(new Set(shelves).size).toBe(60)
    expect(shelves).toHaveLength(60)
  })

  test('a story from the turn of the year stands where the publication’s clocks put it', async ({
    page,
    villageUrl,
  }) => {
    await page.goto(`${villageUrl}/archive/2024/`)
    await expect(page.getByRole('link', { name: 'Last pot of the year' })).toBeVisible()
    await page.goto(`${villageUrl}/archive/2025/`)
    await expect(page.getByRole('link', { name: 'Last pot of the year' })).toHaveCount(0)
  })

  test('an author’s page has the portrait, the words about them and all they wrote', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/authors/ada-fennimore/`)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Ada Fennimore')
    await expect(main.getByRole('img')).toBeVisible()
    await expect(main.getByText('Lighthouse and harbour correspondent')).toBeVisible()
    await expect(main.locator('a[rel="me"]').first()).toBeVisible()
    expect(await listed(page)).toHaveLength(13)
  })

  test('what stands above a list is not said again of each of its stories', async ({ page, villageUrl }) => {
    const inStories = (name: string) =>
      page.getByRole('main').getByRole('article').getByRole('link', { name, exact: true })
    await page.goto(`${villageUrl}/topics/tea/`)
    await expect(inStories('Tea')).toHaveCount(0)
    await page.goto(`${villageUrl}/authors/yasmina-al-fanousi/`)
    await expect(inStories('ياسمينة الفانوسي'), 'in the byline of what two wrote').toHaveCount(1)
    await page.goto(`${villageUrl}/archive/2026/11/`)
    await expect(page.getByRole('main').getByText('18 November 2026')).toHaveCount(1)
  })

  test('a story that has a picture shows it small, when it is near', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/topics/village-life/`)
    const [lead, ...pictures] = await page.getByRole('main').locator('img').all()
    expect((await lead?.boundingBox())?.width, 'the newest story leads the list').toBeGreaterThan(400)
    expect(pictures.length).toBeGreaterThan(5)
    for (const picture of pictures) {
      await expect(picture).toHaveAttribute('loading', 'lazy')
      await expect(picture).toHaveAttribute('width', /^\d+$/)
      await expect(picture).toHaveAttribute('height', /^\d+$/)
      expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(180)
    }
  })
})

test('a draft is nowhere in what is published', () => {
  const files = readdirSync(village.dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(100)
  for (const { parentPath, name } of files) {
    expect(name).not.toMatch(/secret-recipe|unpublished/)
    expect(readFileSync(join(parentPath, name), 'latin1'), name).not.toContain('UNPUBLISHED-DRAFT-MARKER')
  }
})

async function listed(page: Page): Promise<{ path: string; day: string }[]> {
  return page
    .getByRole('main')
    .getByRole('article')
    .evaluateAll((articles) =>
      articles.map((article) => ({
        path: article.querySelector(':is(h2, h3) a')?.getAttribute('href') ?? '',
        // As printed, so that the order is the one a reader sees: with each story, or once above those of a day.
        day: new Date(
          `${((article.querySelector('time') ?? article.closest('section')?.querySelector('time'))?.textContent ?? '').replaceAll('\u00A0', ' ')} UTC`,
        ).toISOString(),
      })),
    )
}
