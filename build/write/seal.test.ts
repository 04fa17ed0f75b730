import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { differencesFrom, sealOf, type Seal } from './seal.ts'

const project = resolve('.')
let root = ''
let before: Seal = {}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seal-'))
  mkdirSync(join(root, 'dist/tea/empty'), { recursive: true })
  writeFileSync(join(root, 'dist/index.html'), 'front')
  writeFileSync(join(root, 'dist/tea/index.html'), 'tea')
  process.chdir(root)
  before = sealOf('dist')
})

afterEach(() => {
  process.chdir(project)
  rmSync(root, { recursive: true })
})

const nothing = { damaged: [], touched: [] }

test('a folder that was left alone is as it was', () => {
  expect(differencesFrom(before, sealOf('dist'))).toEqual(nothing)
})

test.each<[what: string, act: () => void, differences: object]>([
  ['a file is longer', () => appendFileSync('dist/index.html', '!'), { ...nothing, damaged: ['index.html'] }],
  ['a file is gone', () => rmSync('dist/index.html'), { ...nothing, damaged: ['index.html'] }],
  ['a folder is gone', () => rmSync('dist/tea/empty', { recursive: true }), { ...nothing, damaged: ['tea/empty/'] }],
  ['all is gone', () => rmSync('dist', { recursive: true }), { ...nothing, damaged: expect.arrayContaining(['tea/']) }],
  ['there is a stranger', () => writeFileSync('dist/tea/x', ''), { ...nothing, damaged: ['tea/x'] }],
  ['there is one of an odd name', () => writeFileSync('dist/__proto__', ''), { ...nothing, damaged: ['__proto__'] }],
  ['a file is a folder now', becomeFolder, { ...nothing, damaged: ['index.html/'] }],
  ['there is an empty folder', () => mkdirSync('dist/x'), { ...nothing, damaged: ['x/'] }],
  ['there is a link', () => symlinkSync('/etc', 'dist/etc'), { ...nothing, damaged: ['etc'] }],
  [
    'a file has as many other letters',
    () => writeFileSync('dist/index.html', 'FRONT'),
    { ...nothing, touched: ['index.html'] },
  ],
  ['its time was turned back', overwriteUnseen, { ...nothing, touched: ['index.html'] }],
  ['it may be read by others', () => chmodSync('dist/index.html', 0o600), { ...nothing, touched: ['index.html'] }],
])('it shows if %s', (_what, act, differences) => {
  act()
  expect(differencesFrom(before, sealOf('dist'))).toEqual(differences)
})

function becomeFolder(): void {
  rmSync('dist/index.html')
  mkdirSync('dist/index.html')
}

function overwriteUnseen(): void {
  const { atime, mtime } = statSync('dist/index.html')
  writeFileSync('dist/index.html', 'FRONT')
  utimesSync('dist/index.html', atime, mtime)
}
