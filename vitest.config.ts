import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['newsroom/**/*.test.ts', 'tools/**/*.test.ts'], restoreMocks: true },
})
