import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DraftFile } from './draftFile.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-drafts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('drafts are read as they were kept, in any order', () => {
  const file = new DraftFile(folder)
  const drafts = ['The lamp was lit.', '', 'Чай подали в четыре.', 'x'.repeat(3_000_000)]
  const places = drafts.map((draft) => file.keep(Buffer.from(draft)))
  const read = places.toReversed().map((place) => file.read(place).toString())
  expect(read.toReversed()).toEqual(drafts)
})

test('drafts leave no file behind, even if the build is killed', () => {
  const file = new DraftFile(folder)
  file.keep(Buffer.from('The lamp was lit.'))
  expect(readdirSync(folder)).toEqual([])
})

test('a draft that is not there is no draft', () => {
  const file = new DraftFile(folder)
  const { start, length } = file.keep(Buffer.from('The lamp was lit.'))
  expect(() => file.read({ start, length: length + 1 })).toThrow(RangeError)
})
