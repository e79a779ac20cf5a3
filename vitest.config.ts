import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/package/**'],
    environment: 'node',
    // A file that renders React asks for a DOM itself: // @vitest-environment happy-dom
    restoreMocks: true,
    testTimeout: 20_000,
    coverage: { include: ['shared/**', 'electron/**', 'renderer/**'], exclude: ['electron/dev/**'] },
  },
})
