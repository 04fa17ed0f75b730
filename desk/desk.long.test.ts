import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, type Draft } from './desk.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-'))
  await cp('content', join(folder, 'content'), { recursive: true })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const path = 'content/articles/typed.md'

/** Large enough that it is not written in one go. */
const pageOf = (version: number) => `version ${version}\n`.repeat(500_000)

/** Types and saves one version after the other, and tells of each what has been kept. */
const editor = `
  const { Desk } = await import(${JSON.stringify(pathToFileURL(resolve('desk/desk.ts')).href)})
  const desk = new Desk()
  for (let version = 1; ; version += 1) {
    const { base } = await desk.look('${path}')
    const draft = { path: '${path}', text: \`version \${version}\\n\`.repeat(500_000), base }
    await desk.keep(draft)
    await new Promise((done) => process.send(version, done))
    await desk.save(draft)
  }
`

function runIn(cwd: string, code: string): ChildProcess {
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', code]
  return spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}

/** Kills an editor so many milliseconds after a version was kept. @returns the last version that was said to be kept */
async function keptBeforeKilled(version: number, milliseconds: number): Promise<number> {
  const child = runIn(folder, editor)
  let last = 0
  return new Promise((done) => {
    child.on('message', (kept: number) => {
      last = kept
      if (kept === version) setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.on('exit', () => done(last))
  })
}

/** Opens and saves every file of the folder it runs in, and then names those whose bytes are others. */
const visitor = `
  const { readFile } = await import('node:fs/promises')
  const { Desk } = await import(${JSON.stringify(pathToFileURL(resolve('desk/desk.ts')).href)})
  const desk = new Desk()
  const { texts } = await desk.folder()
  const paths = [...texts.keys()].filter((path) => path !== 'content/urls.json')
  const changed = []
  for (const path of paths) {
    const { text, base } = await desk.open(path)
    // First another text, so that there is something to write.
    const other = await desk.save({ path, text: text + ' ', base })
    await desk.save({ path, text, base: other.base })
    if (!(await readFile(path)).equals(texts.get(path))) changed.push(path)
  }
  process.send({ count: paths.length, changed })
`

test('every file is opened and saved with all its bytes, whatever program wrote it', async () => {
  const visited = join(folder, 'visited')
  const articles = join(visited, 'content/articles')
  await cp('e2e/publication/content', join(visited, 'content'), { recursive: true })
  const names = (await readdir(articles)).filter((name) => name.endsWith('.md'))
  for (const name of names) {
    const text = await readFile(join(articles, name), 'utf8')
    await writeFile(join(articles, `windows-${name}`), text.replaceAll('\n', '\r\n'))
    await writeFile(join(articles, `marked-${name}`), `\uFEFF${text}`)
  }
  const child = runIn(visited, visitor)
  const [{ count, changed }] = (await once(child, 'message')) as [{ count: number; changed: string[] }]
  expect(count).toBeGreaterThan(3 * names.length)
  expect(changed).toEqual([])
})

test(
  'killed at 20 moments while it saves, it leaves whole files and all that was typed',
  { timeout: 300_000 },
  async () => {
    for (let moment = 0; moment < 20; moment += 1) {
      const kept = await keptBeforeKilled(2 + (moment % 3), moment / 2)
      const saved = await readFile(join(folder, path), 'utf8')
      const typed = await readFile(join(folder, '.standfirst/desk', `${path.replaceAll('/', '.')}.json`), 'utf8').then(
        (draft) => (JSON.parse(draft) as Draft).text,
        () => saved,
      )
      const [, version = ''] = /^version (\d+)\n/.exec(saved) ?? []
      expect(saved).toBe(pageOf(Number(version)))
      expect(Number(/^version (\d+)\n/.exec(typed)?.[1])).toBeGreaterThanOrEqual(kept)
      expect(typed).toBe(pageOf(Number(/^version (\d+)\n/.exec(typed)?.[1])))
      expect(kept).toBeGreaterThanOrEqual(2)
      // What a killed process was in the middle of lies beside it, hidden, and is no article.
      const names = await readdir(join(folder, 'content/articles'))
      expect(names.filter((name) => name !== 'typed.md' && !name.startsWith('.'))).toEqual(
        await readdir('content/articles'),
      )
    }
  },
)

test('what nobody has saved yet stands where its file would, so that the gate names the same of two', async () => {
  const desk = new Desk()
  const { texts } = await desk.folder({ path: 'content/articles/0.md', text: '', base: '' })
  expect([...texts.keys()]).toEqual([...texts.keys()].toSorted())
})
