import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { direct, lockedPackages, type LockedPackage } from './testLockFile.ts'

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

/** Binaries of other systems, which the registry that the lock file was made with does not carry. */
const families = ['@next/swc-', '@oxc-parser/binding-', '@oxlint-tsgolint/', '@oxlint/binding-', '@tailwindcss/oxide-']

test('every package has a checksum, but for some binaries of other systems', () => {
  const unchecked = lockedPackages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
  for (const one of unchecked) {
    expect
      .soft(
        families.some((family) => one.name.startsWith(family)),
        one.path,
      )
      .toBe(true)
    expect.soft(one.optional, one.path).toBe(true)
    expect.soft(isForLinuxOnX64(one), one.path).toBe(false)
    expect.soft(versionsForLinuxOnX64(one), one.path).toEqual([one.version])
  }
})

function isForLinuxOnX64({ os = ['linux'], cpu = ['x64'], libc = ['glibc'] }: LockedPackage): boolean {
  return os.includes('linux') && cpu.includes('x64') && libc.includes('glibc')
}

/** Of the packages of the same family that have a checksum. */
function versionsForLinuxOnX64({ name }: LockedPackage): string[] {
  const family = families.find((start) => name.startsWith(start)) ?? name
  const checked = lockedPackages.filter((one) => one.integrity !== undefined && one.name.startsWith(family))
  return checked.filter((one) => isForLinuxOnX64(one)).map(({ version }) => version)
}
