import type { ChildProcess } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { freePort } from './freePort.ts'
import { Trial } from './trial.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

test.describe('npm run dev', () => {
  let trial: Trial
  let server: ChildProcess
  let url: string
  let printed = ''
  const articlePath = 'content/articles/kremlin-dismisses-us-envoys.md'
  const address = '/articles/kremlin-dismisses-us-envoys/'

  test.beforeAll(async () => {
    trial = await Trial.make('dev', async (folder) => {
      await cp('content', `${folder}/content`, { recursive: true })
      await writeFile(`${folder}/content/topics/torn.yaml`, 'name: [Torn')
    })
    const port = await freePort()
    url = `http://localhost:${port}`
    server = trial.spawn('dev', [], { PORT: String(port) })
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    }
    await expect.poll(() => printed, { timeout: 60_000 }).toContain('Waiting for it to be mended.')
  })

  test.afterAll(async () => {
    if (server.exitCode !== null) return
    const ended = new Promise((resolve) => {
      // Not its pipes: a program of Next's that is slow to end may hold them a little longer.
      server.on('exit', resolve)
    })
    server.kill('SIGTERM')
    await ended
  })

  test('says where the desk is, which answers while content has a fault, and leads to it when it is mended', async ({
    page,
  }) => {
    const [, desk = ''] = /The desk is open on (\S+)/.exec(printed) ?? []
    await page.goto(desk)
    const torn = page.getByRole('row', { name: /torn/ })
    await expect(torn).toContainText('error')
    await torn.getByRole('link').click()
    const text = page.getByLabel('Text', { exact: true })
    await text.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('name: Mended\ndescription: What was torn.\n')
    await expect(page.getByRole('heading', { name: 'In order' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+s')
    const answer = () =>
      fetch(url).then(
        ({ status }) => status,
        () => printed,
      )
    await expect.poll(answer, { timeout: 60_000 }).toBe(200)
    await page.goto(`${url}/desk/`)
    expect(page.url()).toBe(desk)
    await expect(page.getByRole('row', { name: /Mended/ })).toBeVisible()
    await rm(trial.path('content/topics/torn.yaml'))
  })

  test('shows what is written just after its first page', async () => {
    const text = await readFile(trial.path(articlePath), 'utf8')
    const statusOf = async () => (await fetch(`${url}/articles/early/`)).status
    await writeFile(trial.path('content/articles/early.md'), text.replace(/^title: .*$/m, 'title: An early edit'))
    await expect.poll(statusOf, { timeout: 120_000 }).toBe(200)
    const bodies = await readdir(trial.path('.standfirst/bodies'))
    await rm(trial.path('content/articles/early.md'))
    await expect.poll(statusOf, { timeout: 120_000 }).toBe(404)
    // A page that is being made may be reading what has just been removed: without it Next does not answer any more.
    expect(await readdir(trial.path('.standfirst/bodies'))).toEqual(expect.arrayContaining(bodies))
  })

  test('shows an edit in an open browser, without a reload by hand', async ({ page }) => {
    await page.goto(url + address)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Kremlin dismisses')
    const text = await readFile(trial.path(articlePath), 'utf8')
    await writeFile(trial.path(articlePath), text.replace('title: Kremlin', 'title: Edited. Kremlin'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Edited. Kremlin', { timeout: 60_000 })
    await writeFile(trial.path(articlePath), text)
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Edited', { timeout: 60_000 })
  })

  test('shows drafts and what is scheduled, and says that they are', async ({ page }) => {
    const text = await readFile(trial.path(articlePath), 'utf8')
    const write = (name: string, fields: string) =>
      writeFile(
        trial.path(`content/articles/${name}.md`),
        text.replace(/^title: .*$/m, `title: The ${name}\n${fields}`),
      )
    await write('draft', 'status: draft')
    await write('plan', 'expiresAt: 2100-01-01')
    await writeFile(
      trial.path('content/articles/plan.md'),
      (await readFile(trial.path('content/articles/plan.md'), 'utf8')).replace(
        /^publishedAt: .*$/m,
        'publishedAt: 2099-01-01',
      ),
    )
    const says = async (name: string, words: string) => {
      await expect
        .poll(async () => (await fetch(`${url}/articles/${name}/`)).text(), { timeout: 120_000 })
        .toContain(words)
    }
    await says('draft', 'A draft: it is not published.')
    await says('plan', 'Scheduled: it is published by the first build after the date below.')
    await page.goto(url + address)
    await expect(page.getByText('it is not published')).toHaveCount(0)
    for (const name of ['draft', 'plan']) await rm(trial.path(`content/articles/${name}.md`))
    await expect.poll(async () => (await fetch(`${url}/articles/plan/`)).status, { timeout: 120_000 }).toBe(404)
  })

  test('shows what machines will get, as it is now', async ({ request }) => {
    const get = async (path: string) => (await request.get(url + path)).text()
    const text = await readFile(trial.path(articlePath), 'utf8')
    await writeFile(trial.path(articlePath), text.replace('title: Kremlin', 'title: Edited. Kremlin'))
    for (const path of ['/atom.xml', '/topics/world/feed.json', `${address}index.md`, '/llms.txt']) {
      await expect.poll(() => get(path), { timeout: 60_000 }).toContain('Edited. Kremlin')
    }
    expect(await get('/sitemap.xml')).toContain('<sitemapindex')
    expect(await get('/search/parts.json')).toContain('"articles":1')
    expect(await get('/assets/search/0/0.json')).toContain('"kremlin":')
    expect((await request.get(`${url}/nothing.xml`)).status()).toBe(404)
    await writeFile(trial.path(articlePath), text)
    await expect.poll(() => get('/llms.txt'), { timeout: 60_000 }).not.toContain('Edited')
  })

  test('gives a new file its page', async ({ page }) => {
    const text = await readFile(trial.path(articlePath), 'utf8')
    await writeFile(
      trial.path('content/articles/lamp.md'),
      text.replace(/^title: .*$/m, 'title: The lighthouse has a new lamp'),
    )
    await expect
      .poll(() => page.goto(`${url}/articles/lamp/`).then((response) => response?.status()), { timeout: 20_000 })
      .toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lighthouse has a new lamp')
    await rm(trial.path('content/articles/lamp.md'))
  })

  test('prints the gate’s report on a mistake, keeps serving, and goes on when it is mended', async ({
    page,
    request,
  }) => {
    // What the test before has taken away may only just be reloading the page.
    await expect(() => page.goto(url + address)).toPass({ timeout: 20_000 })
    const text = await readFile(trial.path(articlePath), 'utf8')
    await writeFile(trial.path(articlePath), text.replace('kind: analysis', 'kind: analisys'))
    await expect
      .poll(() => printed, { timeout: 60_000 })
      .toContain(`${articlePath}:9:7 kind: found "analisys"; did you mean "analysis"?`)
    expect((await request.get(url + address)).status()).toBe(200)
    await expect(page.getByText('Analysis')).toBeVisible()
    await writeFile(trial.path(articlePath), text.replace('kind: analysis', 'kind: opinion'))
    await expect(page.getByText('Opinion')).toBeVisible({ timeout: 60_000 })
    await writeFile(trial.path(articlePath), text)
  })
})
