import { existsSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import sharp from 'sharp'
import { expect, test } from './fixtures.ts'
import { pageFile, pagePaths, publication, village, type Site } from './site.ts'

/** WhatsApp takes no more than twice this, and not everywhere that. */
const mostBytes = 300 * 1024

const wide = { width: 1200, height: 630 }
const shapes = { card: wide, 'card-4x3': { width: 1200, height: 900 }, 'card-square': { width: 1200, height: 1200 } }

for (const site of [publication, village]) {
  test(`${site.name}: every article has a card in each shape that chats and search engines ask for`, async () => {
    const articles = pages(site).filter((path) => /^\/articles\/[^/]+\/$/.test(path))
    expect(articles).not.toEqual([])
    for (const article of articles) {
      const format = load(readFileSync(pageFile(site, article)))('meta[property="og:image"]')
        .attr('content')
        ?.slice(-4)
      for (const [name, size] of Object.entries(shapes)) await checkCard(site, `${article}${name}${format}`, size)
    }
  })

  test(`${site.name}: the front page, every topic and every author has a card`, async () => {
    const lists = pages(site).filter((path) => path === '/' || /^\/(?:topics|authors)\/[^/]+\/$/.test(path))
    expect(lists.length).toBeGreaterThanOrEqual(3)
    for (const list of lists) await checkCard(site, `${list}card.png`, wide)
  })

  test(`${site.name}: icons are there for systems that install it`, async () => {
    for (const pixels of [192, 512]) {
      expect(await sharp(read(site, `/icon-${pixels}.png`)).metadata()).toMatchObject({
        format: 'png',
        width: pixels,
        height: pixels,
      })
    }
  })
}

test('a card is served as the picture it is', async ({ request, publicationUrl }) => {
  const response = await request.get(`${publicationUrl}/articles/kremlin-dismisses-us-envoys/card.png`)
  expect(response.headers()['content-type']).toBe('image/png')
  expect(Number(response.headers()['content-length'])).toBeGreaterThan(10_000)
})

test('an article with a photograph has it for its card, and no headline on it; two headlines never have the same', () => {
  const articles = pages(village).filter((path) => /^\/articles\/[^/]+\/$/.test(path))
  const [photographs, words] = ['jpg', 'png'].map((format) =>
    articles.filter((path) => existsSync(pageFile(village, `${path}card.${format}`))),
  )
  expect(photographs?.length).toBeGreaterThan(10)
  expect([...(photographs ?? []), ...(words ?? [])].toSorted()).toEqual(articles.toSorted())
  const drawn = (words ?? []).map((path) => read(village, `${path}card.png`).toString('base64'))
  expect(new Set(drawn).size).toBe(drawn.length)
})

/** The pages of a site that are pages, not redirects from old addresses. */
function pages(site: Site): string[] {
  return pagePaths(site).filter((path) => !readFileSync(pageFile(site, path), 'utf8').includes('http-equiv="refresh"'))
}

function read(site: Site, path: string): Buffer {
  return readFileSync(pageFile(site, path))
}

async function checkCard(site: Site, path: string, size: { width: number; height: number }): Promise<void> {
  const picture = read(site, path)
  const format = path.endsWith('.jpg') ? 'jpeg' : 'png'
  expect.soft(await sharp(picture).metadata(), path).toMatchObject({ format, ...size })
  expect.soft(picture.length, path).toBeLessThan(mostBytes)
  const { entropy } = await sharp(picture).stats()
  if (format === 'jpeg') expect.soft(entropy, `${path} shows something`).toBeGreaterThan(0.5)
  else expect.soft(await inkIn(picture, size), path).toBeGreaterThan(0.005)
}

/** How much of the part where the headline stands is ink: below the rule at the top, within the margins. */
async function inkIn(png: Buffer, { width, height }: { width: number; height: number }): Promise<number> {
  const { data } = await sharp(png)
    .extract({ left: 72, top: 160, width: width - 144, height: height - 160 - 60 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((grey) => grey < 64).length / data.length
}
