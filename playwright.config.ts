import { defineConfig } from '@playwright/test'

export default defineConfig({
  // `app` drives the built checkout and the scene by itself, `package` the installed .deb.
  projects: [
    { name: 'app', testDir: 'test', testMatch: '**/{app,scene}/**/*.spec.ts' },
    { name: 'package', testDir: 'test/package', timeout: 300_000 },
  ],
  testMatch: '**/*.spec.ts',
  // One Electron at a time: several software-rendered windows on a small machine starve each other.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  // Pictures to compare with; actual, expected and difference of one that fails lie in the output folder.
  snapshotPathTemplate: '{testDir}/scene/golden/{arg}{ext}',
  outputDir: 'test-results/playwright',
  forbidOnly: process.env.CI !== undefined,
})
