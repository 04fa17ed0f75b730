import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const pages = [
  '/',
  '/articles/new-lamp-lit-at-oakhaven-lighthouse/',
  '/articles/shay-al-marfa/',
  '/topics/village-life/',
  '/authors/ada-fennimore/',
]

test.describe('a reader who needs it', () => {
  // Whoever has styles of their own has them whatever a page allows.
  test.use({ bypassCSP: true })

  test('can have text twice as large, with nothing cut off or hidden', async ({ page, villageUrl }) => {
    for (const path of pages) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(villageUrl + path)
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      expect(await overflow(page), path).toEqual([])
    }
  })

  test('sees no word broken that has room, on a phone with text twice as large', async ({ page, villageUrl }) => {
    await page.setViewportSize({ width: 320, height: 900 })
    for (const path of pages) {
      await page.goto(villageUrl + path)
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      expect.soft(await brokenWords(page), path).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    }
  })

  test('can space text out (WCAG 1.4.12), with nothing cut off', async ({ page, villageUrl }) => {
    for (const path of pages) {
      await page.setViewportSize({ width: 320, height: 900 })
      await page.goto(villageUrl + path)
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      })
      expect(await overflow(page), path).toEqual([])
    }
  })

  test('gets lines of at most 80 characters, set apart by half a line and more (WCAG 1.4.8)', async ({
    page,
    villageUrl,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${villageUrl}/articles/four-thousand-buttons-and-one-zip/`)
    const longest = await page.locator('.prose > p').evaluateAll((paragraphs) => {
      const lengths = paragraphs.map((paragraph) => {
        const style = getComputedStyle(paragraph)
        const lines = paragraph.getBoundingClientRect().height / Number.parseFloat(style.lineHeight)
        return lines > 3 ? (paragraph.textContent ?? '').length / lines : 0
      })
      return Math.max(...lengths)
    })
    expect(longest).toBeGreaterThan(50)
    expect(longest).toBeLessThan(80)
    const text = page.locator('.prose > p').first()
    const ratio = await text.evaluate((element) => {
      const { lineHeight, fontSize } = getComputedStyle(element)
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
    })
    expect(ratio).toBeGreaterThanOrEqual(1.5)
    await expect(text).toHaveCSS('text-align', 'start')
  })

  test('sees borders, links and the focus in forced colours', async ({ page, villageUrl }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(villageUrl)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    await expect(focused).toHaveCSS('outline-style', 'solid')
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCSS('border-top-style', 'solid')
  })

  test('meets text of at least 7:1 in contrast, in both schemes (WCAG 1.4.6)', async ({ page, villageUrl }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const path of pages) {
        await page.goto(villageUrl + path)
        expect(await lowestContrast(page), `${path} ${colorScheme}`).toBeGreaterThanOrEqual(7)
      }
    }
  })
})

/** Elements that stick out of the page or cut off their own text. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.scroll') && element.getClientRects().length > 0)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        const isCut = getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth
        return right > width + 1 || left < -1 || isCut
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })
}

/** Words on two lines that a line of the page would hold, with what they stand in; not those in what can be scrolled. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const { paddingLeft = '', paddingRight = '' } = main ? getComputedStyle(main) : {}
    const room = (main?.clientWidth ?? 0) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      const element = text.parentElement
      if (!element || element.closest('script, style, .scroll') || element.getClientRects().length === 0) continue
      if (getComputedStyle(element).hyphens === 'auto') continue
      for (const { 0: word, index } of text.data.matchAll(/[^\s\-–/@]+/g)) {
        if (/\w\.\w/.test(word)) continue // an address
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const parts = [...range.getClientRects()]
        const isBroken = new Set(parts.map(({ top }) => Math.round(top))).size > 1
        const width = parts.reduce((sum, part) => sum + part.width, 0)
        if (isBroken && width < room) broken.push(`${word} in ${element.outerHTML.slice(0, 60)}`)
      }
    }
    return broken
  })
}

/** The lowest contrast between a text and the paper below it, as WCAG computes it. */
function lowestContrast(page: Page): Promise<number> {
  return page.evaluate(() => {
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number).map((part) => {
        const share = part / 255
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const paperBelow = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return backgroundColor === 'rgba(0, 0, 0, 0)' ? paperBelow(element.parentElement) : backgroundColor
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let lowest = 21
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      if (!element || !texts.currentNode.nodeValue?.trim() || element.getClientRects().length === 0) continue
      const [light = 1, dark = 0] = [
        luminance(getComputedStyle(element).color),
        luminance(paperBelow(element)),
      ].toSorted((a, b) => b - a)
      lowest = Math.min(lowest, (light + 0.05) / (dark + 0.05))
    }
    return lowest
  })
}
