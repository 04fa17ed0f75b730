import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { editedPage } from './smallPublication.ts'
import { RunningDesk } from './runningDesk.ts'
import { publication } from './site.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let desk: RunningDesk
const sheetOf = (slug: string) => desk.url(`/desk/proof/${slug}/`)

const lamp =
  '---\ntitle: The lamp on the quay has been lit every night since the harbour was built, and to this day nobody in the village knows by whom\n' +
  'summary: It burns by night, and by day it does not, as far as anybody can say who has looked at it.\npublishedAt: 2126-05-01T08:00+01:00\nauthors: [m-j]\ntopics: [world]\n' +
  'image: { src: ../media/quay.jpg, alt: A quay at night, credit: Ada Fenn }\n---\n\n' +
  'Nobody has seen who lights it.\n\n- One\n- Two\n'

test.beforeAll(async () => {
  desk = await RunningDesk.open('desk-proof', async (folder) => {
    await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#335' } })
      .jpeg()
      .toFile(`${folder}/content/media/quay.jpg`)
    await writeFile(`${folder}/content/articles/lamp.md`, lamp)
    await writeFile(
      `${folder}/content/articles/misbah.md`,
      '---\ntitle: المصباح على الرصيف\nsummary: يضيء كل ليلة ولا أحد يعرف من يشعله منذ بناء الميناء في القرية القديمة.\n' +
        'publishedAt: 2026-11-22\nauthors: [m-j]\ntopics: [world]\nlanguage: ar\nstatus: draft\n---\n\nلا أحد رآه.\n\n<script>parent.hacked = 1</script>\n',
    )
  })
})

test.afterAll(() => desk.end('SIGTERM'))

test('says of a published article what its page and its feed say', async ({ page, request, publicationUrl }) => {
  const slug = editedPage.split('/')[2] ?? ''
  await page.goto(publicationUrl + editedPage)
  const content = (selector: string) => page.locator(selector).first().getAttribute('content')
  const published = {
    title: await page.title(),
    description: (await content('meta[name=description]')) ?? '',
    shared: (await content('meta[property="og:title"]')) ?? '',
    alt: (await content('meta[property="og:image:alt"]')) ?? '',
    mail: new URL((await page.locator('a[href^="mailto:?"]').getAttribute('href')) ?? '').searchParams,
  }
  const feed = (await (await request.get(`${publicationUrl}/feed.json`)).json()) as {
    items: { title: string; date_published: string }[]
  }
  const entry = feed.items.find(({ title }) => title === published.shared)

  await page.goto(sheetOf(slug))
  const search = page.getByRole('region', { name: 'In search results' })
  await expect(search.locator('.title')).toHaveText(published.title)
  await expect(search.locator('.description')).toContainText(published.description)
  const shared = page.getByRole('region', { name: 'In networks and chats' })
  await expect(shared.locator('.shared-link .title').first()).toHaveText(published.shared)
  await expect(shared.getByRole('img').first()).toHaveAttribute('alt', published.alt)
  const card = await request.get(desk.url((await shared.getByRole('img').first().getAttribute('src')) ?? ''))
  expect(await card.body()).toEqual(await readFile(`${publication.dist}${editedPage}card.png`))
  const feedItem = page.getByRole('region', { name: 'In feeds and among the news' })
  await expect(feedItem.locator('dd').first()).toHaveText(published.shared)
  await expect(feedItem).toContainText(entry?.date_published ?? 'no date')
  const letter = page.getByRole('region', { name: 'In a letter' })
  await expect(letter.locator('dd').first()).toHaveText(published.mail.get('subject') ?? '')
  await expect(letter.locator('dd').last()).toHaveText(published.mail.get('body') ?? '')
  const reader = page.frameLocator('#reader')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(published.shared)
  await expect(page.getByRole('region', { name: 'In a text browser' })).toContainText(published.shared)
  await expect(page.frameLocator('#page').getByRole('heading', { level: 1 })).toHaveText(published.shared)
})

test('shows what is not published yet, with what the gate says beside it', async ({ page }) => {
  await page.goto(desk.url('/desk/articles/lamp/'))
  await page.getByRole('link', { name: 'Proof' }).click()
  await expect(page).toHaveURL(sheetOf('lamp'))
  await expect(page.getByText('Scheduled: nothing of this is public before its time.')).toBeVisible()
  const search = page.getByRole('region', { name: 'In search results' })
  await expect(search.getByText(/Warning in title:/).first()).toBeVisible()
  const title = search.locator('.title')
  // Wider than its line once our type is there.
  await expect.poll(() => title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true)
  const shared = page.getByRole('region', { name: 'In networks and chats' })
  await expect(shared.getByRole('img', { name: /^A quay at night/ })).toHaveCount(9)
  await expect(shared.getByRole('img').first()).toHaveJSProperty('naturalWidth', 1200)
  await expect(page.getByText('<news:publication_date>2126-05-01T08:00:00+01:00')).toBeVisible()
  await expect(page.frameLocator('#reader').getByText('Nobody has seen who lights it.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'In a text browser' })).toContainText('[A quay at night]')
})

test('runs nothing of a text', async ({ page }) => {
  await page.goto(sheetOf('misbah'))
  await expect(page.getByRole('region', { name: 'To its readers' }).getByText(/Error.*: .*script/)).toBeVisible()
  await expect(page.frameLocator('#reader').getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('shows what is typed and not saved', async ({ page }) => {
  await page.goto(desk.url('/desk/articles/lamp/'))
  await page.getByLabel('Dateline').fill('Quay')
  await page.getByLabel('Title (required)').fill('A short title')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('A short title')
  await page.goto(sheetOf('lamp'))
  await expect(page.locator('.search-result .title')).toHaveText('A short title')
  expect(await desk.file('articles/lamp.md')).toBe(lamp)
})

test('says why the news sitemap has no row of an article, or will have none yet', async ({ page }) => {
  const news = page.getByRole('region', { name: 'In feeds and among the news' })
  const today = new Date().toISOString().slice(0, 10)
  const bees = (fields: string) =>
    writeFile(
      desk.trial.path('content/articles/bees.md'),
      `---\ntitle: Bees\nsummary: They hum.\nauthors: [m-j]\ntopics: [world]\n${fields}---\n\nThey do.\n`,
    )
  const says = async (fields: string, words: string, hasRow: boolean) => {
    await bees(fields)
    await expect(async () => {
      await page.goto(sheetOf('bees'))
      await expect(news.getByText(words)).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 20_000 })
    await expect(news.getByText('<news:title>Bees</news:title>')).toHaveCount(hasRow ? 1 : 0)
  }
  await says(`publishedAt: ${today}\nstatus: draft\n`, 'as it is a draft', true)
  await says(`publishedAt: ${today}\n`, 'It is listed so until it is two days old', true)
  await says('publishedAt: 2126-05-01\n', 'in none before its time', true)
  await says(`publishedAt: ${today}\nexpiresAt: ${today}\n`, 'its time is over', false)
  await says('publishedAt: 2026-05-01\n', 'older than two days', false)
  await says(`publishedAt: ${today}\ncanonicalUrl: https://log.example/bees\n`, 'first appeared elsewhere', false)
})

test('shows what can be shown of what is not finished, and each fault where it is seen', async ({ page }) => {
  await writeFile(
    desk.trial.path('content/articles/unfinished.md'),
    `---\ntitle: ''\nstatus: draft\nimage: { src: ../media/quay.jpg, alt: '', credit: Ada Fenn }\nkeyPoints: 3\n---\n\nIt began.\n`,
  )
  await expect(async () => {
    await page.goto(sheetOf('unfinished'))
    const errorsIn = (name: string) => page.getByRole('region', { name, exact: true }).locator('p.error')
    await expect(errorsIn('In search results')).toHaveText([/^Error in summary: missing/, /^Error in title: empty/], {
      timeout: 1000,
    })
    await expect(errorsIn('In networks and chats').filter({ hasText: 'in image.alt' })).toHaveCount(1)
    await expect(errorsIn('To its readers').filter({ hasText: 'in keyPoints' })).toHaveCount(1)
  }).toPass({ timeout: 20_000 })
  await expect(page.frameLocator('#page').getByText('It began.')).toBeVisible()
})

test('a card is drawn of the picture that is there now', async ({ page, request }) => {
  const colour = async () => {
    await page.goto(sheetOf('lamp'))
    const picture = page.getByRole('region', { name: 'In networks and chats' }).getByRole('img').first()
    const card = await (await request.get(desk.url((await picture.getAttribute('src')) ?? ''))).body()
    const { dominant } = await sharp(card).extract({ left: 0, top: 0, width: 1200, height: 400 }).stats()
    return dominant.r > dominant.b ? 'red' : 'blue'
  }
  expect(await colour()).toBe('blue')
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#833' } })
    .jpeg()
    .toFile(desk.trial.path('content/media/quay.jpg'))
  await expect.poll(colour).toBe('red')
})

test('runs nothing of a headline either, and asks nobody else for anything', async ({ page }) => {
  const attack =
    '<img src=https://log.example/x.png onerror=top.hacked=1><script>top.hacked=1</script></title></script>'
  await writeFile(
    desk.trial.path('content/articles/attack.md'),
    `---\ntitle: ${JSON.stringify(attack)}\nsummary: ${JSON.stringify(attack)}\nstatus: draft\npublishedAt: 2026-11-22\nauthors: [m-j]\ntopics: [world]\n---\n\n${attack}\n\nThe end.\n`,
  )
  const asked = new Set<string>()
  page.on('request', (one) =>
    asked.add(new URL(one.url()).protocol === 'http:' ? new URL(one.url()).origin : one.url()),
  )
  await expect(async () => {
    await page.goto(sheetOf('attack'))
    await expect(page.locator('.search-result .title')).toHaveText(attack, { timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await expect(page.frameLocator('#reader').getByText('The end.')).toBeVisible()
  await expect(page.frameLocator('[title="In print"]').getByText('The end.')).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect([...asked].filter((one) => !one.startsWith('about:'))).toEqual([new URL(desk.url('')).origin])
})

test('the phone is as narrow as it says, and every number has its source', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(sheetOf('lamp'))
  expect(await page.locator('#page').evaluate((frame: HTMLIFrameElement) => frame.clientWidth)).toBe(320)
  await page.getByText('How much each shows, and how that is known').press('Enter')
  await expect(page.getByRole('row', { name: /^Bluesky 3 2 its source code/ })).toBeVisible()
})

test('can be read by everybody, at every width, in every direction', async ({ page }) => {
  for (const slug of ['lamp', 'misbah']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await page.goto(sheetOf(slug))
        await expect(page.frameLocator('#reader').getByRole('heading', { level: 1 })).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await page.getByText('How much each shows, and how that is known').click()
        await expectNoViolations(page)
      }
    }
  }
  await expect(page.locator('.shared-link').first()).toHaveCSS('direction', 'rtl')
})

test('there is none of what is no article', async () => {
  for (const path of ['/desk/proof/nothing/', '/desk/proof/..%2Fsite/', '/desk/proof/lamp/..%2Fcards.json']) {
    expect([path, (await fetch(desk.url(path))).status]).toEqual([path, 404])
  }
})

test('says what is in the way of all of it', async ({ page }) => {
  const site = desk.trial.path('content/site.yaml')
  const before = await readFile(site, 'utf8')
  await writeFile(site, before.replace(/^url: .*$/m, 'url: nowhere'))
  await expect(async () => {
    await page.goto(sheetOf('lamp'))
    await expect(page.getByText('Nothing can be shown yet')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByRole('link', { name: /^content\/site\.yaml, line/ })).toBeVisible()
  await writeFile(site, before)
})
