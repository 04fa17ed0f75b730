import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearLeftovers } from './leftovers.ts'

/** No process has a number this high. */
const nobody = 99_999_999

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'leftovers-'))
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

test('what a build has left half written goes, and everything else stays', async () => {
  const kept = [
    'content/.hidden.md',
    'content/articles/a.md',
    'dist/index.html',
    '.standfirst/typed.json',
    '.standfirst/cards/a.png',
    // Of the parent of this process, which is at work.
    `.standfirst/.gate.new-${process.ppid}`,
  ]
  await lay(
    ...kept,
    `content/.addresses.txt.new-${nobody}`,
    `.standfirst/.typed.json.new-${process.pid}`,
    `.standfirst/.drafts-1.new-${nobody}`,
    `.standfirst/cards/.a.png.new-${nobody}`,
    `.standfirst/fonts/.latin.woff2.new-${nobody}`,
    '.standfirst/typing/0/content/articles/a.md',
    `dist.old-${nobody}/index.html`,
  )
  clearLeftovers(root)
  expect(await files()).toEqual(kept.toSorted())
})

test('a build that ended while it replaced dist/ has it put back', async () => {
  await lay(`dist.old-${nobody}/index.html`)
  clearLeftovers(root)
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('text')
})

test('a picture without its record is not whole, and goes', async () => {
  await lay('.standfirst/media/a-1.jpg', '.standfirst/media/a-1-480.avif', '.standfirst/media/b-2.png')
  await writeFile(
    join(root, '.standfirst/media/a-1.json'),
    '{"fallback":"/media/a-1.jpg","sources":[{"path":"/media/a-1-480.avif"}]}',
  )
  clearLeftovers(root)
  expect(await files()).toEqual([
    '.standfirst/media/a-1-480.avif',
    '.standfirst/media/a-1.jpg',
    '.standfirst/media/a-1.json',
  ])
})

test('where nothing was built yet there is nothing to do', async () => {
  clearLeftovers(root)
  expect(await files()).toEqual([])
})

async function lay(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), 'text')
  }
}

async function files(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted()
}
