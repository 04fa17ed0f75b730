import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { installedManifest, lockedPackages, manifest } from './testLockFile.ts'

const scripts = ['preinstall', 'install', 'postinstall']

test('every package that would run code when it is installed is refused by its name', () => {
  const names = lockedPackages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
  expect(manifest.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])))
})

test('no installed package has a script that the lock file does not tell of', () => {
  for (const one of lockedPackages) {
    const own = (installedManifest(one)?.['scripts'] ?? {}) as Readonly<Record<string, string>>
    const runs = scripts.some((script) => own[script] !== undefined)
    expect.soft(runs, one.path).toBe(installedManifest(one) !== undefined && one.hasInstallScript === true)
  }
})

test.each([
  { case: 'with our .npmrc, a package runs no code when it is installed', args: [], runs: false },
  {
    case: 'overruled, it would: so that the sentence above can be wrong',
    args: ['--ignore-scripts=false'],
    runs: true,
  },
])('$case', async ({ args, runs }) => {
  const folder = await mkdtemp(join(tmpdir(), 'install-'))
  try {
    await copyFile('.npmrc', join(folder, '.npmrc'))
    await mkdir(join(folder, 'guest'))
    const mark = resolve(folder, 'mark')
    const postinstall = `node -e "require('fs').writeFileSync(process.env.MARK, '')"`
    await writeManifest(join(folder, 'guest'), { name: 'guest', version: '1.0.0', scripts: { postinstall } })
    await writeManifest(folder, { dependencies: { guest: 'file:guest' }, allowScripts: { guest: true } })
    await promisify(execFile)('npm', ['install', '--offline', '--install-links', ...args], {
      cwd: folder,
      env: { ...environment(), MARK: mark },
      shell: process.platform === 'win32',
    })
    expect(existsSync(join(folder, 'node_modules/guest/package.json'))).toBe(true)
    expect(existsSync(mark)).toBe(runs)
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function writeManifest(folder: string, content: unknown): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify(content))
}

/** Without what the npm that runs these tests has set for its own. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))
  return { ...Object.fromEntries(own), NODE_ENV: process.env.NODE_ENV }
}
