import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ledgerText } from '../gate/ledger/ledgerText.ts'
import { addToLedger } from './ledgers.ts'

let folder = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  file = join(folder, 'urls.json')
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('the first build begins the ledger, and leaves nothing else behind', async () => {
  await addToLedger(['/about/', '/'], file)
  expect(await readFile(file, 'utf8')).toBe(ledgerText(['/', '/about/']))
  expect(await readdir(folder)).toEqual(['urls.json'])
})

test('a build adds what is new and takes nothing out', async () => {
  await writeFile(file, ledgerText(['/', '/gone/']))
  await addToLedger(['/', '/new/'], file)
  expect(await readFile(file, 'utf8')).toBe(ledgerText(['/', '/gone/', '/new/']))
})

test('a build that publishes nothing new leaves the file alone', async () => {
  const asWritten = '{ "urls": ["/b/", "/a/"] }'
  await writeFile(file, asWritten)
  const { ino, mtimeMs } = await stat(file)
  await addToLedger(['/a/', '/b/'], file)
  expect(await readFile(file, 'utf8')).toBe(asWritten)
  expect(await stat(file)).toMatchObject({ ino, mtimeMs })
})

test('a ledger somebody is at work on is not written over', async () => {
  await writeFile(file, '{ "urls": ["/a/",')
  await addToLedger(['/b/'], file)
  expect(await readFile(file, 'utf8')).toBe('{ "urls": ["/a/",')
})
