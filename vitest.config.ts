import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // Trials there are copies of this project.
    exclude: ['**/node_modules/**', '.standfirst/**'],
    // The tests share nothing but modules, and some of those take long to load.
    isolate: false,
    // Nothing is timed here; this only ends what hangs, also on a machine that is busy.
    testTimeout: 60_000,
  },
})
