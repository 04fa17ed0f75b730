import { mkdtemp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { sealOf } from './seal.ts'
import { openStaging, stagingFolder } from './staging.ts'

const home = process.cwd()

beforeEach(async () => {
  process.chdir(await mkdtemp(join(tmpdir(), 'staging-')))
  await lay({ 'dist/index.html': 'now', 'dist/a/index.html': 'a', 'dist/b': 'a file' })
})

afterAll(() => {
  process.chdir(home)
})

async function lay(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}

test('holds the files of dist/ as links, whatever was there before', async () => {
  openStaging(sealOf('dist'))
  expect(sealOf(stagingFolder)).toEqual(sealOf('dist'))
  await lay({ [join(stagingFolder, 'stranger/x/y.html')]: 'x', [join(stagingFolder, '.index.html.new-1')]: 'half' })
  openStaging(sealOf('dist'))
  expect(sealOf(stagingFolder)).toEqual(sealOf('dist'))
})

test('a file of the edition before gives way, also to a folder of its name, and the other way round', async () => {
  await lay({
    [join(stagingFolder, 'index.html')]: 'then',
    [join(stagingFolder, 'a')]: '',
    [join(stagingFolder, 'b/c')]: '',
  })
  openStaging(sealOf('dist'))
  expect(sealOf(stagingFolder)).toEqual(sealOf('dist'))
})

test('what is the same is not linked again', async () => {
  openStaging(sealOf('dist'))
  const before = (await stat('dist/a/index.html')).ctimeMs
  openStaging(sealOf('dist'))
  expect((await stat('dist/a/index.html')).ctimeMs).toBe(before)
})

test('is empty where nothing is to be kept', async () => {
  await lay({ [join(stagingFolder, 'index.html')]: 'then' })
  openStaging(undefined)
  expect(await readdir(stagingFolder)).toEqual([])
})
