import { expect, test } from './fixtures.ts'

const lamp = '/articles/new-lamp-lit-at-oakhaven-lighthouse/'
const timetable = '/articles/how-to-read-the-ferry-timetable/'
const buttons = '/articles/four-thousand-buttons-and-one-zip/'

test.describe('what an editor can write, a reader can see', () => {
  test('several authors, the place, when it was published and when updated', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + lamp)
    const article = page.getByRole('article').first()
    await expect(article.locator('.byline')).toHaveText('By Ada Fennimore, Tobias Wren and Zélie O’Hawthorné')
    await expect(article.getByText('Oakhaven Point', { exact: true })).toBeVisible()
    await expect(article.getByText(/^Published 18\sNovember\s2026, 07:05\sGMT$/)).toBeVisible()
    await expect(article.getByText(/^Updated 20\sNovember\s2026, 05:40\sGMT$/)).toBeVisible()
    await expect(article.getByText(/^\d+\smin read$/)).toBeVisible()
  })

  // Screen readers, reader views and other programs read the text without its layout.
  test('facts, sources and captions are told apart in the text itself', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + lamp)
    await expect(page.getByRole('article').first()).toContainText(
      /Zélie O’Hawthorné\s· Oakhaven Point\s· Published\s18\s\S+\s2026,\s07:05\sGMT\s· Updated\s20\s\S+\s2026,\s05:40\sGMT\s· \d+\smin\sread/,
    )
    await expect(page.getByRole('region', { name: 'Sources' }).getByRole('listitem').nth(1)).toHaveText(
      /^A conversation with the keeper on the ninth landing · Everything that is said about the kettle\.$/,
    )
    await expect(page.locator('figcaption').first()).toHaveText(
      'The first turn of the new lamp, seen from the slipway. Picture: Ada Fennimore',
    )
  })

  test('what a summary and the beginning of the text both say stands there once', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/articles/choir-learns-a-greek-round/`)
    const article = page.getByRole('article').first()
    await expect(article.locator('h1 + p')).toHaveText(/^By Zélie O’Hawthorné/)
    await expect(article.getByText('if you miss your entry, another will be along shortly')).toHaveCount(1)
    await page.goto(`${villageUrl}/topics/music/`)
    await expect(page.getByRole('article').getByText(/another will be along shortly\.$/)).toBeVisible()
  })

  test('a long text begins with its parts, a short one with its words', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + buttons)
    const contents = page.getByRole('navigation', { name: 'In this article' })
    const parts = await page.locator('.prose > h2').allTextContents()
    expect(parts.length).toBeGreaterThan(3)
    await expect(contents.getByRole('link')).toHaveText(parts)
    await contents.getByRole('link').last().click()
    await expect(page.locator('.prose > h2').last()).toBeInViewport()
    await page.goto(villageUrl + lamp)
    await expect(contents).toHaveCount(0)
  })

  test('more stories follow, with the pictures of those that have one', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + buttons)
    const stories = page.getByRole('region', { name: 'More stories' }).getByRole('article')
    const pictured = stories.filter({ has: page.locator('img') })
    expect(await pictured.count()).toBeGreaterThan(0)
    for (const picture of await pictured.locator('img').all()) {
      await expect(picture).toHaveAttribute('loading', 'lazy')
      for (const size of ['width', 'height']) await expect(picture).toHaveAttribute(size, /^[1-9]\d*$/)
    }
    const [all, withPicture] = await Promise.all(
      [stories, pictured].map((some) =>
        some.evaluateAll((articles) => articles.map((article) => article.querySelector('a')?.href ?? '')),
      ),
    )
    for (const address of all ?? []) {
      await page.goto(address)
      const hasPicture = (await page.locator('main figure img').count()) > 0
      expect(withPicture?.includes(address), address).toBe(hasPicture)
    }
  })

  test('key points, corrections of every kind, and sources', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + lamp)
    await expect(page.getByRole('region', { name: 'Key points' }).getByRole('listitem')).toHaveCount(3)
    const corrections = page.getByRole('region', { name: 'Corrections' })
    for (const kind of ['Correction,', 'Clarification,', 'Editor’s note,'])
      await expect(corrections).toContainText(kind)
    await expect(corrections.locator('time')).toHaveCount(3)
    const sources = page.getByRole('region', { name: 'Sources' })
    await expect(sources.getByRole('listitem')).toHaveCount(3)
    await expect(sources.getByRole('link')).toHaveAttribute('href', /^https:\/\//)
  })

  test('a picture with its words and whoever made it', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + lamp)
    const figure = page.getByRole('figure').first()
    await expect(figure.getByRole('img')).toHaveAttribute('alt', /\S/)
    await expect(figure).toContainText('The first turn of the new lamp, seen from the slipway.')
    await expect(figure).toContainText('Ada Fennimore')
  })

  test('tables, code, lists, quotations and strokes', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + timetable)
    const text = page.locator('.prose')
    await expect(text.getByRole('table')).toHaveCount(2)
    await expect(text.locator('pre code')).toBeVisible()
    await expect(text.locator('ul ul, ul ol').first()).toBeVisible()
    await expect(text.locator('del')).toHaveText('a whistle')
    await expect(text.locator('input')).toHaveCount(0)
    await page.goto(villageUrl + buttons)
    await expect(text.locator('blockquote blockquote')).toBeVisible()
  })

  test('notes, with a way there and back', async ({ page, villageUrl }) => {
    await page.goto(villageUrl + buttons)
    await page.locator('.prose sup a').first().click()
    const note = page.locator(':target')
    await expect(note).toBeInViewport()
    await note
      .getByRole('link', { name: /^Back to reference/ })
      .first()
      .click()
    await expect(page.locator(':target')).toBeInViewport()
  })

  test('a wide table can be scrolled by keyboard and never widens the page', async ({ page, villageUrl }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(villageUrl + timetable)
    const wide = page.getByRole('group', { name: 'Table' }).nth(1)
    await wide.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => wide.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  test('marks that mean something to HTML are printed as they were written', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/articles/bees-less-than-three/`)
    const headline = await page.getByRole('heading', { level: 1 }).textContent()
    for (const mark of ['</script>', '&', '<3', '<b>honey</b>', '“hives”', '🐝']) expect(headline).toContain(mark)
    expect(await page.title()).toBe(headline)
  })

  test('an old address leads to the story, without JavaScript too', async ({ browser, villageUrl }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const old of ['/articles/lamp/', '/2026/11/new-lamp/']) {
      await page.goto(villageUrl + old)
      await expect(page).toHaveURL(villageUrl + lamp)
    }
    await context.close()
  })

  test('a story that first appeared elsewhere says so, to readers and to search engines', async ({
    page,
    villageUrl,
  }) => {
    await page.goto(`${villageUrl}/articles/bread-returns/`)
    await expect(page.getByText('First published at')).toBeVisible()
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^https:\/\/(?!lantern\.example)/)
  })
})

test.describe('languages', () => {
  test('an article in Arabic reads from right to left, on a page that says which language is which', async ({
    page,
    villageUrl,
  }) => {
    await page.goto(`${villageUrl}/articles/shay-al-marfa/`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await expect(page.getByRole('article').first()).toHaveAttribute('dir', 'rtl')
    const headline = page.getByRole('heading', { level: 1 })
    await expect(headline).toHaveAttribute('lang', 'ar')
    await expect(headline).toHaveCSS('text-align', 'start')
    await expect(page.locator('.prose')).toHaveAttribute('lang', 'ar')
    const [text, page_] = await Promise.all([
      page.locator('.prose').boundingBox(),
      page.locator('main article').first().boundingBox(),
    ])
    expect(Math.round((text?.x ?? 0) + (text?.width ?? 0))).toBe(Math.round((page_?.x ?? 0) + (page_?.width ?? 0)))
  })

  test('a name written from right to left leaves the date beside it in order', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/topics/tea/`)
    const story = page
      .getByRole('article')
      .filter({ has: page.locator('[lang="ar"]') })
      .first()
    const [name, date] = await Promise.all([story.locator('bdi').boundingBox(), story.locator('time').boundingBox()])
    const isAfter = (date?.x ?? 0) >= (name?.x ?? 0) + (name?.width ?? 0)
    const isBelow = (date?.y ?? 0) >= (name?.y ?? 0) + (name?.height ?? 0)
    expect(isAfter || isBelow).toBe(true)
    // "By" stands before the name, as it would not if the name took its own line's direction.
    expect(name?.x).toBeGreaterThan((await story.locator('span:has(> [rel="author"])').boundingBox())?.x ?? 0)
  })
})
