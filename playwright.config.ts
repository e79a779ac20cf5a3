import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/app',
  testMatch: '**/*.spec.ts',
  // One Electron at a time: several software-rendered windows on a small machine starve each other.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/app.json' }]],
  outputDir: 'test-results/app',
  forbidOnly: process.env.CI !== undefined,
  use: { trace: 'retain-on-failure', screenshot: 'on' },
})
