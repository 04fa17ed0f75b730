import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { toBodyHtml } from '../newsroom/markdown/toBodyHtml.ts'
import { expect, test } from './fixtures.ts'
import { village } from './site.ts'
import { inEnglish } from '../newsroom/testDocuments.ts'

const article = '/articles/minutes-of-the-bench-committee/'
const origin = 'https://lantern.example'

/** What each link to a file says, and what it is sent as. */
const files = [
  ['the minutes themselves (PDF, 1 kB)', 'bench-minutes', 'pdf#page=2', 'application/pdf'],
  ['the count of benches (CSV, 1 kB)', 'bench-count', 'csv', 'text/csv; charset=utf-8'],
  ['a drawing of each bench (ZIP, 1 kB)', 'bench-drawings', 'zip', 'application/zip'],
  ['the song about them (MP3, 1 kB)', 'bench-song', 'mp3', 'audio/mpeg'],
  ['the film of a bench (MP4, 1 kB)', 'bench-film', 'mp4', 'video/mp4'],
] as const

/** Words and addresses of the links to files in a text, addresses without their hashes. */
function linksIn(html: string): string[][] {
  const $ = load(html)
  return $('a[href*="/media/"]')
    .toArray()
    .map((link) => [
      $(link).text().replaceAll(/\s+/g, ' '),
      ($(link).attr('href') ?? '').replace(origin, '').replace(/-[0-9a-f]{8}\./, '.'),
    ])
}

const expected = files.map(([words, name, end]) => [words, `/media/${name}.${end}`])

test('links to files say the same of them on the page, in feeds and in index.md', () => {
  const page = linksIn(readFileSync(join(village.dist, article, 'index.html'), 'utf8'))
  expect(page.slice(0, -1)).toEqual(expected)
  expect(page.at(-1)?.[0]).toMatch(/^a bench in the wind \(GIF, \d+ kB\)$/)
  const markdown = readFileSync(join(village.dist, article, 'index.md'), 'utf8').replace(/^---[^]*?\n---\n/, '')
  expect(linksIn(toBodyHtml(markdown, { pictures: {}, linked: {} }, inEnglish))).toEqual(page)
  const feeds = readdirSync(village.dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('feed.json'),
  )
  const items = feeds.flatMap((name) => {
    const feed = JSON.parse(readFileSync(join(village.dist, name), 'utf8')) as {
      items: { url: string; content_html: string }[]
    }
    return feed.items.filter(({ url }) => url === origin + article)
  })
  expect(items.length).toBeGreaterThan(0)
  for (const { content_html: html } of items) expect(linksIn(html)).toEqual(page)
})

test('files are sent as what they are, for ever and to everybody, in parts too', async ({ request, villageUrl }) => {
  const names = readdirSync(join(village.dist, 'media'))
  for (const [, name, end, type] of files) {
    const file = names.find((one) => one.replace(/-[0-9a-f]{8}\./, '.') === `${name}.${end.replace(/#.*/, '')}`)
    const response = await request.get(`${villageUrl}/media/${file}`)
    expect(response.status(), name).toBe(200)
    expect(response.headers()).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    const part = await request.get(`${villageUrl}/media/${file}`, { headers: { Range: 'bytes=0-3' } })
    expect([part.status(), (await part.body()).length], name).toEqual([206, 4])
  }
})

test('nothing is published of content/media that nothing published shows or leads to', () => {
  const everything = readdirSync(village.dist, { recursive: true, encoding: 'utf8' })
  expect(everything.filter((name) => name.includes('media/')).length).toBeGreaterThan(40)
  expect(everything.filter((name) => /unpublished|midnight|ottoline/.test(name))).toEqual([])
})
