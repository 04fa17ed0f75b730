import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { startSiteServer } from '../server/siteServer.ts'
import { expect, test } from './fixtures.ts'
import { readingOfMarkdown, readingOfPage } from './languages/reading.ts'
import { Trial } from './trial.ts'

/** Ten scripts, by the languages of the texts; four texts of each, in `e2e/languages/content`. */
const languages = ['ar', 'he', 'fa', 'hi', 'ta', 'th', 'zh', 'ja', 'ko', 'uk']
const rightToLeft = new Set(['ar', 'he', 'fa'])
const texts = languages.flatMap((language) =>
  [1, 2, 3, 4].map((number) => ({ language, name: `${language}-${number}` })),
)

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let trial: Trial
let server: Awaited<ReturnType<typeof startSiteServer>>

test.beforeAll(async () => {
  test.setTimeout(600_000)
  trial = await Trial.make('languages', (folder) =>
    cp('e2e/languages/content', `${folder}/content`, { recursive: true }),
  )
  const { code, output } = await trial.run('build')
  expect(code, output).toBe(0)
  server = await startSiteServer(trial.path('dist'), 0)
})

test.afterAll(() => server.close())

test('texts in ten scripts have the words, order, numbers and emphasis another renderer gives them', () => {
  for (const { language, name } of texts) {
    const markdown = readFileSync(`e2e/languages/content/articles/${name}.md`, 'utf8').replace(/^---.*?\n---\n/s, '')
    const page = readFileSync(trial.path(`dist/articles/${name}/index.html`), 'utf8')
    expect.soft(readingOfPage(page, language), name).toEqual(readingOfMarkdown(markdown, language))
  }
})

test('feeds say the same words as the page', async () => {
  const feed: unknown = JSON.parse(readFileSync(trial.path('dist/feed.json'), 'utf8'))
  const { items } = feed as { items: { url: string; content_html: string }[] }
  expect(items.length).toBe(texts.length)
  for (const { language, name } of texts) {
    const item = items.find(({ url }) => url.endsWith(`/articles/${name}/`))
    const page = readFileSync(trial.path(`dist/articles/${name}/index.html`), 'utf8')
    const words = readingOfPage(page, language).map(({ words: part }) => part)
    const said = readingOfPage(`<main class="prose">${item?.content_html ?? ''}</main>`, language)
    expect.soft(said.map(({ words: part }) => part).join(''), name).toContain(words.join(''))
  }
})

test('every text is found from one box, by the words of its headline', async ({ page }) => {
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  for (const { name } of texts) {
    const markdown = readFileSync(`e2e/languages/content/articles/${name}.md`, 'utf8')
    const [, headline = ''] = /^title: "(.*)"$/m.exec(markdown) ?? []
    expect(headline, name).not.toBe('')
    await page.goto(`${server.url}/search/?q=${encodeURIComponent(headline)}`)
    await expect.soft(page.locator('main li h2 a').first(), name).toHaveAttribute('href', `/articles/${name}/`)
  }
  await page.goto(`${server.url}/search/?q=星期日`)
  await expect(page.locator('main li [data-part=excerpt]'), 'a table without its rules').toContainText(
    '星期 时间 星期六 9:00 星期日 11:30',
  )
  expect(messages).toEqual([])
})

test('scripts that our typeface lacks are neither spaced out nor slanted, and have room between their lines', async ({
  page,
}) => {
  for (const { language, name } of texts.filter((text) => text.name.endsWith('-1') && text.language !== 'uk')) {
    await page.goto(`${server.url}/articles/${name}/`)
    const styles = await page.locator(`:is(h1, .prose em):lang(${language})`).evaluateAll((elements) =>
      elements.map((element) => {
        const { fontStyle, letterSpacing, lineHeight, fontSize } = getComputedStyle(element)
        return { fontStyle, letterSpacing, hasRoom: Number.parseFloat(lineHeight) > 1.3 * Number.parseFloat(fontSize) }
      }),
    )
    expect.soft(styles.length, name).toBeGreaterThan(1)
    const expected = { fontStyle: 'normal', letterSpacing: 'normal', hasRoom: true }
    expect.soft(styles, name).toEqual(styles.map(() => expected))
  }
})

test('the number of a note is not read as one with the number before it', async ({ page }) => {
  await page.goto(`${server.url}/articles/he-1/`)
  const [number, note] = await page.locator('.prose sup').evaluate((sup) => {
    const before = sup.previousSibling as Text
    const range = document.createRange()
    const start = before.data.lastIndexOf('213')
    range.setStart(before, start)
    range.setEnd(before, start + 3)
    return [range.getBoundingClientRect().left, sup.getBoundingClientRect().right]
  })
  expect(note).toBeLessThanOrEqual(number)
})

for (const width of [320, 1440]) {
  test(`no text is wider than a window of ${width} pixels, nor its code read from the wrong side`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const { language, name } of texts) {
      await page.goto(`${server.url}/articles/${name}/`)
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width)
      const article = page.locator('article').first()
      const direction = await article.evaluate((element) => getComputedStyle(element).direction)
      expect.soft(direction, name).toBe(rightToLeft.has(language) ? 'rtl' : 'ltr')
      const code = await page
        .locator('.prose :is(code, pre, a.bare)')
        .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).direction))
      expect.soft(new Set(code), name).toEqual(new Set(code.length > 0 ? ['ltr'] : []))
    }
  })
}
