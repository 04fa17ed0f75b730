import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { writeCompressed } from './compressedFile.ts'

const long = 'Tea is served at four. '.repeat(80)
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compressed-'))
})

test('a text is written with its compressed versions, and what it costs is told', () => {
  const written = writeCompressed(folder, 'topics/tea/index.html', long, { known: undefined, level: 'best' })
  const read = (ending: string) => readFileSync(join(folder, `topics/tea/index.html${ending}`))
  expect(read('').toString()).toBe(long)
  expect(brotliDecompressSync(read('.br')).toString()).toBe(long)
  expect(gunzipSync(read('.gz')).toString()).toBe(long)
  expect(written).toMatchObject({ bytes: long.length, compressedBytes: read('.br').length })
})

test('what one packet holds has no compressed version, nor keeps an old one', () => {
  writeCompressed(folder, 'a.txt', long, { known: undefined, level: 'best' })
  expect(writeCompressed(folder, 'a.txt', 'x', { known: undefined, level: 'best' }).compressedBytes).toBe(1)
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('what is not to be compressed has no compressed version either', () => {
  expect(writeCompressed(folder, 'a.html', long, { known: undefined, level: 'none' }).compressedBytes).toBe(long.length)
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('pictures are written as they are', () => {
  writeCompressed(folder, 'card.png', long, { known: undefined, level: 'best' })
  expect(readdirSync(folder)).toEqual(['card.png'])
})

test('of a file that is the same the compressed versions stay, unless it is to be compressed harder', () => {
  const known = writeCompressed(folder, 'a.txt', long, { known: undefined, level: 'fast' })
  const inode = () => statSync(join(folder, 'a.txt.br')).ino
  const before = inode()
  expect(writeCompressed(folder, 'a.txt', long, { known, level: 'fast' })).toBe(known)
  expect(inode()).toBe(before)
  linkSync(join(folder, 'a.txt.br'), join(folder, 'kept')) // or the system gives its number to the next file
  expect(writeCompressed(folder, 'a.txt', long, { known, level: 'best' })).not.toEqual(known)
  expect(inode()).not.toBe(before)
  expect(writeCompressed(folder, 'a.txt', `${long}!`, { known, level: 'fast' })).not.toEqual(known)
})

test('a file that stands in dist/ too stays there as it was', () => {
  writeCompressed(folder, 'a.txt', long, { known: undefined, level: 'best' })
  const dist = join(folder, 'dist')
  mkdirSync(dist)
  linkSync(join(folder, 'a.txt'), join(dist, 'a.txt'))
  writeCompressed(folder, 'a.txt', 'another text', { known: undefined, level: 'best' })
  expect(readFileSync(join(dist, 'a.txt'), 'utf8')).toBe(long)
})
