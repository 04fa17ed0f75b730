import { defineConfig } from 'playwright/test'

/**
 * Flags that keep the browser from calling home, let it run as root, and compile scripts when they run, not beside them: our
 * pages have few, axe is large, and two tests at a time have no core to spare for what nobody waits for.
 */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter',
  '--js-flags=--single-threaded',
]

const program = process.env['HEADLESS_CHROMIUM'] || process.env['CHROMIUM']

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  reporter: process.stdout.isTTY ? 'list' : 'dot',
  use: {
    browserName: 'chromium',
    launchOptions: { args, ...(program && { executablePath: program }) },
  },
})
