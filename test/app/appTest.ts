import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { test as base } from '../support/launchApp.ts'
import { MainProcess } from './pages/mainProcess.ts'
import { RackriseWindow } from './pages/rackriseWindow.ts'
import { SystemDialogs } from './pages/systemDialogs.ts'

interface RackriseOptions {
  /** `small`: a copy of the learning example, opened as a file, quick to draw on a processor. `deal`: what opens by itself. */
  plan: 'small' | 'deal'
  /** Chromium's switches for this start of the app. */
  switches: string[]
}

interface RackriseFixtures {
  main: MainProcess
  dialogs: SystemDialogs
  /** The app's window with a document and its results in it. */
  rackrise: RackriseWindow
}

/** Small enough to be drawn quickly without a graphics card. */
const windowState = { x: 20, y: 20, width: 1040, height: 720, isMaximized: false }

/** A test of the running app: one start of it, driven through page objects. */
export const test = base.extend<RackriseOptions & RackriseFixtures>({
  plan: ['small', { option: true }],
  switches: [[], { option: true }],
  userData: async ({ userData }, use) => {
    await writeFile(join(userData, 'window.json'), JSON.stringify(windowState))
    await use(userData)
  },
  appArgs: async ({ plan, switches, userData }, use) => {
    const file = join(userData, 'small.rackrise')
    await copyFile(join(projectRoot, 'assets/scenarios/first-hall.rackrise'), file)
    await use(plan === 'small' ? [...switches, file] : switches)
  },
  main: async ({ app }, use) => {
    await use(new MainProcess(app))
  },
  dialogs: async ({ app }, use) => {
    const dialogs = new SystemDialogs(app)
    // A test that leaves changes behind still ends: nobody is there to be asked.
    await dialogs.answerQuestions('Don’t Save')
    await use(dialogs)
  },
  rackrise: async ({ page, dialogs: _dialogs, main }, use) => {
    const rackrise = new RackriseWindow(page, main)
    await rackrise.waitForResults()
    await use(rackrise)
  },
})

export { expect } from '@playwright/test'
