import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from './files.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('a file is written with its folders, and nothing beside it', async () => {
  await writeWhole(join(folder, 'deep', 'down', 'a.json'), '1')
  expect(await readFile(join(folder, 'deep', 'down', 'a.json'), 'utf8')).toBe('1')
  expect(await readdir(join(folder, 'deep', 'down'))).toEqual(['a.json'])
})

test('a file takes the place of another, and is never written into it', async () => {
  const file = join(folder, 'a.json')
  await writeFile(file, 'before')
  const { ino } = await stat(file)
  await writeWhole(file, 'after')
  expect(await readFile(file, 'utf8')).toBe('after')
  expect((await stat(file)).ino).not.toBe(ino)
})

test('what cannot be written is said, and leaves nothing', async () => {
  await mkdir(join(folder, 'a.json', 'full'), { recursive: true })
  await expect(writeWhole(join(folder, 'a.json'), 'text')).rejects.toThrow('EISDIR')
  expect(await readdir(folder)).toEqual(['a.json'])
})
