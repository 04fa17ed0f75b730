import { mkdtempSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TextFile, TextWriter } from './textFile.ts'

const tea = { raw: 'Tea “at four” 🫖', html: '<p>Tea “at four” 🫖</p>' }
const cake = { raw: 'Cake', html: '' }

/** Two texts in a file, and where they stand. */
function written(seal: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'texts-')), 'texts')
  const writer = new TextWriter(`${path}.new`, seal)
  const places = [writer.add(tea), writer.add(cake)] as const
  return { path, places, size: writer.finish(path) }
}

test('texts are read as they were written', () => {
  const { path, places, size } = written('seal')
  const file = new TextFile(path)
  expect(file.isWhole({ seal: 'seal', size })).toBe(true)
  expect(places.map((place) => ({ ...file.body(place) }))).toEqual([tea, cake])
})

test('a text is taken over into another file', () => {
  const { path, places } = written('seal')
  const writer = new TextWriter(`${path}.copy.new`, 'longer seal')
  const place = writer.copy(places[0], new TextFile(path))
  writer.finish(`${path}.copy`)
  expect({ ...new TextFile(`${path}.copy`).body(place) }).toEqual(tea)
})

test('another file, or half of one, is not whole', () => {
  const { path, places, size } = written('seal')
  const file = new TextFile(path)
  expect(file.isWhole({ seal: 'leaf', size })).toBe(false)
  truncateSync(path, size - 1)
  expect(file.isWhole({ seal: 'seal', size })).toBe(false)
  expect(() => file.body(places[1]).raw).toThrow('too short')
})
