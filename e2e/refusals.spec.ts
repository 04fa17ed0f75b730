import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from './fixtures.ts'
import { editedPage, SmallPublication } from './smallPublication.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

/** A small disk of its own, where the system lets us have one. */
const disk = '.standfirst/trials/disk'
let hasDisk = false
let publication: SmallPublication
let edition: string

test.beforeAll(async () => {
  test.setTimeout(300_000)
  spawnSync('umount', ['-l', disk], { stdio: 'ignore' })
  mkdirSync(disk, { recursive: true })
  hasDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]).status === 0
  publication = await SmallPublication.make('disk/refused')
  await publication.write('first')
  await succeeds()
  edition = await publication.edition()
})

test.afterAll(() => {
  if (hasDisk) execFileSync('umount', ['-l', disk])
})

test.afterEach(async () => {
  expect(await publication.edition(), 'dist/ is as it was').toBe(edition)
  expect(await publication.leftovers()).toEqual([])
})

test('two builds at once: the second says who is at work, and ends', async () => {
  await publication.write('second')
  const first = publication.start()
  await expect.poll(() => first.printed, { timeout: 60_000, intervals: [20] }).toContain('Checking content')
  const second = publication.start()
  expect(await second.ended).toBe(1)
  expect(second.printed).toMatch(/Another build of this publication is at work: process \d+, since .* UTC\./)
  expect(await first.ended, first.printed).toBe(0)
  await publication.write('first')
  await succeeds()
})

for (const [signal, code, when] of [
  ['SIGINT', 130, 'Compiling with Next and drawing cards'],
  ['SIGTERM', 143, 'Making pages'],
] as const) {
  test(`${signal} while a build is ${when.toLowerCase()} ends it with nothing left behind`, async () => {
    await publication.write('second')
    if (signal === 'SIGINT') await rm(publication.trial.path('.standfirst/compiled.json'))
    const build = publication.start()
    await expect.poll(() => build.printed, { timeout: 60_000, intervals: [20] }).toContain(when)
    build.signal(signal, 'build')
    expect(await build.ended).toBe(code)
    expect(await publication.edition()).toBe(edition)
    expect(await publication.leftovers()).toEqual([])
    await publication.write('first')
    await succeeds()
  })
}

test('a disk that is full is said in a sentence', async () => {
  test.skip(!hasDisk, 'this system gives us no disk to fill; a limit of file sizes does the like, below')
  const { bavail, bsize } = await statfs(disk)
  const filler = resolve(disk, 'filler')
  for (const left of [0, 60_000, 150_000]) {
    await publication.write('second')
    await writeFile(filler, Buffer.alloc(bavail * bsize - left))
    const output = await fails()
    await rm(filler)
    expect(output).toMatch(/The disk is full: .* could not be (?:written|opened)\./)
    expect(output).toContain('Nothing was published; dist/ is as it was before.')
    expect(output).not.toMatch(/^ +at /m)
    expect(await publication.edition()).toBe(edition)
    expect(await publication.leftovers()).toEqual([])
    await publication.write('first')
    await succeeds()
  }
})

test('a file that may not grow is no worse than a full disk', async () => {
  await publication.write('second')
  const limited = spawnSync(
    'sh',
    ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, publication.trial.path('commands/run.mjs'), 'build'],
    { env: { ...process.env, STANDFIRST_TRIAL: 'yes' }, encoding: 'utf8' },
  )
  expect(limited.status).toBe(1)
  expect(limited.stderr).toMatch(/A file would be larger than the system allows: .* could not be written\./)
  await publication.write('first')
  await succeeds()
})

test('a folder where a file belongs is named', async () => {
  await publication.write('second')
  const typed = publication.trial.path('.standfirst/typed.json')
  await rm(typed)
  await mkdir(typed)
  const output = await fails()
  await rm(typed, { recursive: true })
  expect(output).toMatch(/There is a folder where a file belongs: .*typed\.json/)
  await publication.write('first')
  await succeeds()
})

test('an article that cannot be read is named, and none is left out', async () => {
  const article = publication.trial.path(`content${editedPage.slice(0, -1)}.md`)
  await rename(article, `${article}.kept`)
  execFileSync('mkfifo', [article])
  const output = await fails()
  await rm(article)
  await rename(`${article}.kept`, article)
  expect(output).toContain(`content${editedPage.slice(0, -1)}.md`)
  expect(output).toContain('it is a link or a device, not a file')
  await succeeds()
})

test('what an earlier build has kept may be broken', async () => {
  await publication.write('second')
  await succeeds()
  const bodies = (await readdir(publication.trial.path('.standfirst/bodies'))).map((name) => `bodies/${name}`)
  const names = ['typed.json', 'state.json', 'seals.json', 'compiled.json', 'content-version.json', 'gate']
  for (const name of [...names, ...bodies]) {
    const file = publication.trial.path('.standfirst', name)
    const bytes = await readFile(file)
    await writeFile(file, bytes.subarray(0, bytes.length / 2))
  }
  await publication.write('first')
  await succeeds()
})

async function succeeds(): Promise<void> {
  const build = publication.start()
  expect(await build.ended, build.printed).toBe(0)
}

async function fails(): Promise<string> {
  const build = publication.start()
  expect(await build.ended, build.printed).toBe(1)
  return build.printed
}
