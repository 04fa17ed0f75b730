import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cardCoverage } from './cardCoverage.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coverage-'))
})

afterEach(() => rm(folder, { recursive: true }))

test.each(['', '{"fonts":', 'null'])('a record that cannot be understood is made anew: %j', async (text) => {
  const file = join(folder, 'card-coverage.json')
  await writeFile(file, text)
  expect((await cardCoverage(folder)).undrawable('Tea 茶')).toEqual(['茶'])
  expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('coverage')
})

test('an editor’s words are checked where nothing can be remembered, too', async () => {
  // A folder in its place keeps even a superuser from writing the file.
  await mkdir(join(folder, 'card-coverage.json'))
  expect((await cardCoverage(folder)).undrawable('Tea 茶')).toEqual(['茶'])
})
