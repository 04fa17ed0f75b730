import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { redirectsFile } from '../adapter/hostRules.ts'
import { OldAddresses } from './oldAddresses.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-addresses-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** As a build does it: a whole new file in the place of the old one. */
async function publish(redirects: readonly { from: string; to: string }[]): Promise<void> {
  await writeFile(join(folder, 'fresh'), redirectsFile({ redirects, gone: [], headers: [] }))
  await rename(join(folder, 'fresh'), join(folder, '_redirects'))
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

test('a new build’s addresses hold at once, and those of a folder without the file are none', async () => {
  const addresses = new OldAddresses(folder)
  expect(addresses.targetOf('/old/')).toBeUndefined()
  await publish([{ from: '/old/', to: '/about/' }])
  expect(addresses.targetOf('/old/')).toBe('/about/')
  await publish([{ from: '/old/', to: '/privacy/' }])
  expect(addresses.targetOf('/old/')).toBe('/privacy/')
  await rm(join(folder, '_redirects'))
  expect(addresses.targetOf('/old/')).toBeUndefined()
})
