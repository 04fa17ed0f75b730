import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { contentType } from '../newsroom/syndication/contentType.ts'
import { expect, test } from './fixtures.ts'
import { recordShifts } from './layoutShifts.ts'
import { village } from './site.ts'

const media = join(village.dist, 'media')

test.describe('pictures', () => {
  test('carry nothing but their pixels: no place, no camera, no name of the photographer’s street', async () => {
    const names = readdirSync(media).filter((name) => contentType(name)?.startsWith('image/'))
    expect(names.length).toBeGreaterThan(40)
    for (const name of names) {
      const { exif, iptc, xmp, orientation } = await sharp(join(media, name)).metadata()
      expect({ name, exif, iptc, xmp, orientation }).toEqual({ name })
    }
  })

  test('taken with the camera on its side stand upright', async () => {
    const name = readdirSync(media).find((file) => /^teapot-\w+\.jpg$/.test(file)) ?? ''
    expect(await sharp(join(media, name)).metadata()).toMatchObject({ width: 1000, height: 1400 })
  })

  test('come in newer formats where the browser takes them, and in no more pixels than it needs', async ({
    page,
    villageUrl,
  }) => {
    const fetched: string[] = []
    page.on('response', (response) => {
      if (response.url().includes('/media/')) fetched.push(response.url().replace(/^.*\//, ''))
    })
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(`${villageUrl}/articles/new-lamp-lit-at-oakhaven-lighthouse/`)
    expect(fetched[0]).toMatch(/^lighthouse-night-\w+-480\.avif$/)
  })

  test('have a fallback that every browser can show', async ({ request, villageUrl, page }) => {
    await page.goto(`${villageUrl}/articles/new-lamp-lit-at-oakhaven-lighthouse/`)
    for (const image of await page.locator('img').all()) {
      const response = await request.get(villageUrl + (await image.getAttribute('src')))
      expect(response.headers()['content-type']).toMatch(/^image\/(?:jpeg|png)$/)
    }
  })

  test('never move the text while they come in', async ({ page, villageUrl }) => {
    const shifts = await recordShifts(page)
    await page.route('**/media/**', async (route) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 300) // as a slow network would
      })
      await route.continue()
    })
    await page.route('**/assets/**', (route) => route.abort()) // what fonts do is another matter
    for (const path of ['/', '/articles/new-lamp-lit-at-oakhaven-lighthouse/', '/articles/last-pot-of-the-year/']) {
      await page.goto(villageUrl + path, { waitUntil: 'load' })
      expect(
        (await shifts()).reduce((sum, shift) => sum + shift, 0),
        path,
      ).toBe(0)
    }
  })

  test('the lead is fetched at once, those below when they are near', async ({ page, villageUrl }) => {
    await page.goto(`${villageUrl}/articles/new-lamp-lit-at-oakhaven-lighthouse/`)
    const [lead, ...others] = await page.getByRole('article').first().locator('img').all()
    await expect(lead ?? page.locator('none')).toHaveAttribute('fetchpriority', 'high')
    await expect(lead ?? page.locator('none')).not.toHaveAttribute('loading', 'lazy')
    expect(others.length).toBeGreaterThan(0)
    for (const other of others) await expect(other).toHaveAttribute('loading', 'lazy')
  })
})
