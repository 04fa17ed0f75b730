import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { expect, test } from './fixtures.ts'
import { buildExtremes, extremes } from './extremes/extremePublication.ts'
import { longTexts } from './extremes/longTexts.ts'
import { pageFile } from './site.ts'
import type { Trial } from './trial.ts'

/** The publication is built first, which takes its time on a small machine. */
test.describe.configure({ mode: 'serial', timeout: 600_000 })

test.describe('a publication of extremes', () => {
  let printed: string
  let trial: Trial

  test.beforeAll(async () => {
    test.setTimeout(600_000)
    const built = await buildExtremes()
    printed = built.output
    trial = built.trial
  })

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
})

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
