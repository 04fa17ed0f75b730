import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // Trials there are copies of this project.
    exclude: ['**/node_modules/**', '.standfirst/**'],
    globalSetup: 'e2e/project/testFolders.ts',
    // The tests share nothing but modules, and some of those take long to load.
    isolate: false,
    // One for each core, that of this process too: it has little to do meanwhile.
    maxWorkers: '100%',
    // Nothing is timed here; this only ends what hangs, also on a machine that is busy.
    testTimeout: 300_000,
  },
})
