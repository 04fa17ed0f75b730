import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { redirectsFile } from '../hosts/redirectsFile.ts'
import { OldAddresses } from './oldAddresses.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-addresses-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function publish(redirects: readonly { from: string; to: string }[]): Promise<void> {
  await writeFile(
    join(folder, '_redirects'),
    redirectsFile({ redirects, gone: [], headers: { common: [], kinds: [] } }),
  )
}

test('old addresses and short links lead on as the file says, and nothing else does', async () => {
  await publish([
    { from: '/articles/lamp/', to: '/articles/new-lamp/' },
    { from: '/a/lamp/', to: '/articles/new-lamp/' },
  ])
  const addresses = new OldAddresses(folder)
  expect(addresses.targetOf('/articles/lamp/')).toBe('/articles/new-lamp/')
  expect(addresses.targetOf('/articles/lamp')).toBe('/articles/new-lamp/')
  expect(addresses.targetOf('/a/lamp/')).toBe('/articles/new-lamp/')
  expect(addresses.targetOf('/a/tea/')).toBe('/articles/tea/')
  expect(addresses.targetOf('/a/tea')).toBe('/articles/tea/')
  const others = ['/', '/articles/new-lamp/', '/a/', '/a/tea/page/', '/toString', '/b/a/tea/']
  expect(others.filter((path) => addresses.targetOf(path) !== undefined)).toEqual([])
})

test('a folder without the file has no old addresses', () => {
  expect(new OldAddresses(folder).targetOf('/old/')).toBeUndefined()
})
