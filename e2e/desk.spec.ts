import { request as httpRequest } from 'node:http'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { Locator } from 'playwright/test'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { inOrder, RunningDesk, save } from './runningDesk.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let desk: RunningDesk
const url = (path: string) => desk.url(path)
const file = (path: string) => desk.file(path)

const kettle = 'articles/the-kettle-is-back.md'

test.beforeAll(async () => {
  desk = await RunningDesk.open('desk', (folder) =>
    writeFile(
      `${folder}/content/${kettle}`,
      '---\ntitle: The kettle is back\nsummary: It was away for a year, and nobody knows where.\n' +
        'publishedAt: 2026-11-22\nauthors: [m-j]\ntopics: [world]\nstatus: draft\n---\n\nThe kettle is on the quay again.\n',
    ),
  )
})

test.afterAll(() => desk.end('SIGTERM'))

/** Everything in `content/`, by its bytes. */
async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(desk.trial.path('content'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(name, 'latin1')] as const)),
  )
}

test('what the gate finds stands at its field, and is mended by one press', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  const summary = page.getByLabel('Summary (required)')
  await summary.fill('')
  await expect(page.locator('.field', { has: summary }).getByText(/Error:/)).toBeVisible()
  await summary.fill('It was away for a year, and nobody knows where.')
  await inOrder(page)
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\nSee [us](/abuot/).')
  const finding = page.getByRole('region', { name: 'Findings' }).getByRole('listitem')
  await expect(finding).toContainText('/about/')
  await expect(page.locator('.cm-lintRange')).toHaveText('/abuot/')
  await finding.getByRole('button', { name: 'Mend' }).click()
  await inOrder(page)
  await save(page)
  expect(await file(kettle)).toContain('See [us](/about/).')
})

test('what was typed survives a closed tab and a killed process', async ({ page, context }) => {
  const before = await file(kettle)
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\nIt whistles.')
  await expect(page.frameLocator('iframe').getByText('It whistles.')).toBeVisible()
  await desk.end('SIGKILL')
  await page.close()
  await desk.start()
  const again = await context.newPage()
  await again.goto(url('/desk/articles/the-kettle-is-back/'))
  await expect(again.getByText('Kept, not saved.')).toBeVisible()
  await expect(again.getByLabel('Text', { exact: true })).toContainText('It whistles.')
  expect(await file(kettle)).toBe(before)
  await save(again)
  expect(await file(kettle)).toContain('It whistles.')
})

test('pictures are dropped into the text and into a field', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  const lamp = await readFile('import/fixtures/hugo/static/images/lamp.png', 'base64')
  const dropOn = async (place: Locator, name: string) =>
    place.dispatchEvent('drop', {
      dataTransfer: await page.evaluateHandle(
        ([bytes = '', title = '']) => {
          const data = new DataTransfer()
          data.items.add(
            new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], title, { type: 'image/png' }),
          )
          return data
        },
        [lamp, name],
      ),
    })
  await dropOn(page.getByLabel('Text', { exact: true }), 'Dropped.png')
  const words = page.getByRole('form', { name: 'Words for Dropped.png' })
  await words.getByLabel(/^What it shows/).fill('A lamp')
  await words.getByLabel(/^Who made it/).fill('Ada Fenn')
  await words.getByRole('button', { name: 'Put it into the text' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toContainText('![A lamp](../media/dropped.png')

  await page.getByRole('button', { name: 'Add image' }).click()
  const image = page.getByRole('group', { name: 'Image' })
  await dropOn(image.getByLabel('A new picture, or drop one here'), 'Lead.png')
  await expect(image.getByLabel('Src (required)')).toHaveValue('../media/lead.png')
  await image.getByLabel('Alt (required)').fill('A lamp that is lit')
  await image.getByLabel(/^Credit/).fill('Ada Fenn')
  await inOrder(page)
  await save(page)
  expect(await file(kettle)).toMatch(/image:\n {2}src: '\.\.\/media\/lead\.png'\n {2}alt: A lamp that is lit/)
  expect(await readFile(desk.trial.path('content/media/lead.png'), 'base64')).toBe(lamp)
})

test('notes are numbered, and stand at the end of the text; code and documents are put into it too', async ({
  page,
}) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  const text = page.getByLabel('Text', { exact: true })
  await text.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('The keeper is glad.')
  const insert = async (element: string, words: string) => {
    await page.getByLabel('Story element').selectOption(element)
    await page.getByRole('button', { name: 'Insert' }).click()
    await page.keyboard.type(words)
  }
  const toMiddle = async () => {
    await page.keyboard.press('ControlOrMeta+Home')
    for (let letter = 0; letter < 'The keeper'.length; letter += 1) await page.keyboard.press('ArrowRight')
  }
  await toMiddle()
  await insert('Footnote', 'Of the light.')
  await toMiddle()
  await insert('Footnote', 'Since May.')
  await page.keyboard.press('ControlOrMeta+Home')
  await insert('Code', 'npm start')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.getByLabel('Document', { exact: true }).setInputFiles({
    name: 'The ruling.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  })
  await expect(text).toContainText('[The ruling](../media/the-ruling.pdf)')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The ruling')
  await page.keyboard.type('What was ruled')
  await page.keyboard.press('ControlOrMeta+End')
  await insert('Code block', 'make tea')
  await inOrder(page)
  await save(page)
  expect((await file(kettle)).replace(/^---[^]*?---\n\n?/, '')).toBe(
    '[What was ruled](../media/the-ruling.pdf)`npm start`The keeper[^2][^1] is glad.\n\n' +
      '[^1]: Of the light.\n\n[^2]: Since May.\n\n```\nmake tea\n```\n',
  )
  expect(await readFile(desk.trial.path('content/media/the-ruling.pdf'), 'utf8')).toBe('%PDF-1.4\n%%EOF\n')
  await text.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('The kettle is on the quay again.\n\nIt whistles.')
  await inOrder(page)
  await save(page)
})

test('the list is searched by words of the texts, and filtered', async ({ page }) => {
  await page.goto(url('/desk/'))
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await page.getByLabel('Search').fill('Quay WHISTLES')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows).toHaveText([/The kettle is back/])
  await page.getByLabel('Search').fill('')
  await page.getByLabel('State').selectOption('author')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows).not.toHaveCount(0)
  for (const row of await rows.all()) await expect(row.getByRole('cell').first()).toHaveText('author')
  await page.getByLabel('State').selectOption('all')
  await page.locator('select[name=author]').selectOption('m-j')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows.filter({ hasText: 'The kettle is back' })).toHaveCount(1)
  for (const row of await rows.all()) await expect(row.getByRole('cell').nth(2)).toContainText('m-j')
})

test('authors and topics that are not there yet are begun in place, and the first topic is the one moved up', async ({
  page,
}) => {
  const before = await file(kettle)
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  await page.getByRole('button', { name: 'New topic' }).click()
  const topic = page.getByRole('group', { name: 'New topic' })
  await topic.getByLabel(/^Name/).fill('Kettles')
  await expect(topic.getByRole('button', { name: 'Add topic' })).toBeEnabled()
  await topic.getByLabel(/^Description/).fill('All that whistles.')
  await topic.getByRole('button', { name: 'Add topic' }).click()
  await page.getByRole('button', { name: 'Move Topics 2 up' }).click()
  await page.getByRole('button', { name: 'New author' }).click()
  const author = page.getByRole('group', { name: 'New author' })
  await author.getByLabel(/^Name/).fill('Ada Fenn')
  await author.getByRole('button', { name: 'Add author' }).click()
  await expect(page.getByRole('button', { name: 'Move Authors 2 up' })).toBeVisible()
  await inOrder(page)
  await save(page)
  expect(await file(kettle)).toContain('authors: [m-j, ada-fenn]\ntopics: [kettles, world]\n')
  expect(await file('topics/kettles.yaml')).toBe('name: Kettles\ndescription: All that whistles.\n')
  expect(await file('authors/ada-fenn.yaml')).toBe('name: Ada Fenn\n')
  await writeFile(desk.trial.path('content', kettle), before)
  for (const path of ['topics/kettles.yaml', 'authors/ada-fenn.yaml']) await rm(desk.trial.path('content', path))
})

test('the page stands beside the text as on a phone, on paper, in dark colours', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  const frame = page.frameLocator('iframe')
  const headline = frame.getByRole('heading', { level: 1 })
  const colour = () => headline.evaluate((element) => getComputedStyle(element).color)
  await page.getByLabel('Width').selectOption('narrow phone')
  // It is loaded anew with each change of the text.
  await expect(async () => {
    expect(await frame.locator('html').evaluate(() => innerWidth)).toBe(320)
    const light = await colour()
    await page.getByLabel('Colours').selectOption('dark')
    await expect(headline).not.toHaveCSS('color', light)
  }).toPass({ timeout: 60_000 })
  await page.getByLabel('Shown').selectOption('in print')
  await expect(frame.getByRole('contentinfo')).toBeHidden()
  await expect(headline).toHaveText('The kettle is back')
})

test('of a long text, what is typed just before its tab is closed is kept, while it is asked whether to leave', async ({
  page,
}) => {
  const path = 'content/articles/long.md'
  const before = await file(kettle)
  await writeFile(desk.trial.path(path), `${before}\n${'The bay is wide. '.repeat(5000)}\n`)
  const kept = () => readFile(desk.trial.path('.standfirst/desk/content.articles.long.md.json'), 'utf8').catch(() => '')
  await page.goto(url('/desk/articles/long/'))
  await expect(page.getByRole('heading', { name: /In order|Findings/ })).toBeVisible()
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+End')
  const asked = page.waitForEvent('dialog')
  await page.keyboard.insertText('The last word.')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await expect.poll(kept).toContain('The last word.')
  await rm(desk.trial.path(path))
  await rm(desk.trial.path('.standfirst/desk/content.articles.long.md.json'))
})

test('a file no form can show is mended as text, until the form is asked for', async ({ page }) => {
  const path = 'content/articles/torn.md'
  const torn = (await file(kettle)).replace(/^title: .*$/m, 'title: "A torn lamp')
  await writeFile(desk.trial.path(path), torn)
  await page.goto(url('/desk/articles/torn/'))
  const title = page.getByLabel('Title (required)')
  await expect(page.getByRole('heading', { name: /Findings/ })).toBeVisible()
  await expect(title).toHaveCount(0)
  await page.locator('.cm-line', { hasText: 'A torn lamp' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type('" # readable from the first letter on')
  await expect(page.locator('.cm-line', { hasText: '"A torn lamp" # readable from the first letter on' })).toBeVisible()
  await inOrder(page)
  await page.getByRole('button', { name: 'Show the form' }).click()
  await expect(title).toHaveValue('A torn lamp')
  await rm(desk.trial.path(path))
  await rm(desk.trial.path('.standfirst/desk/content.articles.torn.md.json'))
})

test('what somebody else has changed meanwhile is shown, and never written over', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  const others = (await file(kettle)).replace('It whistles.', 'It sings.')
  await writeFile(desk.trial.path('content', kettle), others)
  await page.getByLabel('Dateline').fill('Quay')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Somebody else has changed this file')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Nothing was overwritten.')).toBeVisible()
  expect(await file(kettle)).toBe(others)
  await alert.getByText('What the file says now').click()
  await expect(alert.locator('pre')).toContainText('It sings.')
  await alert.getByRole('button', { name: 'Take what the file says' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toContainText('It sings.')
  await expect(page.getByText('As saved.')).toBeVisible()
})

test('it can be read by everybody, and written by keyboard alone', async ({ page }) => {
  for (const path of ['/desk/', '/desk/articles/the-kettle-is-back/', '/desk/site/']) {
    await page.goto(url(path))
    await expect(page.getByRole('main')).toBeVisible()
    if (path !== '/desk/') await expect(page.getByRole('heading', { name: /In order|Findings/ })).toBeVisible()
    await expectNoViolations(page)
  }
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  await page.getByLabel('Title (required)').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Summary (required)')).toBeFocused()
  await page.getByLabel('Text', { exact: true }).focus()
  // The Tab key leads out of the text again.
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Text', { exact: true })).not.toBeFocused()
})

test('a script in a draft does not run, wherever it is looked at', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\n<img src=x onerror="parent.hacked=1"><script>parent.hacked = 1</script>\n\nThe end.')
  await expect(page.getByRole('heading', { name: /Findings/ })).toBeVisible()
  await expect(page.frameLocator('iframe').getByText('The end.')).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  const preview = await fetch(url('/desk/preview/articles/the-kettle-is-back/'))
  expect(preview.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  await page.getByRole('button', { name: 'Back to what was saved' }).click()
  await inOrder(page)
})

test('nobody else can ask it for anything', async () => {
  const before = await contents()
  const own = { origin: url('').replace(/\/$/, ''), 'content-type': 'application/json' }
  const post = (path: string, headers: Record<string, string>, body = '{}') =>
    fetch(url(path), { method: 'POST', headers, body }).then(({ status }) => status)
  const evil = JSON.stringify({ path: 'content/articles/evil.md', text: 'x', base: '' })
  expect(await post('/desk/api/save', { ...own, origin: 'https://evil.example' }, evil)).toBe(403)
  expect(await post('/desk/api/save', { 'content-type': 'application/json' }, evil)).toBe(403)
  expect(await post('/desk/api/save', { ...own, 'content-type': 'text/plain' }, evil)).toBe(415)
  for (const path of [
    '../evil.md',
    'content/../evil.md',
    '/etc/passwd',
    'content/articles/../../evil.md',
    'package.json',
  ]) {
    expect([path, await post('/desk/api/save', own, JSON.stringify({ path, text: 'x', base: '' }))]).toEqual([
      path,
      404,
    ])
  }
  expect(
    await post('/desk/api/picture?name=..%2F..%2Fx.html', { ...own, 'content-type': 'application/octet-stream' }),
  ).toBe(415)
  for (const path of [
    '/desk/media/..%2Fsite.yaml',
    '/desk/fonts/..%2F..%2Fpackage.json',
    '/desk/articles/..%2Fsite/',
    '/desk/articles%2F..%2Fsite/',
    '/desk/articles/%E0%A4%A/',
    '/desk/media/100%.png',
  ]) {
    expect([path, (await fetch(url(path))).status]).toEqual([path, 404])
  }
  // A name of somebody's own that leads to this machine.
  const rebound = await new Promise<number>((resolve, reject) => {
    httpRequest(
      { host: '127.0.0.1', port: new URL(url('')).port, path: '/desk/', headers: { host: 'evil.example' } },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
      .on('error', reject)
      .end()
  })
  expect(rebound).toBe(421)
  // Another address of this machine: the desk listens on none but one.
  await expect(fetch(url('/desk/').replace('localhost', '127.0.0.2'))).rejects.toThrow('fetch failed')
  expect(await contents()).toEqual(before)
})
