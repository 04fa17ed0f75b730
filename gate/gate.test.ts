import { expect, test } from 'vitest'
import { readContentFolder } from './contentFolder.ts'
import { checkContent } from './gate.ts'
import { headline } from './report.ts'
import { aFolder, coverage, frontMatter, gateOf, headlinesOf } from './testPublication.ts'

test('a publication in which everything is right passes without a word', () => {
  const report = gateOf({})
  expect(report.problems).toEqual([])
  expect(report.isPassed).toBe(true)
})

test('this publication passes', async () => {
  const report = checkContent(await readContentFolder('content'), { now: new Date('2026-11-23T00:00:00Z'), coverage })
  expect(report.problems.map(headline)).toEqual([])
})

test('everything that is wrong in several files is said at once, in reading order', () => {
  const files = {
    'content/articles/lamp.md': `${frontMatter({ kind: 'newz', topics: '[sea]' })}\n# Lamp\n\n[x](/y/)\n`,
    'content/articles/keeper.md': `${frontMatter({ title: '""' })}\nGlad.\n`,
    'content/topics/village.yaml': 'name: Village\n',
  }
  expect(headlinesOf({ files, pictures: { 'content/media/a.svg': { bytes: 1 } } })).toEqual([
    'content/articles/keeper.md:2:8 title: empty',
    'content/articles/lamp.md:6:10 topics[0]: no topic "sea"',
    'content/articles/lamp.md:7:7 kind: found "newz"; did you mean "news"?',
    'content/articles/lamp.md:10:1 body: the headline is the one heading of the first level',
    'content/articles/lamp.md:12:5 body: there is no page /y/',
    'content/media/a.svg:1:1 files that end in .svg are not published',
    'content/topics/village.yaml:1:1 description: missing, and required',
  ])
})

test('the report is the same however often it is made', () => {
  const changes = { files: { 'content/articles/lamp.md': `${frontMatter({ kind: 'x' })}\n<b>\n` } }
  const now = new Date('2026-06-01T00:00:00Z')
  expect(checkContent(aFolder(changes), { now, coverage }).problems).toEqual(
    checkContent(aFolder(changes), { now, coverage }).problems,
  )
})

test('an empty folder is told what a publication needs', () => {
  const empty = { texts: new Map(), media: new Map(), ledger: undefined, unreadable: new Map() }
  const { problems, isPassed } = checkContent(empty, { now: new Date(0), coverage })
  expect(isPassed).toBe(false)
  expect(problems.map(({ rule }) => rule)).toEqual(['nothing-published', 'site-missing'])
})
