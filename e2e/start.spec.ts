import { cp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { expect, test } from './fixtures.ts'
import { freePort } from './freePort.ts'
import { Trial } from './trial.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.describe('npm start', () => {
  let trial: Trial
  const article = 'content/articles/kremlin-dismisses-us-envoys.md'

  test.beforeAll(async () => {
    trial = await Trial.make('start', (folder) => cp('content', `${folder}/content`, { recursive: true }))
  })

  test('says at once, before it builds, that a port is taken', async () => {
    const other = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => {
      other.listen(port, resolve)
    })
    const started = startOn(port)
    const code = await started.ended
    other.close()
    expect(code).toBe(1)
    expect(started.printed()).toContain(`Port ${port} is taken by another program. Choose another one`)
    expect(started.printed()).not.toContain('Checking content')
  })

  test('says what a port may be', async () => {
    const started = startOn('harbour')
    expect(await started.ended).toBe(1)
    expect(started.printed()).toContain('PORT is "harbour"; allowed: a number from 0')
  })

  test('builds, prints the address, serves there, and ends when it is told to', async ({ request }) => {
    const port = await freePort()
    const started = startOn(port)
    await expect.poll(started.printed, { timeout: 90_000 }).toContain(`http://localhost:${port}`)
    const response = await request.get(`http://localhost:${port}/articles/kremlin-dismisses-us-envoys/`)
    expect(response.status()).toBe(200)
    expect((await response.body()).length).toBeGreaterThan(5000)
    started.process.kill('SIGTERM')
    expect(await started.ended).toBe(0)
  })

  test('answers as a host would: redirects to the slash, helps where there is nothing, gives no file away', async ({
    request,
    publicationUrl,
  }) => {
    const slash = await request.get(`${publicationUrl}/about?from=mail`, { maxRedirects: 0 })
    expect([slash.status(), slash.headers()['location']]).toEqual([301, '/about/?from=mail'])
    const missing = await request.get(`${publicationUrl}/articles/no-such-thing/`)
    expect(missing.status()).toBe(404)
    expect(await missing.text()).toContain('Page not found')
    for (const path of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/%00', '/%']) {
      expect((await request.get(publicationUrl + path)).status(), path).toBeGreaterThanOrEqual(400)
    }
    expect((await request.post(publicationUrl)).status()).toBe(405)
    const packed = await request.get(publicationUrl, { headers: { 'Accept-Encoding': 'br' } })
    expect(packed.headers()['content-encoding']).toBe('br')
  })

  test('with a mistake in the content says so and serves the last good build', async ({ request }) => {
    const text = await readFile(trial.path(article), 'utf8')
    await writeFile(trial.path(article), text.replace('publishedAt: 2026-11-22', 'publishedAt: 2026-11-31'))
    const port = await freePort()
    const started = startOn(port)
    await expect.poll(started.printed, { timeout: 90_000 }).toContain(`http://localhost:${port}`)
    expect(started.printed()).toContain(`${article}:6:14 publishedAt: there is no such day as 2026-11-31`)
    expect(started.printed()).toContain('Serving the last good build instead.')
    const response = await request.get(`http://localhost:${port}/articles/kremlin-dismisses-us-envoys/`)
    expect(response.status()).toBe(200)
    started.process.kill('SIGTERM')
    await started.ended
  })

  function startOn(port: number | string) {
    const process = trial.spawn('start', [], { PORT: String(port) })
    let printed = ''
    for (const stream of [process.stdout, process.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    }
    const ended = new Promise<number | null>((resolve) => {
      process.on('close', resolve)
    })
    return { process, ended, printed: () => printed }
  }
})
