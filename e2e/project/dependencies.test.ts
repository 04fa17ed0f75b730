import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { direct, lockedPackages } from './testLockFile.ts'

/** The names in the first column of the tables of docs/dependencies.md that give reasons: those before this heading. */
const [reasons = ''] = readFileSync('docs/dependencies.md', 'utf8').split('## Code that runs at installation')
const explained = reasons
  .split('\n')
  .map((line) => /^\| (?<names>`[^|]*)\|/.exec(line)?.groups?.['names'] ?? '')
  .flatMap((names) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))

test('every direct dependency has its reason in docs/dependencies.md, once', () => {
  const names = Object.keys(direct).map((name) => name.replace(/^@types\/.*/, '@types/*'))
  expect(explained.toSorted()).toEqual([...new Set(names)].toSorted())
})

test('a direct dependency is one exact version, the one that is locked', () => {
  for (const [name, version] of Object.entries(direct)) {
    const locked = lockedPackages.find(({ path }) => path === `node_modules/${name}`)
    expect.soft(locked?.version, name).toBe(version)
  }
})

test('every package comes from the registry, none from an address, a repository or a folder', () => {
  for (const { path, resolved, link, dependencies = {} } of lockedPackages) {
    expect.soft({ path, resolved, link }).toEqual({ path, resolved: undefined, link: undefined })
    for (const [name, range] of Object.entries(dependencies)) expect.soft(range, `${path}: ${name}`).not.toMatch(/[:/]/)
  }
})

test('the lock file names all binaries of Next, as a build would ask the registry for one that is missing', () => {
  // https://github.com/vercel/next.js/blob/canary/packages/next/src/lib/patch-incorrect-lockfile.ts
  const next = lockedPackages.find(({ path }) => path === 'node_modules/next')
  const binaries = Object.entries(next?.optionalDependencies ?? {}).filter(([name]) => name.startsWith('@next/swc-'))
  expect(binaries.length).toBeGreaterThan(0)
  for (const [name, version] of binaries) {
    const locked = lockedPackages.find(({ path }) => path === `node_modules/${name}`)
    expect.soft(locked?.version, name).toBe(version)
  }
})

test('every package has a checksum, so that no registry can give another', () => {
  for (const { path, integrity, inBundle } of lockedPackages) {
    // It lies inside another package, and that one has a checksum.
    if (inBundle) continue
    expect.soft(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/)
  }
})
