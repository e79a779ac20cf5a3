import { join } from 'node:path'
import { _electron, test as base, type JSHandle, type Page } from '@playwright/test'
import { build } from 'vite'
import { electronRuntime } from '../../electron/dev/electronRuntime.ts'
import { launchFlags } from '../../electron/dev/launchFlags.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
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
      const { executable } = await electronRuntime()
      const app = await _electron.launch({
        executablePath: executable,
        args: [...launchFlags({ softwareGl: true }), join(projectRoot, 'electron/dev/blankWindow.mjs')],
      })
      await use(await app.firstWindow())
      await app.close()
    },
    { scope: 'worker' },
  ],
  scenePage: [
    async ({ sceneWindow }, use) => {
      await sceneWindow.addScriptTag({ content: await bundle() })
      await use(
        await sceneWindow.evaluateHandle(() => (globalThis as unknown as { scenePage: ScenePage }).scenePage),
      )
    },
    { scope: 'worker' },
  ],
})

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(projectRoot, 'test/scene/scenePage.ts'), formats: ['iife'], name: 'sceneBundle' },
    },
  })
  const [first] = [output].flat()
  if (!first || !('output' in first)) throw new Error('Vite returned no bundle')
  return first.output[0].code
}

export { expect } from '@playwright/test'
