import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readContentFolder } from './contentFolder.ts'
import { damagedArticles } from './damagedArticles.ts'
import { checkContent, checkWithMemory, type GateReport, type KnownFile } from './gate.ts'
import { readMemory, writeMemory, type Memory } from './memory.ts'
import { headline, toText } from './report.ts'
import {
  aBody,
  aFolder,
  type Changes,
  coverage,
  frontMatter,
  gateOf,
  headlinesOf,
  lampPath,
} from './testPublication.ts'

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
    'content/topics/village.yaml': 'description: Benches.\n',
  }
  expect(headlinesOf({ files, pictures: { 'content/media/a.svg': { bytes: 1 } } })).toEqual([
    'content/articles/keeper.md:2:8 title: empty',
    'content/articles/lamp.md:6:10 topics[0]: no topic "sea"',
    'content/articles/lamp.md:7:7 kind: found "newz"; did you mean "news"?',
    'content/articles/lamp.md:10:1 body: the headline is the one heading of the first level',
    'content/articles/lamp.md:12:5 body: there is no page /y/',
    'content/media/a.svg:1:1 files that end in .svg are not published',
    'content/topics/village.yaml:1:1 name: missing, and required',
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
  const empty = { texts: new Map(), media: new Map(), ledger: undefined, revisions: new Map(), unreadable: new Map() }
  const { problems, isPassed } = checkContent(empty, { now: new Date(0), coverage })
  expect(isPassed).toBe(false)
  expect(problems.map(({ rule }) => rule)).toEqual(['nothing-published', 'site-missing'])
})

const options = { now: new Date('2026-06-01T12:00:00Z'), coverage }

let memory: Memory = { path: '', code: '' }

beforeEach(async () => {
  memory = { path: join(await mkdtemp(join(tmpdir(), 'gate-')), 'kept'), code: 'this code' }
})

afterEach(async () => {
  await rm(join(memory.path, '..'), { recursive: true })
})

function check(changes: Changes): Promise<GateReport> {
  return checkWithMemory(aFolder(changes), options, memory)
}

/** Makes the memory say of a file what no check would: where it is said, it was remembered. */
async function falsify(path: string): Promise<void> {
  const known = new Map(await readMemory<KnownFile>(memory))
  const file = known.get(path)
  if (!file) throw new Error(`${path} is not known`)
  const problem = { severity: 'error', rule: 'false', line: 1, column: 1, length: 1, message: 'remembered' } as const
  const problems = [{ ...problem, file: path, field: undefined, allowed: undefined, help: undefined }]
  known.set(path, { ...file, checked: { ...file.checked, problems } })
  await writeMemory(known, memory)
}

function messagesOf({ problems }: GateReport): string[] {
  return problems.map(({ message }) => message)
}

const lamp = aBody('The lamp shines.')

test('what is remembered is word for word what is found', async () => {
  const files = Object.fromEntries(damagedArticles(120, 4).map(({ path, bytes }) => [path, bytes]))
  const changes = { files, ledger: '{"urls":["/","/articles/lost/"]}' }
  const found = checkContent(aFolder(changes), options)
  expect(found.problems.length).toBeGreaterThan(100)
  const [first, second] = [await check(changes), await check(changes)]
  for (const report of [first, second]) {
    expect(report.problems).toEqual(found.problems)
    expect(toText(report)).toBe(toText(found))
    expect(report.promised).toEqual(found.promised)
  }
  expect(first.bodies).toEqual(found.bodies)
  // Nobody needs that of a file that is as it was: it is kept with the typed document.
  expect(second.bodies.size).toBe(0)
})

test('a file that did not change is not looked into again, and one that did is', async () => {
  await check(lamp)
  await falsify(lampPath)
  expect(messagesOf(await check(lamp))).toEqual(['remembered'])
  expect(messagesOf(await check(aBody('The lamp shines again.')))).toEqual([])
  expect(messagesOf(await check(lamp))).toEqual([])
})

test('a file under another name is another file', async () => {
  await check(lamp)
  await falsify(lampPath)
  const renamed = { files: { 'content/articles/light.md': lamp.files?.[lampPath] } }
  expect(messagesOf(await check(renamed))).toEqual([])
  expect([...(await readMemory<KnownFile>(memory)).keys()]).not.toContain(lampPath)
})

test('what was found by other code is forgotten', async () => {
  await check(lamp)
  await falsify(lampPath)
  memory = { ...memory, code: 'newer code' }
  expect(messagesOf(await check(lamp))).toEqual([])
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])])],
  ['empty', () => Buffer.alloc(0)],
])('a memory that is %s is forgotten', async (_how, damage) => {
  await check(lamp)
  await falsify(lampPath)
  await writeFile(memory.path, damage(await readFile(memory.path)))
  expect(messagesOf(await check(lamp))).toEqual([])
})

test('a check that finds nothing new leaves the memory as it is', async () => {
  await check(lamp)
  await utimes(memory.path, 1000, 1000)
  await check(lamp)
  expect((await stat(memory.path)).mtimeMs).toBe(1_000_000)
})

test('a check that cannot remember finds the same', async () => {
  await writeFile(memory.path, '')
  memory = { ...memory, path: join(memory.path, 'kept') }
  expect(messagesOf(await check(aBody('[x](/y/)')))).toEqual(['there is no page /y/'])
  memory = { ...memory, path: join(memory.path, '..') }
})

test('problems that other files cause come and go with them', async () => {
  const changes = aBody('[Light](/articles/light/)')
  expect(messagesOf(await check(changes))).toEqual(['there is no page /articles/light/'])
  const light = aBody('Light.').files?.[lampPath]?.toString().replace('The lamp is lit', 'Light')
  expect(messagesOf(await check({ files: { ...changes.files, 'content/articles/light.md': light } }))).toEqual([])
  expect(messagesOf(await check(changes))).toEqual(['there is no page /articles/light/'])
})
