import { appendFile, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { SmallPublication, type Wording } from './smallPublication.ts'

/** Each round builds, which takes its time on a small machine. */
test.describe.configure({ mode: 'serial', timeout: 600_000 })

let publication: SmallPublication
const editions = new Map<Wording, string>()
let standing: Wording = 'first'

test.beforeAll(async () => {
  test.setTimeout(600_000)
  publication = await SmallPublication.make('damage')
  for (const wording of ['second', 'first'] as const) {
    await publication.write(wording)
    await build()
    editions.set(wording, await publication.edition())
  }
})

const path = (name: string) => publication.trial.path(name)

/** As other letters of the same number, with the times of the file as they were. */
async function overwriteUnseen(file: string): Promise<void> {
  const { atime, mtime } = await stat(file)
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill('x', Math.floor(bytes.length / 2)))
  await utimes(file, atime, mtime)
}

const damages: readonly (readonly [what: string, where: string, act: () => Promise<void>])[] = [
  ['a page is overwritten', 'dist/about/index.html', () => writeFile(path('dist/about/index.html'), 'Nothing.')],
  ['a page is overwritten unseen', 'dist/about/index.html', () => overwriteUnseen(path('dist/about/index.html'))],
  ['a compressed page is', 'dist/about/index.html.br', () => overwriteUnseen(path('dist/about/index.html.br'))],
  ['a card is', 'dist/card.png', () => overwriteUnseen(path('dist/card.png'))],
  ['a file is removed', 'dist/sitemap.xml', () => rm(path('dist/sitemap.xml'))],
  ['a stranger is added', 'dist/stranger.html', () => writeFile(path('dist/stranger.html'), 'Hello.')],
  ['headers are changed', 'dist/_headers', () => appendFile(path('dist/_headers'), '/*\n  X-Stranger: yes\n')],
]

for (const [what, where, act] of damages) {
  test(`where ${what} in dist/, a build makes it as it was`, async () => {
    await act()
    expect(await build()).toContain(`${where} is not as the last build has written it: all of dist/ is made anew.`)
    expect(await publication.edition()).toBe(editions.get(standing))
  })
}

test('where all of that is done to dist/, an edit elsewhere does not carry any of it over, nor does the next', async () => {
  for (const [, , act] of damages) await act()
  for (const _ of ['once', 'again']) {
    await edit()
    await build()
    expect(await publication.edition()).toBe(editions.get(standing))
  }
})

test('what is in the folder for the next edition alone does not get into dist/', async () => {
  await writeFile(path('.standfirst/staging/stranger.html'), 'Hello.')
  await edit()
  await build()
  expect(await publication.edition()).toBe(editions.get(standing))
})

test('what hosts are told is made again where it is gone', async () => {
  await rm(path('.standfirst/deploy/standfirst.nginx.conf'))
  expect(await build()).not.toContain('Nothing has changed')
  expect(await readFile(path('.standfirst/deploy/standfirst.nginx.conf'), 'utf8')).toContain('location')
})

test('files that were touched and are the same are kept', async () => {
  const now = new Date()
  for (const name of ['about/index.html', 'about/index.html.br', 'about/index.html.gz', 'card.png']) {
    await utimes(path(`dist/${name}`), now, now)
  }
  expect(await build()).toContain('Nothing has changed')
})

async function edit(): Promise<void> {
  standing = standing === 'first' ? 'second' : 'first'
  await publication.write(standing)
}

async function build(): Promise<string> {
  const running = publication.start()
  expect(await running.ended, running.printed).toBe(0)
  return running.printed
}
