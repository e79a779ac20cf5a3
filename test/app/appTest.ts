import { test as base } from '../support/launchApp.ts'
import { MainProcess } from './pages/mainProcess.ts'
import { RackriseWindow } from './pages/rackriseWindow.ts'
import { SystemDialogs } from './pages/systemDialogs.ts'

interface RackriseFixtures {
  main: MainProcess
  dialogs: SystemDialogs
  /** The app's window with a document and its results in it. */
  rackrise: RackriseWindow
}

/** A test of the running app: one start of it, driven through page objects. */
export const test = base.extend<RackriseFixtures>({
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
