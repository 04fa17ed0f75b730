import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { writePressed } from './pressedFile.ts'

const long = 'Tea is served at four. '.repeat(80)
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressed-'))
})

test('a text is written with its compressed versions, and what it costs is told', () => {
  const written = writePressed(folder, 'topics/tea/index.html', long, { known: undefined, effort: 'most' })
  const read = (ending: string) => readFileSync(join(folder, `topics/tea/index.html${ending}`))
  expect(read('').toString()).toBe(long)
  expect(brotliDecompressSync(read('.br')).toString()).toBe(long)
  expect(gunzipSync(read('.gz')).toString()).toBe(long)
  expect(written).toMatchObject({ bytes: long.length, compressedBytes: read('.br').length, isNew: true })
})

test('what one packet holds has no compressed version, nor keeps an old one', () => {
  const known = writePressed(folder, 'a.txt', long, { known: undefined, effort: 'most' })
  expect(writePressed(folder, 'a.txt', 'x', { known, effort: 'most' }).compressedBytes).toBe(1)
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('what is not to be pressed has no compressed version either', () => {
  expect(writePressed(folder, 'a.html', long, { known: undefined, effort: 'none' }).compressedBytes).toBe(long.length)
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('pictures are written as they are', () => {
  writePressed(folder, 'card.png', long, { known: undefined, effort: 'most' })
  expect(readdirSync(folder)).toEqual(['card.png'])
})

test('a file that is the same is left alone, unless it is to be pressed harder', () => {
  const known = writePressed(folder, 'a.txt', long, { known: undefined, effort: 'quick' })
  const inode = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)).length)
  const before = inode()
  expect(writePressed(folder, 'a.txt', long, { known, effort: 'quick' }).isNew).toBe(false)
  expect(inode()).toEqual(before)
  expect(writePressed(folder, 'a.txt', long, { known, effort: 'most' }).isNew).toBe(true)
  expect(writePressed(folder, 'a.txt', `${long}!`, { known, effort: 'quick' }).isNew).toBe(true)
})

test('a file that stands in dist/ too stays there as it was', () => {
  writePressed(folder, 'a.txt', long, { known: undefined, effort: 'most' })
  const dist = join(folder, 'dist')
  mkdirSync(dist)
  linkSync(join(folder, 'a.txt'), join(dist, 'a.txt'))
  writePressed(folder, 'a.txt', 'another text', { known: undefined, effort: 'most' })
  expect(readFileSync(join(dist, 'a.txt'), 'utf8')).toBe(long)
})
