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

async function publish(
  redirects: readonly { from: string; to: string }[],
  gone: readonly string[] = [],
): Promise<void> {
  await writeFile(join(folder, '_redirects'), redirectsFile({ redirects, gone, headers: { common: [], kinds: [] } }))
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

test('addresses of old sites lead on, by their letters and by their queries', async () => {
  await publish([
    { from: '/2014/05/01/lamp.html', to: '/articles/new-lamp/' },
    { from: '/ja/記事/', to: '/articles/new-lamp/' },
    { from: '/?p=12', to: '/articles/new-lamp/' },
    { from: '/x.php?id=1&lang=en', to: '/articles/tea/' },
    { from: '/feed/', to: '/atom.xml' },
  ])
  const addresses = new OldAddresses(folder)
  expect(addresses.targetOf('/2014/05/01/lamp.html', '?from=mail')).toBe('/articles/new-lamp/?from=mail')
  expect(addresses.targetOf('/ja/記事/')).toBe('/articles/new-lamp/')
  expect(addresses.targetOf('/ja/記事')).toBe('/articles/new-lamp/')
  expect(addresses.targetOf('/feed')).toBe('/atom.xml')
  expect(addresses.targetOf('/', '?p=12')).toBe('/articles/new-lamp/')
  expect(addresses.targetOf('/', '?from=mail&p=12')).toBe('/articles/new-lamp/')
  expect(addresses.targetOf('/x.php', '?lang=en&id=1')).toBe('/articles/tea/')
  const others = [
    ['/', ''],
    ['/', '?p=1'],
    ['/', '?p=123'],
    ['/', '?xp=12'],
    ['/x.php', '?id=1'],
    ['/lamp.html', ''],
  ] as const
  expect(others.filter(([path, query]) => addresses.targetOf(path, query) !== undefined)).toEqual([])
})

test('a folder without the file has no old addresses', () => {
  expect(new OldAddresses(folder).targetOf('/old/')).toBeUndefined()
})

test('what was taken down is gone, with and without its slash', async () => {
  await publish([{ from: '/ja/記事/', to: '/articles/tea/' }], ['/articles/lamp/', '/ja/灯/'])
  const addresses = new OldAddresses(folder)
  expect(['/articles/lamp/', '/articles/lamp', '/ja/灯/'].filter((path) => !addresses.isGone(path))).toEqual([])
  expect(['/articles/tea/', '/ja/記事/', '#410'].filter((path) => addresses.isGone(path))).toEqual([])
  expect(addresses.targetOf('/articles/lamp/')).toBeUndefined()
})
