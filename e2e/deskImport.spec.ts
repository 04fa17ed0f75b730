import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import JsZip from 'jszip'
import type { Page } from 'playwright/test'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { RunningDesk } from './runningDesk.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let desk: RunningDesk
let trial: RunningDesk['trial']

const url = (path: string) => desk.url(path)
const fixture = (name: string) => `import/fixtures/${name}`
const articles = () => readdir(trial.path('content/articles'))
const choose = (page: Page, ...files: string[]) =>
  page.getByLabel('Choose files').setInputFiles(files.map((file) => fixture(file)))
const article = (page: Page, path: string) =>
  page.getByRole('list', { name: 'Articles' }).locator('> li', { hasText: path })

test.beforeAll(async () => {
  desk = await RunningDesk.open('deskImport')
  ;({ trial } = desk)
})

test.afterAll(() => desk.end('SIGTERM'))

/** What lies in the folders of imports that are not over. */
async function given(): Promise<string[]> {
  const folder = trial.path('.standfirst/import')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [] // removed while it was read
    throw error
  })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

test('texts are looked at before anything is written, and a damaged one does not stop the others', async ({ page }) => {
  const before = await articles()
  await page.goto(url('/desk/'))
  await page.getByRole('link', { name: 'Import' }).click()
  await choose(page, 'eleventy/posts/bread.md', 'word/damaged.docx', 'word/tracked.docx')
  await expect(page.getByText('2 of 3 can be brought in as drafts, 1 not readable.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Not readable' })).toContainText('damaged.docx is damaged')
  await expect(page.getByRole('region', { name: 'Not readable' })).not.toContainText('.standfirst')
  await expect(article(page, 'articles/bread.md')).toContainText('Comes as a draft')
  await expect(article(page, 'articles/tracked.md')).toContainText('these deletions were taken as made: lost')
  await expect(page.getByText('content/topics/', { exact: false }).first()).toBeVisible()
  await expectNoViolations(page)
  expect(await articles()).toEqual(before)

  await page.getByRole('button', { name: 'Bring in' }).click()
  await expect(page.getByText('2 of 3 brought in as drafts, 1 not readable.')).toBeVisible()
  await expectNoViolations(page)
  expect(await articles()).toEqual([...before, 'bread.md', 'tracked.md'].toSorted((a, b) => (a < b ? -1 : 1)))
  expect(await given()).toEqual([])
  await article(page, 'articles/bread.md').getByRole('link').click()
  await expect(page).toHaveURL(url('/desk/articles/bread/'))
  await expect(page.getByLabel('Status')).toHaveValue('draft')
})

test('what is there already is written anew only when that is told', async ({ page }) => {
  await writeFile(trial.path('content/articles/bread.md'), 'mine')
  await page.goto(url('/desk/import/'))
  await choose(page, 'eleventy/posts/bread.md')
  await expect(article(page, 'articles/bread.md')).toContainText('Is there already, and stays as it is')
  await expect(page.getByRole('button', { name: 'Bring in' })).toBeDisabled()
  expect(await readFile(trial.path('content/articles/bread.md'), 'utf8')).toBe('mine')
  await page.getByRole('checkbox', { name: 'Write anew what is there already' }).check()
  await page.getByRole('button', { name: 'Bring in' }).click()
  await expect(page.getByText('1 of 1 brought in as drafts.')).toBeVisible()
  expect(await readFile(trial.path('content/articles/bread.md'), 'utf8')).toContain('status: draft')
})

test('an archive, and a text with its picture, are given as they are', async ({ page }) => {
  const zip = new JsZip()
  zip.file('export/ghost.json', await readFile(fixture('ghost/current.json')))
  const lamp = {
    name: 'lamp.png',
    mimeType: 'image/png',
    buffer: await readFile(fixture('hugo/static/images/lamp.png')),
  }
  const text =
    '---\ntitle: A pond\ndate: 2026-05-01\n---\n\nIt is lit.\n\n![A lamp](lamp.png)\n\n![Far](https://far.example/far.png)\n'
  await page.goto(url('/desk/import/'))
  await page
    .getByLabel('Choose files')
    .setInputFiles([
      { name: 'ghost.zip', mimeType: 'application/zip', buffer: await zip.generateAsync({ type: 'nodebuffer' }) },
      { name: 'pond.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
      lamp,
    ])
  await expect(article(page, 'articles/secret-shelf.md')).toContainText('for paying members')
  await expect(article(page, 'articles/pond.md')).toContainText('was not fetched')
  expect((await given()).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['ghost.zip', 'lamp.png', 'pond.md'])
  await page.getByRole('button', { name: 'Bring in' }).click()
  await expect(page.getByText(/^\d+ of \d+ brought in as drafts/)).toBeVisible()
  expect(await readFile(trial.path('content/media/lamp.png'))).toEqual(lamp.buffer)
  expect(await readFile(trial.path('content/articles/secret-shelf.md'), 'utf8')).toContain('status: draft')
})

test('what is too large, of no known kind or given up is said, and nothing of it stays', async ({ page }) => {
  await page.goto(url('/desk/import/'))
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'film.mov', mimeType: 'video/quicktime', buffer: Buffer.from('x') })
  await expect(page.getByRole('region', { name: 'Not readable' })).toContainText(
    'film.mov is of no kind that can be brought in',
  )
  await page.goto(url('/desk/'))
  await expect.poll(given).toEqual([])
  const headers = { origin: url('').replace(/\/$/, ''), 'content-type': 'application/octet-stream' }
  const post = (query: string, body: Buffer) =>
    fetch(url(`/desk/api/import/file?${query}`), { method: 'POST', headers, body: new Uint8Array(body) }).then(
      (answer) => answer.status,
    )
  const batch = '00000000-0000-4000-8000-000000000000'
  expect(await post(`batch=..%2F..&name=x.md`, Buffer.from('x'))).toBe(400)
  expect(await post(`batch=${batch}&name=..`, Buffer.from('x'))).toBe(422)
  expect(await post(`batch=${batch}&name=..%2F..%2Fevil.md`, Buffer.from('x'))).toBe(200)
  expect(await given()).toEqual(['evil.md'])
  expect(await post(`batch=${batch}&name=evil.md`, Buffer.from('x'))).toBe(409)
  const ofKilled = trial.path('.standfirst/import/999999999')
  await mkdir(ofKilled, { recursive: true })
  await page.goto(url('/desk/import/'))
  expect(existsSync(ofKilled)).toBe(false)
})

test('files can be dropped anywhere on the page', async ({ page }) => {
  await page.goto(url('/desk/import/'))
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['The rain\n\nIt fell.\n'], 'rain.txt'))
    return transfer
  })
  await page.getByRole('heading', { name: 'Import' }).dispatchEvent('drop', { dataTransfer: files })
  await expect(article(page, 'articles/rain.md')).toContainText('Comes as a draft')
})
