import { makeFonts } from '../assets/fonts/fonts.ts'
import { makeScripts } from '../assets/scripts.ts'
import { build } from '../build/build.ts'
import { prepare } from '../build/prepare.ts'
import { underLock } from '../build/underLock.ts'
import { findChromium, findHeadless } from '../e2e/chromium.ts'
import { findNginx } from '../e2e/nginx.ts'
import { runPackage, runScript } from '../system/childProcess.ts'
import { now } from '../system/clock.ts'
import { workPath } from '../system/files.ts'
import { step } from '../system/step.ts'
import { fail, readInvocation } from './invocation.ts'

/** What is checked without a build; each is a program of its own. */
const checks: readonly (readonly [title: string, name: string, bin: string, args: readonly string[]])[] = [
  ['Checking types', 'typescript', 'bin/tsc', ['--noEmit']],
  ['Linting', 'oxlint', 'bin/oxlint', ['--type-aware', '--deny-warnings']],
  [
    'Checking format',
    'prettier',
    'bin/prettier.cjs',
    ['--check', '.', '--cache', '--cache-strategy', 'content', '--cache-location', workPath('prettier')],
  ],
  ['Looking for unused code', 'knip', 'bin/knip.js', ['--no-progress']],
]

/** Tests that start programs, draw cards or try thousands of texts: more than half of the time of all. */
const longTests = '**/*.long.test.ts'

/** `npm test`: every check there is. `npm run test:quick` leaves out long unit tests, and ends before the first build. */
async function test(): Promise<void> {
  const { quick } = readInvocation({ quick: { type: 'boolean', default: false } })
  const browser = quick ? '' : await step('Finding a browser', async (say) => findChromium(say))
  const nginx = quick ? '' : await step('Finding nginx', async (say) => findNginx(say))
  await underLock(() => prepare(now()))
  await step('Making fonts and scripts', () => Promise.all([makeFonts(), makeScripts()]))
  const tests = ['run', ...(quick ? ['--exclude', longTests] : [])]
  const unitTests = ['Running unit tests', 'vitest', 'vitest.mjs', tests] as const
  // All of them, as whoever mends one fault wants to know of the others.
  for (const [title, ...program] of [...checks, unitTests]) await step(title, () => runPackage(...program)).catch(fail)
  if (quick || process.exitCode) return
  await build()
  await step('Building the fixture publication', () => runScript('e2e/buildVillage.ts'))
  await step('Testing pages in the browser', () =>
    runPackage('playwright', 'cli.js', ['test', '--config', 'e2e/playwright.config.ts'], {
      env: { CHROMIUM: browser, HEADLESS_CHROMIUM: findHeadless() ?? browser, NGINX: nginx },
      output: 'show',
    }),
  )
}

await test().catch(fail)
