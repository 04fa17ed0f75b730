import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { expect, test } from './fixtures.ts'
import { buildExtremes, extremes } from './extremes/extremePublication.ts'
import { columns, longTexts } from './extremes/longTexts.ts'
import { textOutside } from './extremes/textOutside.ts'
import { framePaths, leadsOn, pageFile, pagePaths } from './site.ts'
import { startSiteServer, type SiteServer } from '../server/siteServer.ts'
import type { Trial } from './trial.ts'

/** The publication is built first, which takes its time on a small machine. */
test.describe.configure({ mode: 'serial', timeout: 600_000 })

test.describe('a publication of extremes', () => {
  let printed: string
  let trial: Trial
  let server: SiteServer

  test.beforeAll(async () => {
    test.setTimeout(600_000)
    const built = await buildExtremes()
    printed = built.output
    trial = built.trial
    server = await startSiteServer(extremes.dist, 0)
  })

  test.afterAll(() => server.close())

  test.describe('long texts', () => {
    test('do not keep anything from being published, and are reported once, by what weighs most', () => {
      expect(printed).toMatch(new RegExp(`^warning /articles/${longTexts.book}/ is sent in .*\n {2}the text `, 'm'))
      expect(printed).toMatch(new RegExp(`^warning /articles/${longTexts.manyAuthors}/ `, 'm'))
      const warned = printed.match(/^warning \S+/gm) ?? []
      expect(warned).toEqual([...new Set(warned)])
      expect(textOf(longTexts.book).split(/\s+/).length).toBeGreaterThan(30_000)
    })

    test('are reported again while nothing has changed, without any work', async () => {
      const output = stripVTControlCharacters((await trial.run('build')).output)
      expect(output).toMatch(new RegExp(`^warning /articles/${longTexts.book}/ `, 'm'))
      expect(output).toContain('Nothing has changed')
    })

    test('of a column, which has one headline each week, are all published', () => {
      expect(columns.map((slug) => load(html(slug))('h1').text())).toEqual(columns.map(() => 'The week on the quay'))
    })

    for (const slug of Object.values(longTexts)) {
      test(`${slug}: what is on the first screen arrives in the first round trip`, () => {
        const $ = load(html(slug))
        const first = {
          headline: $('h1').text(),
          standfirst: $('h1 + p').text(),
          paragraph: $('.prose > p').first().text(),
        }
        for (const start of startsOf(slug)) {
          const arrived = load(start)
          expect(start).toContain('</style>')
          expect(arrived('h1').text()).toBe(first.headline)
          expect(arrived('h1 + p').text()).toBe(first.standfirst)
          expect(arrived('.prose > p').first().text()).toBe(first.paragraph)
        }
      })
    }
  })

  test.describe('words without a place to break', () => {
    /** Of what there is often, one is enough. */
    const isOneOfMany = /\/(?:note|topic|author)-[1-9]/
    const pages = () =>
      [...pagePaths(extremes), ...framePaths(extremes)].filter(
        (path) => !isOneOfMany.test(path) && !leadsOn(extremes, path),
      )

    test('stay inside the page on any screen, in text of any size', async ({ page }) => {
      const sticking: string[] = []
      for (const path of pages()) {
        await page.goto(server.url + path)
        for (const width of [320, 360, 390, 768]) {
          await page.setViewportSize({ width, height: 800 })
          for (const textSize of ['100%', '200%']) {
            const scrollWidth = await page.evaluate((size) => {
              document.documentElement.style.fontSize = size
              return document.documentElement.scrollWidth
            }, textSize)
            const faults = await textOutside(page, 'screen')
            if (scrollWidth !== width) faults.push(`the page is ${scrollWidth} wide`)
            sticking.push(...faults.map((fault) => `${path} at ${width} px, text of ${textSize}: ${fault}`))
          }
        }
      }
      expect(sticking).toEqual([])
    })

    test('leave room for the numbers of lists', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(`${server.url}/articles/long-words/`)
      const lists = await page.locator('ol:has(> li)').evaluateAll((all) =>
        all
          .filter((list) => getComputedStyle(list).listStyleType === 'decimal')
          .filter((list) => getComputedStyle(list).listStylePosition === 'outside')
          .map((list) => {
            const last = [...list.querySelectorAll<HTMLLIElement>(':scope > li')].at(-1)
            const number = (last?.value || (list as HTMLOListElement).start - 1 + list.children.length).toString()
            const sample = document.createElement('span')
            sample.style.cssText = 'position: absolute; white-space: pre'
            sample.textContent = `${number}. `
            last?.append(sample)
            const { width } = sample.getBoundingClientRect()
            sample.remove()
            return { number, isRoom: Number.parseFloat(getComputedStyle(list).paddingInlineStart) >= width - 1 }
          }),
      )
      expect(lists.map(({ number }) => number)).toEqual(expect.arrayContaining(['2', '12', '101', '1998']))
      expect(lists.filter(({ isRoom }) => !isRoom)).toEqual([])
    })

    test('leave an article that is read from the right on its side, and its code on the other', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(`${server.url}/articles/long-words-in-arabic/`)
      const edges = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const range = document.createRange()
            range.selectNodeContents(element)
            const boxes = [...range.getClientRects()]
            return [Math.min(...boxes.map(({ left }) => left)), Math.max(...boxes.map(({ right }) => right))] as const
          })
      const [, side] = await edges('h1')
      for (const selector of ['.byline', '[aria-labelledby="article:link"] p', 'article p:has(> bdi > a)']) {
        const [, right] = await edges(selector)
        expect(right, selector).toBeCloseTo(side, 0)
      }
      const [left] = await edges('pre code')
      expect(left, 'the beginning of the code is in view').toBeGreaterThan(0)
    })

    test('stay on the paper', async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: a4, height: 1000 })
      for (const path of pages()) {
        await page.goto(server.url + path)
        expect(await textOutside(page, 'print'), path).toEqual([])
      }
    })
  })
})

/** Between the margins of an A4 page, in CSS pixels. */
const a4 = 658

/** Ten packets, of which the head of the answer takes a part. */
const firstFlight = 14_600 - 1_200

/** What a browser can read of a page when the first packets have arrived, in each compression. */
function startsOf(slug: string): string[] {
  const compressed = (ending: string) => {
    const bytes = readFileSync(`${pageFile(extremes, `/articles/${slug}/`)}.${ending}`)
    expect(bytes.length).toBeGreaterThan(firstFlight)
    return bytes.subarray(0, firstFlight)
  }
  return [
    brotliDecompressSync(compressed('br'), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString(),
    gunzipSync(compressed('gz'), { finishFlush: constants.Z_SYNC_FLUSH }).toString(),
  ]
}

function html(slug: string): string {
  return readFileSync(pageFile(extremes, `/articles/${slug}/`), 'utf8')
}

function textOf(slug: string): string {
  return load(html(slug))('.prose').text()
}
