import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSnapshot } from './snapshot.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'snapshot-'))
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

function aText(text: string): ReadonlyMap<string, Uint8Array> {
  return new Map([['content/articles/lamp.md', new TextEncoder().encode(text)]])
}

test('a file from Windows is laid down as Contentlayer reads it without a slip', async () => {
  writeSnapshot(aText('\uFEFF---\r\ntitle: Lamp\r\nstatus: draft\r\n---\r\n\r\nIt shines.\r\n'), root)
  expect(await readFile(join(root, 'articles/lamp.md'), 'utf8')).toBe(
    '---\ntitle: Lamp\nstatus: draft\n---\n\nIt shines.\n',
  )
})

test('a file that did not change keeps its time of change', async () => {
  writeSnapshot(aText('x'), root)
  const path = join(root, 'articles/lamp.md')
  await utimes(path, 1000, 1000)
  writeSnapshot(aText('x'), root)
  expect((await stat(path)).mtimeMs).toBe(1_000_000)
  writeSnapshot(aText('y'), root)
  expect((await stat(path)).mtimeMs).toBeGreaterThan(1_000_000)
})

test('a file that is gone is gone from the snapshot', async () => {
  await mkdir(join(root, 'topics'))
  await writeFile(join(root, 'topics/old.yaml'), 'x')
  writeSnapshot(aText('x'), root)
  expect(await readdir(join(root, 'topics'))).toEqual([])
})

test('what somebody else has put into the snapshot does not stay there', async () => {
  const lamp = join(root, 'articles/lamp.md')
  writeSnapshot(aText('x'), root)
  await writeFile(lamp, 'y')
  writeSnapshot(aText('x'), root)
  expect(await readFile(lamp, 'utf8')).toBe('x')
  await rm(lamp)
  await mkdir(lamp)
  await writeFile(join(lamp, 'deep.md'), 'y')
  writeSnapshot(aText('x'), root)
  expect(await readFile(lamp, 'utf8')).toBe('x')
  await rm(lamp)
  await writeFile(join(root, 'elsewhere.md'), 'x')
  await symlink('../elsewhere.md', lamp)
  writeSnapshot(aText('x'), root)
  expect((await lstat(lamp)).isFile()).toBe(true)
  expect(await readFile(lamp, 'utf8')).toBe('x')
  expect((await readdir(root)).toSorted()).toEqual(['articles'])
})
