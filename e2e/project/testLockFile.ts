import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package as `package-lock.json` names it: https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
export interface LockedPackage {
  /** Where it is installed, such as `node_modules/a/node_modules/b`. */
  readonly path: string
  readonly name: string
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly link?: boolean
  readonly inBundle?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** What tests ask of `package.json`. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  /** https://docs.npmjs.com/cli/v11/commands/npm-approve-scripts */
  readonly allowScripts: Readonly<Record<string, boolean>>
}

export const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

/** Every direct dependency with its version. */
export const direct = { ...manifest.dependencies, ...manifest.devDependencies }

interface LockFile {
  readonly packages: Readonly<Record<string, Omit<LockedPackage, 'path' | 'name'>>>
}

/** All packages of the lock file but this project itself. */
export const lockedPackages: readonly LockedPackage[] = Object.entries(
  (JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile).packages,
).flatMap(([path, entry]) => (path === '' ? [] : [{ ...entry, path, name: path.replace(/^.*node_modules\//, '') }]))

/** The `package.json` of a package, if it is installed on this machine: not if it is made for others. */
export function installedManifest({ path }: LockedPackage): Readonly<Record<string, unknown>> | undefined {
  const file = join(path, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>) : undefined
}
