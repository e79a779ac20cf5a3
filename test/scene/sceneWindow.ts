import { join } from 'node:path'
import { test as base, type JSHandle, type Page } from '@playwright/test'
import { bundleScript, launchBlankWindow } from './bundle.ts'
import type { ScenePage } from './scenePage.ts'

interface SceneFixtures {
  sceneWindow: Page
  /** The scene in an empty window, without the app around it. */
  scenePage: JSHandle<ScenePage>
}

/** A browser with the scene in it; one for all tests of a file. */
export const test = base.extend<object, SceneFixtures>({
  sceneWindow: [
    async ({}, use) => {
      const app = await launchBlankWindow()
      await use(await app.firstWindow())
      await app.close()
    },
    { scope: 'worker' },
  ],
  scenePage: [
    async ({ sceneWindow }, use) => {
      await sceneWindow.addScriptTag({
        content: await bundleScript(join(import.meta.dirname, 'scenePage.ts')),
      })
      await use(
        await sceneWindow.evaluateHandle(() => (globalThis as unknown as { scenePage: ScenePage }).scenePage),
      )
    },
    { scope: 'worker' },
  ],
})

export { expect } from '@playwright/test'
