import { expect, test } from 'vitest'
import { installedManifest, lockedPackages, type LockedPackage } from './testLockFile.ts'

/** Licences that ask for no more than to be named. */
const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Zlib',
])

/** Licences that ask for more, and the packages they may be of: docs/dependencies.md says why each is in order. */
const byName: readonly (readonly [licence: string, packages: RegExp])[] = [
  ['MPL-2.0', /^(?:axe-core|lightningcss(?:-.*)?)$/],
  ['LGPL-3.0-or-later', /^@img\/sharp-/],
  ['CC-BY-4.0', /^caniuse-lite$/],
  ['BSD', /^duck$/],
  ['OFL-1.1', /^@fontsource(?:-variable)?\//],
]

/** Part of a repository under MIT, whose other packages say so. */
const silent = new Set(['@contentlayer2/source-remote-files'])

test.each([
  ['MIT', true],
  ['(AGPL-3.0-or-later OR MIT)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-only', false],
  ['(MIT AND GPL-3.0-only)', false],
  ['MPL-2.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
])('a package under "%s" may be used: %s', (licence, expected) => {
  expect(mayUse('any', licence)).toBe(expected)
})

test('every package is under a licence that is allowed', () => {
  for (const one of lockedPackages) {
    if (silent.has(one.name)) continue
    const licence = licenceOf(one)
    expect.soft(mayUse(one.name, licence ?? ''), `${one.path}: ${licence}`).toBe(true)
  }
})

test('a package that says nothing of its licence still does not', () => {
  for (const name of silent) {
    const one = lockedPackages.find((locked) => locked.name === name)
    expect(one && licenceOf(one), `${name} needs no exception any more`).toBeUndefined()
  }
})

/** As installed; what is made for other machines goes by the lock file. */
function licenceOf(one: LockedPackage): string | undefined {
  const manifest = installedManifest(one)
  if (!manifest) return one.license
  const { license, licenses } = manifest
  if (typeof license === 'string') return license
  // As it was written until 2014: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license
  if (Array.isArray(licenses)) return (licenses as { readonly type: string }[]).map(({ type }) => type).join(' OR ')
  return undefined
}

/** @param licence an SPDX expression, as far as packages use them: `A`, `(A OR B)`, `A AND B` */
function mayUse(name: string, licence: string): boolean {
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => isAllowed(name, one)))
}

function isAllowed(name: string, licence: string): boolean {
  return permissive.has(licence) || byName.some(([id, packages]) => id === licence && packages.test(name))
}
