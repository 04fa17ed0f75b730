import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

test.describe('the front page of a paper with sixty stories', () => {
  test.beforeEach(async ({ page, villageUrl }) => {
    await page.goto(villageUrl)
  })

  test('leads as an editor has decided, with pictures', async ({ page }) => {
    const main = page.getByRole('main')
    expect((await main.getByRole('heading', { level: 2 }).allTextContents()).slice(0, 2)).toEqual([
      'New lamp lit at Oakhaven lighthouse, to polite applause',
      'Four thousand buttons and one zip',
    ])
    const [lead, second, ...others] = await main.locator('img').all()
    await expect(lead ?? page.locator('none')).toHaveAttribute('fetchpriority', 'high')
    for (const picture of [second, ...others]) {
      await expect(picture ?? page.locator('none')).toHaveAttribute('loading', 'lazy')
      await expect(picture ?? page.locator('none')).toHaveAttribute('width', /^\d+$/)
    }
    expect((await lead?.boundingBox())?.width).toBeGreaterThan(2 * ((await second?.boundingBox())?.width ?? 0))
  })

  test('shows no story twice, and none that is held', async ({ page, villageUrl }) => {
    const paths = await storyPaths(page)
    expect(paths.length).toBeGreaterThan(40)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).not.toContain('/articles/night-ferry-leaves-at-half-past-one-again/')
    await page.goto(`${villageUrl}/topics/ferry/`)
    await expect(page.getByRole('link', { name: 'Night ferry leaves at half past one, again' })).toBeVisible()
  })

  test('tells what an editor has to tell, before all stories', async ({ page, villageUrl }) => {
    const notice = page.getByRole('region', { name: 'Notice' })
    await expect(notice).toHaveText('The quay is closed on Sunday morning, while the buoys are counted.')
    await notice.getByRole('link').click()
    await expect(page).toHaveURL(`${villageUrl}/topics/harbour/`)
  })

  test('has sections in the order of the editor, each with a way to its topic', async ({ page, villageUrl }) => {
    const names = ['Harbour', 'Lighthouse', 'Ferry', 'Tea', 'Bread & honey']
    const regions = await page.getByRole('main').getByRole('region').all()
    const labels = await Promise.all(
      regions.map((region) => region.getByRole('heading', { level: 2 }).allTextContents()),
    )
    expect(labels.flat().filter((label) => names.includes(label))).toEqual(names)
    const section = page.getByRole('region', { name: 'Bread & honey' })
    await expect(section.getByRole('article')).toHaveCount(1)
    await expect(section.getByRole('listitem')).toHaveCount(2)
    await section.getByRole('link', { name: 'Bread & honey' }).click()
    await expect(page).toHaveURL(`${villageUrl}/topics/bread-and-honey/`)
  })

  test('says the time of what came in last, newest first', async ({ page }) => {
    const times = await page.getByRole('region', { name: 'Latest' }).locator('time').all()
    expect(times.length).toBeGreaterThanOrEqual(5)
    const days = await Promise.all(times.map(async (time) => (await time.getAttribute('datetime'))?.slice(0, 10) ?? ''))
    expect(days).toEqual(days.toSorted().toReversed())
    expect(await times[0]?.textContent()).toMatch(/\d\d:\d\d/)
  })

  test('sets opinion apart: who speaks comes first', async ({ page }) => {
    const pieces = await page.getByRole('region', { name: 'Opinion' }).getByRole('article').all()
    expect(pieces.length).toBeGreaterThanOrEqual(2)
    for (const piece of pieces) {
      const author = await piece.getByRole('link').first().boundingBox()
      const headline = piece.getByRole('heading', { level: 3 })
      expect(author?.y).toBeLessThan((await headline.boundingBox())?.y ?? 0)
      await expect(headline).toHaveCSS('font-style', 'italic')
    }
  })

  test('names each story by its headline, and leaves out no level of headings', async ({ page }) => {
    for (const story of await page.getByRole('article').all()) {
      const headline = (await story.getByRole('heading').textContent()) ?? ''
      await expect(story).toHaveAccessibleName(headline)
    }
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('says when the paper last changed', async ({ page }) => {
    await expect(page.getByRole('banner').getByText('Updated 20 November 2026, 05:40 GMT')).toBeVisible()
  })
})

test('every link in a list can be met with a finger: it is at least 24 pixels high and wide (WCAG 2.5.8)', async ({
  page,
  villageUrl,
}) => {
  for (const path of ['/', '/topics/village-life/']) {
    await page.goto(villageUrl + path)
    const sizes = await page
      .getByRole('main')
      .locator('a:not([tabindex])')
      .evaluateAll((links) =>
        links.map((link) => {
          const { width, height } = link.getBoundingClientRect()
          return { text: link.textContent, width, height }
        }),
      )
    expect(sizes.length).toBeGreaterThan(50)
    expect(sizes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([])
  }
})

test.describe('the front page of a paper with one story', () => {
  const headline = 'Kremlin dismisses U.S. envoys sent by Trump, signaling a refusal to engage'

  test('lets it run on, and leads to the rest of it', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl)
    const story = page.getByRole('main').getByRole('article', { name: headline })
    await expect(story.locator('.prose > p')).toHaveCount(3)
    await expect(story.locator('.prose > p').first()).toHaveText(/^The Kremlin has dismissed a group/)
    await story.getByRole('link', { name: `Continue reading ${headline}` }).click()
    await expect(page).toHaveURL(`${publicationUrl}/articles/kremlin-dismisses-us-envoys/`)
  })

  test('begins its columns at one height', async ({ page, publicationUrl }) => {
    await page.setViewportSize({ width: 1200, height: 900 })
    await page.goto(publicationUrl)
    const tops = await page.locator('.prose').evaluate((text) => {
      const columns = new Map<number, number>()
      for (const { left, top } of Array.from(text.children).flatMap((part) => Array.from(part.getClientRects()))) {
        columns.set(left, Math.min(top, columns.get(left) ?? top))
      }
      return Array.from(columns.values())
    })
    expect(tops).toHaveLength(2)
    expect(tops[0]).toBe(tops[1])
  })

  test('shows nothing else, and no archive of one', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl)
    expect(await storyPaths(page)).toEqual(['/articles/kremlin-dismisses-us-envoys/'])
    await expect(page.getByRole('main').getByRole('heading')).toHaveCount(1)
    await expect(page.getByRole('main').getByRole('link', { name: 'archive' })).toHaveCount(0)
    await expect(page.getByRole('banner').getByText('Updated November 22, 2026')).toBeVisible()
  })
})

/** Where headlines lead, in the order of the page. */
function storyPaths(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .locator('a[href^="/articles/"]:not([tabindex], #page\\:continue)')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}
