import { findChromium } from '../e2e/chromium.ts'
import { runPackage, runScript } from '../system/childProcess.ts'
import { fail } from './fail.ts'
import { readInvocation } from './invocation.ts'
import { findNginx } from '../e2e/nginx.ts'
import { build } from '../build/build.ts'
import { prepare } from '../build/prepare.ts'
import { step } from '../system/step.ts'
import { underLock } from '../build/underLock.ts'

/** `npm test`: every check there is, the quick ones first. */
async function test(): Promise<void> {
  readInvocation({})
  const browser = await step('Finding a browser', async (say) => findChromium(say))
  const nginx = await step('Finding nginx', async (say) => findNginx(say))
  await underLock(prepare)
  await step('Checking types', () => runPackage('typescript', 'bin/tsc', ['--noEmit']))
  await step('Linting', () => runPackage('oxlint', 'bin/oxlint', ['--type-aware', '--deny-warnings']))
  await step('Checking format', () => runPackage('prettier', 'bin/prettier.cjs', ['--check', '.']))
  await step('Looking for unused code', () => runPackage('knip', 'bin/knip.js', ['--no-progress']))
  await step('Running unit tests', () => runPackage('vitest', 'vitest.mjs', ['run']))
  await build()
  await step('Building the fixture publication', () => runScript('e2e/buildVillage.ts'))
  await step('Testing pages in the browser', () =>
    runPackage('playwright', 'cli.js', ['test', '--config', 'e2e/playwright.config.ts'], {
      env: { CHROMIUM: browser, NGINX: nginx },
      output: 'show',
    }),
  )
}

await test().catch(fail)
