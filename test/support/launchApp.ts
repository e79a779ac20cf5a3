import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
import { electronRuntime } from '../../electron/dev/electronRuntime.ts'
import { launchFlags } from '../../electron/dev/launchFlags.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'

interface AppFixtures {
  /** What follows the app on its command line, e.g. a scenario file: `test.use({ appArgs: [file] })`. */
  appArgs: string[]
  /** A fresh user-data folder: settings, autosaves and recent files start empty in every test. */
  userData: string
  app: ElectronApplication
  /** The first window, loaded. */
  page: Page
}

/** Starts the built app the way a user's desktop does, once per test. */
export async function launchApp(userData: string, appArgs: string[] = []): Promise<ElectronApplication> {
  const runtime = await electronRuntime()
  return _electron.launch({
    executablePath: runtime.executable,
    args: [...launchFlags({ softwareGl: true }), `--user-data-dir=${userData}`, projectRoot, ...appArgs],
    cwd: projectRoot,
    timeout: 60_000,
  })
}

export const test = base.extend<AppFixtures>({
  appArgs: [[], { option: true }],
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rackrise-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  },
  app: async ({ userData, appArgs }, use, testInfo) => {
    const app = await launchApp(userData, appArgs)
    await use(app)
    await keepPictures(app, testInfo)
    await leave(app)
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    await use(page)
  },
})

/** A picture of every window as the test left it, kept in test-results/. */
async function keepPictures(app: ElectronApplication, testInfo: TestInfo): Promise<void> {
  for (const [index, window] of app.windows().entries()) {
    const path = testInfo.outputPath(`window-${index + 1}.png`)
    // A window that is just closing has no picture, and that is no fault.
    await window.screenshot({ path, timeout: 10_000 }).catch(() => undefined)
  }
}

/** Ends the app without asking about unsaved changes, which only a person could answer. */
async function leave(app: ElectronApplication): Promise<void> {
  await app.evaluate((electron) => electron.app.exit(0)).catch(() => undefined)
  await app.close()
}

export { expect } from '@playwright/test'
