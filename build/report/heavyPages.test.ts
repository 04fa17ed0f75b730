import { describe, expect, test } from 'vitest'
import { heavyWarning, takeApart } from './heavyPages.ts'
import type { PageWeight } from './weights.ts'

function aPage(path: string, compressedBytes: number): PageWeight {
  return {
    path,
    hash: path,
    bytes: 3 * compressedBytes,
    compressedBytes,
    page: { type: 'staticPage', scriptBytes: 700, fonts: [] },
  }
}

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, index) => ((index * seed) % 99991).toString(36)).join(' ')

const html = `<!DOCTYPE html><html><head><title>Tea</title><style>p{margin:0}</style></head><body><header>The Lantern</header>
<main><article><h1>Tea</h1><div class="x prose"><p>${words(900, 7919)}</p>
<picture><source srcset="/media/a.avif 400w"><img src="/media/a.jpg" alt=""></picture>
<section data-footnotes><ol><li>${words(300, 6151)}</li></ol></section></div></article>
<script type="application/ld+json">{"@type":"NewsArticle"}</script></main></body></html>`

const warningOf = (...weights: PageWeight[]) =>
  heavyWarning(
    weights,
    takeApart(weights, () => html),
  )

describe('pages that do not arrive in one round trip', () => {
  test('are named with their bytes and what weighs most in them, the most first', () => {
    const warning = warningOf(aPage('articles/tea/index.html', 14_601), aPage('index.html', 14_600))
    expect(warning).toContain(
      'warning /articles/tea/ is sent in 14,601 bytes; 14,600 arrive in the first round trip\n  the text ',
    )
    const parts = [...warning.matchAll(/(?:^ {2}|, )(\D+) ([\d,]*\d)/gm)].map(
      ([, name = '', bytes = '']) => [name, Number(bytes.replaceAll(',', ''))] as const,
    )
    expect(parts.slice(0, 2).map(([name]) => name)).toEqual(['the text', 'notes'])
    expect(new Set(parts.map(([name]) => name))).toEqual(
      new Set([
        'the text',
        'notes',
        'pictures (their sizes and addresses)',
        'what search engines and networks are told',
        'styles',
        'headlines, bylines and lists',
        'masthead, navigation and foot',
      ]),
    )
    expect(parts.map(([, bytes]) => bytes)).toEqual(parts.map(([, bytes]) => bytes).toSorted((a, b) => b - a))
    const sum = parts.reduce((total, [, bytes]) => total + bytes, 0)
    expect(Math.abs(sum - 14_601), 'shares are of the whole').toBeLessThan(parts.length)
  })

  test('of any type are named, and each once', () => {
    const warning = warningOf(aPage('topics/index.html', 20_000), aPage('index.html', 15_000))
    expect(warning.match(/^warning \S+/gm)).toEqual(['warning /topics/', 'warning /'])
  })

  test('are many at times: five are taken apart, and the rest are counted', () => {
    const warning = warningOf(
      ...Array.from({ length: 12 }, (_, index) => aPage(`articles/${index}/index.html`, 20_000 + index)),
    )
    expect(warning.match(/^warning \S+/gm)).toHaveLength(5)
    expect(warning).toContain('… and 7 more, of up to 20,006 bytes.')
  })

  test('are not taken apart again while they are as they were', () => {
    const read: string[] = []
    const readPage = (path: string) => {
      read.push(path)
      return html
    }
    const before = takeApart([aPage('index.html', 15_000), aPage('topics/index.html', 16_000)], readPage)
    const weights = [aPage('index.html', 15_000), { ...aPage('topics/index.html', 16_000), hash: 'another' }]
    const after = takeApart(weights, readPage, before)
    expect(read).toEqual(['topics/index.html', 'index.html', 'topics/index.html'])
    expect(heavyWarning(weights, after)).toMatch(/\/topics\/.*\n {2}the text [^]*\/ .*\n {2}the text /)
  })

  test('are none: then there is nothing to say', () => {
    expect(warningOf(aPage('index.html', 14_600))).toBe('')
  })
})
