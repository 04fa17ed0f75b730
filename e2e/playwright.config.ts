import { defineConfig } from 'playwright/test'

/** Flags that keep the browser from calling home, and let it run as root. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter',
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
