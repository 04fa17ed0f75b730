import AxeBuilder from '@axe-core/playwright'
import { request as httpRequest } from 'node:http'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import type { Page } from 'playwright/test'
import { freePort } from './freePort.ts'
import { Trial } from './trial.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let trial: Trial
let port = 0
let desk: ReturnType<Trial['spawn']> | undefined

test.beforeAll(async () => {
  trial = await Trial.make('desk', async (folder) => {
    await cp('content', `${folder}/content`, { recursive: true })
    await mkdir(`${folder}/content/media`, { recursive: true })
  })
  port = await freePort()
  await open()
})

test.afterAll(() => close('SIGTERM'))

async function open(): Promise<void> {
  desk = trial.spawn('desk', [], { PORT: String(port) })
  await expect
    .poll(
      () =>
        fetch(url('/desk/')).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 120_000 },
    )
    .toBe(200)
}

async function close(signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => desk?.on('exit', resolve))
  process.kill(-(desk?.pid ?? 0), signal)
  await ended
}

const url = (path: string) => `http://localhost:${port}${path}`
const file = (path: string) => readFile(trial.path('content', path), 'utf8')

/** Everything in `content/`, by its bytes. */
async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(trial.path('content'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(name, 'latin1')] as const)),
  )
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

/** What the page is said to be, once the gate has looked at it. */
const inOrder = (page: Page) => expect(page.getByRole('heading', { name: 'In order' })).toBeVisible()

test('an article is begun, written and saved by a person who opens no file', async ({ page }) => {
  const before = await contents()
  await page.goto(url('/desk/'))
  await page.getByLabel('Headline of a new article').fill('The kettle is back')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/articles\/the-kettle-is-back\//)
  await page.getByLabel('Summary (required)').fill('It was away for a year, and nobody knows where.')
  await page.getByLabel('Add to authors').selectOption('M.J')
  await page.getByLabel('Add to topics').selectOption('World')
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.type('The kettle is on the quay again.')
  await inOrder(page)
  await save(page)
  const text = await file('articles/the-kettle-is-back.md')
  expect(text).toMatch(
    /^---\ntitle: The kettle is back\nsummary: .*\npublishedAt: \S+\nauthors: \[m-j\]\ntopics: \[world\]\nstatus: draft\n---\n/,
  )
  expect(text).toContain('The kettle is on the quay again.')
  const { [trial.path('content/articles/the-kettle-is-back.md')]: _, ...others } = await contents()
  expect(others).toEqual(before)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('The kettle is back')
  await expect(frame.getByText('The kettle is on the quay again.')).toBeVisible()
  await expect(frame.getByText('A draft: it is not published.')).toBeVisible()
})

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
  await finding.getByRole('button', { name: 'Mend' }).click()
  await inOrder(page)
  await save(page)
  expect(await file('articles/the-kettle-is-back.md')).toContain('See [us](/about/).')
})

test('a picture is put into the text with the words that belong to it', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  await page.getByLabel('Picture', { exact: true }).setInputFiles('import/fixtures/hugo/static/images/lamp.png')
  const words = page.getByRole('form', { name: 'Words for lamp.png' })
  await words.getByLabel(/^What it shows/).fill('A lamp')
  await words.getByLabel('Caption').fill('It is lit.')
  await words.getByLabel(/^Who made it/).fill('Ada Fenn')
  await words.getByRole('button', { name: 'Put it into the text' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toContainText('lamp.png')
  await inOrder(page)
  await save(page)
  expect(await file('articles/the-kettle-is-back.md')).toContain('![A lamp](../media/lamp.png "It is lit. | Ada Fenn")')
  await expect(page.frameLocator('iframe').getByRole('img', { name: 'A lamp' })).toBeVisible()
})

test('what was typed survives a closed tab and a killed process', async ({ page, context }) => {
  const before = await file('articles/the-kettle-is-back.md')
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\nIt whistles.')
  await expect(page.frameLocator('iframe').getByText('It whistles.')).toBeVisible()
  await close('SIGKILL')
  await page.close()
  await open()
  const again = await context.newPage()
  await again.goto(url('/desk/articles/the-kettle-is-back/'))
  await expect(again.getByText('Kept, not saved.')).toBeVisible()
  await expect(again.getByLabel('Text', { exact: true })).toContainText('It whistles.')
  expect(await file('articles/the-kettle-is-back.md')).toBe(before)
  await save(again)
  expect(await file('articles/the-kettle-is-back.md')).toContain('It whistles.')
})

test('what somebody else has changed meanwhile is shown, and never written over', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  const others = (await file('articles/the-kettle-is-back.md')).replace('It whistles.', 'It sings.')
  await writeFile(trial.path('content/articles/the-kettle-is-back.md'), others)
  await page.getByLabel('Dateline').fill('Quay')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Somebody else has changed this file')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Nothing was overwritten.')).toBeVisible()
  expect(await file('articles/the-kettle-is-back.md')).toBe(others)
  await alert.getByText('What the file says now').click()
  await expect(alert.locator('pre')).toContainText('It sings.')
  await alert.getByRole('button', { name: 'Take what the file says' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toContainText('It sings.')
  await expect(page.getByText('As saved.')).toBeVisible()
})

test('it is published, corrected and renamed, and nothing else changes', async ({ page }) => {
  await page.goto(url('/desk/articles/the-kettle-is-back/'))
  await page.getByLabel('Published at (required)').fill('2026-11-22')
  await page.getByLabel('Status').selectOption('published')
  await inOrder(page)
  await save(page)
  const built = await trial.run('build')
  expect(built.code, built.output).toBe(0)

  await page.reload()
  await page.getByLabel('Summary (required)').fill('It was away for two years, and nobody knows where.')
  const finding = page.getByRole('region', { name: 'Findings' }).getByRole('listitem')
  await expect(finding).toContainText('readers were told otherwise')
  await page.getByRole('button', { name: 'Add to corrections' }).click()
  const correction = page.getByRole('group', { name: 'Corrections' })
  await correction.getByLabel('Date (required)').fill('2026-11-26')
  await correction.getByLabel('Text (required)').fill('The kettle was away for two years, not one.')
  await inOrder(page)
  await save(page)

  await page.getByText('Rename', { exact: true }).first().click()
  await page.getByLabel('New name').fill('Kettle')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page).toHaveURL(url('/desk/articles/kettle/'))
  await inOrder(page)
  await page.goto(url('/desk/'))
  await expect(page.getByRole('row', { name: /The kettle is back/ })).toHaveCount(1)
  await expect(page.getByText('not saved')).toHaveCount(0)
  const text = await file('articles/kettle.md')
  expect(text).toContain('aliases:\n  - /articles/the-kettle-is-back/\nid: the-kettle-is-back')
  const again = await trial.run('build')
  expect(again.code, again.output).toBe(0)
  expect(await readFile(trial.path('dist/corrections/index.html'), 'utf8')).toContain('not one.')
})

test('it can be read by everybody, and written by keyboard alone', async ({ page }) => {
  for (const path of ['/desk/', '/desk/articles/kettle/', '/desk/site/']) {
    await page.goto(url(path))
    await expect(page.getByRole('main')).toBeVisible()
    if (path !== '/desk/') await expect(page.getByRole('heading', { name: /In order|Findings/ })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
  await page.goto(url('/desk/articles/kettle/'))
  await page.getByLabel('Title (required)').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Summary (required)')).toBeFocused()
  await page.getByLabel('Text', { exact: true }).focus()
  // The Tab key leads out of the text again.
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Text', { exact: true })).not.toBeFocused()
})

test('a script in a draft does not run, wherever it is looked at', async ({ page }) => {
  await page.goto(url('/desk/articles/kettle/'))
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\n<img src=x onerror="parent.hacked=1"><script>parent.hacked = 1</script>\n\nThe end.')
  await expect(page.getByRole('heading', { name: /Findings/ })).toBeVisible()
  await expect(page.frameLocator('iframe').getByText('The end.')).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  const preview = await fetch(url('/desk/preview/articles/kettle/'))
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
  ]) {
    expect([path, (await fetch(url(path))).status]).toEqual([path, 404])
  }
  // A name of somebody's own that leads to this machine.
  const rebound = await new Promise<number>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path: '/desk/', headers: { host: 'evil.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
  expect(rebound).toBe(421)
  expect(await contents()).toEqual(before)
})
