import type { ChildProcessByStdio } from 'node:child_process'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import { freePort } from './freePort.ts'
import { rawConnection } from './rawRequest.ts'
import { expect, test } from './fixtures.ts'
import { atWork, processTree } from './processTree.ts'
import { Trial } from './trial.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** Nothing is timed here: this is for machines that are busy. */
const patiently = { timeout: 120_000 }

let trial: Trial

test.beforeAll(async () => {
  trial = await Trial.make('stopping', (folder) => cp('content', `${folder}/content`, { recursive: true }))
})

type Whom = 'npm' | 'the program npm starts' | 'the server'

test.describe('npm start', () => {
  const ends: readonly (readonly [signal: NodeJS.Signals, whom: Whom])[] = [
    ['SIGTERM', 'npm'],
    ['SIGINT', 'npm'],
    ['SIGHUP', 'npm'],
    ['SIGKILL', 'npm'],
    ['SIGTERM', 'the program npm starts'],
    ['SIGHUP', 'the program npm starts'],
    ['SIGKILL', 'the program npm starts'],
    ['SIGTERM', 'the server'],
    ['SIGHUP', 'the server'],
  ]
  for (const [signal, whom] of ends) {
    test(`ends with all it has started on ${signal} to ${whom}, after the answers in flight`, async () => {
      const port = await freePort()
      const running = watched(trial.npm('start', { PORT: String(port) }))
      await expect.poll(running.printed, patiently).toContain(`http://localhost:${port}`)
      const tree = processTree(running.pid)
      expect(tree.length).toBeGreaterThanOrEqual(3)
      const reader = await rawConnection(`http://localhost:${port}`)
      reader.send('GET /about/ HTTP/1.1\r\nHost: a\r\n')
      const place = ['npm', 'the program npm starts', 'the server'].indexOf(whom)
      process.kill(tree[place]?.pid ?? 0, signal)
      await expect.poll(() => takesConnections(port), patiently).toBe(false)
      reader.send('\r\n')
      await reader.closed
      expect(reader.received).toMatch(/^HTTP\/1\.1 200 [^]*<\/html>$/)
      await expect.poll(() => atWork(tree), patiently).toEqual([])
    })
  }

  test('ends with its workers where the server itself is killed', async () => {
    const port = await freePort()
    const running = watched(trial.npm('start', { PORT: String(port) }))
    await expect.poll(running.printed, patiently).toContain(`http://localhost:${port}`)
    const tree = processTree(running.pid)
    process.kill(tree[2]?.pid ?? 0, 'SIGKILL')
    await expect.poll(() => atWork(tree), patiently).toEqual([])
    expect(await takesConnections(port)).toBe(false)
  })
})

for (const signal of ['SIGTERM', 'SIGHUP', 'SIGKILL'] as const) {
  test(`a build ends with all it has started on ${signal} to npm`, async () => {
    const article = trial.path('content/articles/kremlin-dismisses-us-envoys.md')
    await writeFile(article, `${await readFile(article, 'utf8')}\nOne more paragraph.\n`)
    // Published words change here as no editor may change them.
    await rm(trial.path('content/revisions'), { recursive: true, force: true })
    await rm(trial.path('.standfirst/compiled.json'), { force: true })
    const running = watched(trial.npm('build'))
    await expect.poll(running.printed, patiently).toContain('Compiling with Next')
    // npm, we, the build, and Next, which it has started.
    await expect.poll(() => processTree(running.pid).length, patiently).toBeGreaterThanOrEqual(4)
    const tree = processTree(running.pid)
    process.kill(running.pid, signal)
    await expect.poll(() => atWork(tree), patiently).toEqual([])
  })

  test(`npm run dev ends with all it has started on ${signal} to npm`, async () => {
    const port = await freePort()
    const running = watched(trial.npm('dev', { PORT: String(port) }))
    await expect.poll(() => takesConnections(port), patiently).toBe(true)
    const tree = processTree(running.pid)
    expect(tree.length).toBeGreaterThanOrEqual(5)
    process.kill(running.pid, signal)
    await expect.poll(() => atWork(tree), patiently).toEqual([])
    expect(await takesConnections(port)).toBe(false)
  })
}

function watched(child: ChildProcessByStdio<null, Readable, Readable>) {
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  }
  return { pid: child.pid ?? 0, printed: () => printed }
}

function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return new Promise<boolean>((answer) => {
    socket.on('connect', () => answer(true)).on('error', () => answer(false))
  }).finally(() => socket.destroy())
}
