import { expect, test } from './fixtures.ts'
import { startOtherSite } from './otherSite.ts'

const article = '/articles/kremlin-dismisses-us-envoys/'
const address = `https://standfirst.example${article}`
const headline = 'Kremlin dismisses U.S. envoys sent by Trump, signaling a refusal to engage'

test.describe('an article can be passed on', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('by plain links that carry its headline and address', async ({ page, publicationUrl }) => {
      await page.goto(publicationUrl + article)
      const block = page.getByRole('region', { name: 'Share' })
      await expect(block.getByRole('button')).toHaveCount(0)
      for (const network of ['Bluesky', 'Mastodon', 'WhatsApp', 'X']) {
        const href = await block.getByRole('link', { name: `Share on ${network}`, exact: true }).getAttribute('href')
        expect(decodeURIComponent(href ?? ''), network).toContain(headline)
        expect(decodeURIComponent(href ?? ''), network).toContain(address)
      }
      for (const network of ['Facebook', 'LinkedIn']) {
        const href = await block.getByRole('link', { name: `Share on ${network}` }).getAttribute('href')
        expect([...new URL(href ?? '').searchParams.values()], network).toEqual([address])
      }
      const mail = new URL((await block.getByRole('link', { name: 'E-mail' }).getAttribute('href')) ?? '')
      expect([mail.protocol, mail.searchParams.get('subject'), mail.searchParams.get('body')]).toEqual([
        'mailto:',
        headline,
        address,
      ])
    })

    test('by a link that stays', async ({ page, publicationUrl }) => {
      await page.goto(publicationUrl + article)
      const stays = page.getByRole('link', { name: 'standfirst.example/a/kremlin-dismisses-us-envoys' })
      const path = new URL((await stays.getAttribute('href')) ?? '').pathname
      await page.goto(publicationUrl + path)
      await expect(page).toHaveURL(publicationUrl + article)
    })
  })

  test('by copying its address, which the page confirms', async ({ page, context, publicationUrl }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${publicationUrl}${article}?from=a-newsletter#a-part`)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByRole('status')).toHaveText('Link copied.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(publicationUrl + article)
  })

  test('and is told when copying is forbidden', async ({ page, publicationUrl }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) })
    })
    await page.goto(publicationUrl + article)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByRole('status')).toHaveText('That did not work here.')
  })

  test('by the system’s own share sheet, where there is one', async ({ page, publicationUrl }) => {
    // Chromium on Linux has no share sheet: this one writes down what it is given.
    await page.addInitScript(() => {
      const shared: unknown[] = []
      Object.assign(window, { shared })
      Object.defineProperty(navigator, 'share', { value: (data: unknown) => Promise.resolve(shared.push(data)) })
    })
    await page.goto(publicationUrl + article)
    await page.getByRole('button', { name: 'Share…' }).click()
    expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual([
      { title: headline, url: publicationUrl + article },
    ])
  })
})

test.describe('another site', () => {
  test('finds out how to show an article, and shows it in a frame whose links lead out of it', async ({
    page,
    request,
    publicationUrl,
  }) => {
    await page.goto(publicationUrl + article)
    const discovery = page.locator('link[rel=alternate][type="application/json+oembed"]')
    const href = (await discovery.getAttribute('href')) ?? ''
    const response = await request.get(href.replace('https://standfirst.example', publicationUrl))
    const document = (await response.json()) as Record<string, string>
    expect(document).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: headline,
      author_name: 'M.J',
      provider_name: 'Standfirst',
      thumbnail_url: `${address}card.png`,
    })

    const other = await startOtherSite(document['html']?.replace('https://standfirst.example', publicationUrl) ?? '')
    await page.goto(other.url)
    const frame = page.frameLocator(`iframe[title="${headline}"]`)
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(headline)
    await expect(frame.getByText('By M.J')).toBeVisible()
    await frame.getByRole('link', { name: headline }).click()
    await expect(page).toHaveURL(publicationUrl + article)
    other.close()
  })
})

test.describe('breadcrumbs', () => {
  test('lead back up from an article and from a list', async ({ page, publicationUrl }) => {
    await page.goto(publicationUrl + article)
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link')
    await expect(crumbs).toHaveText(['Front page', 'World'])
    await crumbs.last().click()
    await expect(page).toHaveURL(`${publicationUrl}/topics/world/`)
    await expect(crumbs).toHaveText(['Front page', 'Topics'])
    await crumbs.first().click()
    await expect(page).toHaveURL(`${publicationUrl}/`)
    await expect(crumbs).toHaveCount(0)
  })
})
