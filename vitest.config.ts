import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The tests share nothing but modules, and some of those take long to load.
  test: { include: ['newsroom/**/*.test.ts', 'tools/**/*.test.ts'], isolate: false },
})
