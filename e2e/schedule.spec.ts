import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startSiteServer } from '../server/siteServer.ts'
import { expect, test } from './fixtures.ts'
import { freePort } from './freePort.ts'
import { findNginx } from './nginx.ts'
import { startNginx } from './nginxProcess.ts'
import { RunningBuild } from './smallPublication.ts'
import { Trial } from './trial.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

/** An hour each: before anything is due; when one article is published; when another expires. */
const [first, second, third] = ['2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z'] as const

const scheduled = `---
title: The beacon that nobody has seen yet
summary: It is to be lit at nine.
publishedAt: 2026-11-23T10:00+01:00
authors: [m-j]
topics: [beacons]
---

Nobody may read of this beacon before it is lit at nine, and everybody may then.
`

const expiring = `---
title: The kettle is on until ten
summary: Whoever comes later finds it cold.
publishedAt: 2026-11-23
expiresAt: 2026-11-23T10:00Z
authors: [m-j]
topics: [world]
aliases: [/old-kettle/]
---

This kettle is for those who come before ten, and is then taken off the fire.
`

test.describe('what is scheduled', () => {
  let trial: Trial

  test.beforeAll(async () => {
    trial = await Trial.make('schedule', (folder) => cp('content', `${folder}/content`, { recursive: true }))
    await writeFile(trial.path('content/topics/beacons.yaml'), 'name: Beacons\ndescription: Beacons of all kinds.\n')
    await writeFile(trial.path('content/articles/beacon.md'), scheduled)
    await writeFile(trial.path('content/articles/kettle.md'), expiring)
  })

  async function buildAt(moment: string): Promise<string> {
    const build = new RunningBuild(trial, { SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000) })
    expect(await build.ended, build.printed).toBe(0)
    return build.printed
  }

  /** Files in which a text stands, and those it is the name of. */
  async function filesWith(text: string): Promise<string[]> {
    const entries = await readdir(trial.path('dist'), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    const contents = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const))
    return contents.flatMap(([file, content]) => (file.includes(text) || content.includes(text) ? file : []))
  }

  test('is nowhere before its moment, and the build says when that is', async () => {
    expect(await buildAt(first)).toContain('Build again after 2026-11-23T09:00:00.000Z')
    for (const text of ['beacon', 'Beacon', 'nobody has seen']) expect(await filesWith(text)).toEqual([])
    expect(await filesWith('This kettle is for those')).not.toEqual([])
    expect(await readFile(trial.path('.standfirst/deploy/next-publish-at'), 'utf8')).toBe('2026-11-23T09:00:00.000Z\n')
    expect(await buildAt('2026-11-23T08:59:59Z')).toContain('Nothing has changed')
  })

  test('is everywhere from that moment on, though nobody has changed anything', async () => {
    expect(await buildAt(second)).toContain('Build again after 2026-11-23T10:00:00.000Z')
    const files = await filesWith('/articles/beacon/')
    for (const file of ['index.html', 'atom.xml', 'articles/beacon/index.html', 'topics/beacons/index.html']) {
      expect(files).toContain(trial.path('dist', file))
    }
    const ledger = await readFile(trial.path('content/urls.json'), 'utf8')
    expect(ledger).toContain('"/articles/beacon/"')
  })

  test('is taken down when its time is over, and its addresses say so', async () => {
    await buildAt(third)
    expect(await readFile(trial.path('.standfirst/deploy/next-publish-at'), 'utf8')).toBe('')
    for (const text of ['This kettle is for those', 'The kettle is on', 'finds it cold']) {
      expect(await filesWith(text)).toEqual([])
    }
    const own = await startSiteServer(trial.path('dist'), 0)
    const nginx = await startNginx({
      program: process.env['NGINX'] || findNginx(console.log),
      dist: trial.path('dist'),
      rules: trial.path('.standfirst/deploy'),
      port: await freePort(),
    })
    try {
      for (const url of [own.url, nginx.url]) {
        for (const path of ['/articles/kettle/', '/articles/kettle', '/a/kettle/', '/old-kettle/']) {
          const response = await fetch(url + path, { redirect: 'manual' })
          expect([url, path, response.status]).toEqual([url, path, 410])
          expect(await response.text()).toContain('has been taken down')
        }
        expect((await fetch(`${url}/articles/nobody/`)).status).toBe(404)
      }
    } finally {
      await own.close()
      await nginx.close()
    }
  })

  test('leaves a page that says so where a host has files alone, and that no search engine keeps', async ({ page }) => {
    const server = await startSiteServer(trial.path('dist'), 0)
    try {
      await page.goto(`${server.url}/articles/kettle/index.html`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Taken down')
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
      await expect(page.getByRole('link', { name: 'The beacon that nobody has seen yet' })).toBeVisible()
    } finally {
      await server.close()
    }
    const listed = await filesWith('articles/kettle')
    expect(listed.map((file) => file.slice(trial.path('dist/').length)).toSorted()).toEqual([
      '_redirects',
      'articles/kettle/index.html',
      'articles/kettle/index.html.br',
      'articles/kettle/index.html.gz',
    ])
  })
})

test('a program at fault that would publish a draft publishes nothing, and says what it was', async () => {
  const trial = await Trial.make('leak', (folder) => cp('content', `${folder}/content`, { recursive: true }), false)
  await writeFile(
    trial.path('content/articles/beacon.md'),
    scheduled.replace('publishedAt', 'status: draft\npublishedAt'),
  )
  const file = trial.path('newsroom/article.ts')
  const code = await readFile(file, 'utf8')
  await writeFile(file, code.replace("isDraft: status === 'draft'", 'isDraft: false'))
  await writeFile(
    trial.path('content/articles/beacon.md'),
    scheduled.replace(/publishedAt: .*/, 'publishedAt: 2026-11-22\nstatus: draft').replace('[beacons]', '[world]'),
  )
  const { code: ended, output } = await trial.run('build')
  expect(ended, output).toBe(1)
  expect(output).toContain('What is not published was about to be:')
  expect(output).toMatch(/beacon\/oembed\.json: .*of content\/articles\/beacon\.md/)
  expect(output).toMatch(/atom\.xml: .*content\/articles\/beacon\.md/)
  await expect(readdir(trial.path('dist'))).rejects.toThrow('ENOENT')
})

test('npm start -- --watch publishes what is due by itself', async () => {
  const trial = await Trial.make('watch', (folder) => cp('content', `${folder}/content`, { recursive: true }))
  const port = await freePort()
  // Late enough for the first build to end before; a machine that is slower publishes it in that one.
  const due = new Date(Date.now() + 30_000).toISOString()
  await writeFile(
    trial.path('content/articles/beacon.md'),
    scheduled.replace('2026-11-23T10:00+01:00', due).replace('[beacons]', '[world]'),
  )
  const server = trial.spawn('start', ['--watch'], { PORT: String(port) })
  let printed = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const url = `http://localhost:${port}`
  const statusOf = (path: string) =>
    fetch(url + path).then(
      ({ status }) => status,
      () => printed,
    )
  try {
    await expect.poll(() => statusOf('/'), { timeout: 120_000 }).toBe(200)
    await expect.poll(() => statusOf('/articles/beacon/'), { timeout: 150_000 }).toBe(200)
    expect(Date.now()).toBeGreaterThan(Date.parse(due))
  } finally {
    const ended = new Promise((resolve) => server.on('exit', resolve))
    process.kill(-(server.pid ?? 0), 'SIGTERM')
    await ended
  }
})
