import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { type SiteServer, startSiteServer } from '../server/siteServer.ts'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { Trial } from './trial.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const front = `title: The ferry has twelve seats
summary: It goes at noon.
publishedAt: 2026-05-01
authors: [ada]
topics: [harbour]
`
const text = 'The ferry takes twelve people across the bay.\n\nNobody has to pay for it.\n'
const correction = `corrections:
  - date: 2026-05-03
    text: The ferry has ten seats, not twelve.
`

let trial: Trial
let server: SiteServer

test.beforeAll(async () => {
  trial = await Trial.make('revisions', async (folder) => {
    await mkdir(`${folder}/content`)
    for (const name of ['site.yaml', 'pages']) {
      await cp(`content/${name}`, `${folder}/content/${name}`, { recursive: true })
    }
    for (const name of ['articles', 'authors', 'topics']) await mkdir(`${folder}/content/${name}`)
    await writeFile(`${folder}/content/authors/ada.yaml`, 'name: Ada Fennimore\n')
    await writeFile(`${folder}/content/topics/harbour.yaml`, 'name: Harbour\ndescription: Boats.\n')
    const site = await readFile(`${folder}/content/site.yaml`, 'utf8')
    await writeFile(`${folder}/content/site.yaml`, site.replace(/^navigation:\n(?:[ -].*\n)*/m, ''))
  })
  await write(front, text)
  await build()
  server = await startSiteServer(trial.path('dist'), 0)
})

test.afterAll(() => server.close())

async function write(fields: string, body: string, name = 'ferry'): Promise<void> {
  await writeFile(trial.path(`content/articles/${name}.md`), `---\n${fields}---\n\n${body}`)
}

async function build(expected = 0): Promise<string> {
  const { code, output } = await trial.run('build')
  expect(code, output).toBe(expected)
  return output
}

const dist = (path: string) => readFile(trial.path('dist', path), 'utf8')

test('each published text is kept, byte for byte', async () => {
  const [name = ''] = await readdir(trial.path('content/revisions'))
  expect(name).toMatch(/^ferry\.1\.\d{4}-\d{2}-\d{2}\.[a-f0-9]{16}\.md$/)
  expect(await readFile(trial.path('content/revisions', name), 'utf8')).toBe(`---\n${front}---\n\n${text}`)
  await expect(dist('articles/ferry/history/index.html')).rejects.toThrow('ENOENT')
  expect(await dist('corrections/index.html')).toContain('Nothing has been put right so far.')
})

test('a word that changes in silence is not published', async () => {
  const before = await dist('articles/ferry/index.html')
  await write(front.replace('twelve', 'ten'), text.replace('twelve', 'ten'))
  const output = await build(1)
  expect(output).toContain('readers were told otherwise: "ten" was "twelve", and in 1 more place')
  expect(output).toContain('a correction for words that change after publication')
  expect((await trial.run('check')).output).toContain('readers were told otherwise')
  expect(await dist('articles/ferry/index.html')).toBe(before)
})

test('with its correction it is, and everything says so', async ({ page }) => {
  await write(front.replace('twelve', 'ten') + correction, text.replace('twelve', 'ten'))
  expect(await build()).toContain('1 copy of a published text written into content/revisions: commit it')
  expect((await trial.run('build')).output).toContain('Nothing has changed')

  await page.goto(`${server.url}/articles/ferry/`)
  await expect(page.getByRole('region', { name: 'Corrections' })).toContainText('ten seats, not twelve')
  const data = await page.locator('script[type="application/ld+json"]').first().textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({ dateModified: expect.stringMatching(/^2026-05-03/) })
  expect(await dist('sitemaps/articles-1.xml')).toContain('<lastmod>2026-05-03')

  await page.getByRole('link', { name: 'Corrections', exact: true }).first().click()
  await expect(page).toHaveURL(`${server.url}/corrections/`)
  await expect(page.getByRole('listitem').filter({ hasText: 'ten seats, not twelve' })).toContainText(
    'The ferry has ten',
  )
  expect(JSON.parse(await dist('corrections/feed.json'))).toMatchObject({
    items: [
      { title: 'Correction: The ferry has ten seats', content_html: '<p>The ferry has ten seats, not twelve.</p>' },
    ],
  })
})

test('the history shows what changed, to people and to no search engine', async ({ page }) => {
  await page.goto(`${server.url}/articles/ferry/`)
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page).toHaveURL(`${server.url}/articles/ferry/history/`)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const versions = page.locator('section[aria-labelledby^="version:"]')
  await expect(versions).toHaveCount(2)
  await expect(versions.nth(0).locator('del')).toHaveText(['twelve', 'twelve'])
  await expect(versions.nth(0).locator('ins')).toHaveText(['ten', 'ten'])
  await expect(versions.nth(0)).not.toContainText('Nobody has to pay')
  await expect(versions.nth(1)).toContainText('The ferry takes twelve people across the bay.')
  await expectNoViolations(page)
  expect(await dist('sitemaps/pages-1.xml')).not.toContain('history')
})

test('a spelling is mended without a correction, and stands in the history too', async ({ page }) => {
  const fields = `${front.replace('twelve', 'ten')}${correction}`
  await write(fields, text.replace('twelve', 'ten').replace('Nobody', 'Noone'))
  expect(await build(1)).toContain('readers were told otherwise: "Noone" was "Nobody"')
  await write(`${fields}minorEdit: spelling\n`, text.replace('twelve', 'ten').replace('across', 'accross'))
  await build()
  await page.goto(`${server.url}/articles/ferry/history/`)
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Spelling')
  await expect(page.locator('ins').first()).toHaveText('accross')
})

test('the history goes where the article goes, and withheld words are nowhere', async ({ page }) => {
  await rename(trial.path('content/articles/ferry.md'), trial.path('content/articles/boat.md'))
  const moved = await readFile(trial.path('content/articles/boat.md'), 'utf8')
  await writeFile(
    trial.path('content/articles/boat.md'),
    moved.replace('---\n', '---\nid: ferry\naliases: [/articles/ferry/]\n'),
  )
  const first = (await readdir(trial.path('content/revisions'))).find((name) => name.startsWith('ferry.1.')) ?? ''
  await writeFile(trial.path('content/revisions', first), '')
  await build()
  await page.goto(`${server.url}/articles/ferry/history/`)
  await expect(page).toHaveURL(`${server.url}/articles/boat/history/`)
  await expect(page.getByText('The words of this version are withheld.')).toBeVisible()
  await expect(page.locator('del').filter({ hasText: 'twelve' })).toHaveCount(0)
  expect(await dist('articles/boat/history/index.html')).not.toContain('The ferry takes twelve')
})
