import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Readability } from '@mozilla/readability'
import { expect, test } from './fixtures.ts'
import { leadsOn, pagePaths, publication, village } from './site.ts'

/** What Firefox shows when a page is read without its design; Safari and extractors go much the same way. */
const code = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8')

test.use({ bypassCSP: true })

for (const site of [publication, village]) {
  test(`${site.name}: reader view keeps the picture, the standfirst and the whole text of every article`, async ({
    page,
    publicationUrl,
    villageUrl,
  }) => {
    test.setTimeout(300_000)
    const articles = pagePaths(site).filter((path) => /^\/articles\/[^/]+\/$/.test(path) && !leadsOn(site, path))
    expect(articles).not.toEqual([])
    const lost: string[] = []
    for (const path of articles) {
      await page.goto((site === publication ? publicationUrl : villageUrl) + path)
      await page.addScriptTag({ content: `${code}; globalThis.Readability = Readability` })
      const missing = await page.evaluate(() => {
        const { Readability: Reader } = globalThis as unknown as { Readability: typeof Readability }
        const words = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
        const article = document.querySelector('main article:has(h1)')
        const wanted = {
          picture: article?.querySelector('.prose > figure:first-child img')?.getAttribute('src') ?? '',
          standfirst: words(article?.querySelector('h1 + p:not(:has(time))')?.textContent),
          beginning: words(article?.querySelector('.prose > p')?.textContent),
          end: words([...(article?.querySelectorAll('.prose > p') ?? [])].at(-1)?.textContent),
        }
        const read = new Reader(document.cloneNode(true) as Document).parse()
        const shown = new DOMParser().parseFromString(read?.content ?? '', 'text/html')
        const text = words(shown.body.textContent)
        const pictures = new Set([...shown.querySelectorAll('img')].map((img) => new URL(img.src).pathname))
        return Object.entries(wanted)
          .filter(([what, value]) => (what === 'picture' ? value && !pictures.has(value) : !text.includes(value)))
          .map(([what]) => what)
      })
      if (missing.length > 0) lost.push(`${path}: ${missing.join(', ')}`)
    }
    expect(lost).toEqual([])
  })
}
