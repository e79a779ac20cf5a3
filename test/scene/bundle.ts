import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { build } from 'vite'
import { electronRuntime } from '../../electron/dev/electronRuntime.ts'
import { launchFlags } from '../../electron/dev/launchFlags.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'

/** An Electron with one empty window to draw in. */
export async function launchBlankWindow(): Promise<ElectronApplication> {
  const { executable } = await electronRuntime()
  return _electron.launch({
    executablePath: executable,
    args: [...launchFlags({ softwareGl: true }), join(projectRoot, 'electron/dev/blankWindow.mjs')],
  })
}

/** One script a window can be given, with everything `entry` imports in it. */
export async function bundleScript(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundle' } },
  })
  const [first] = [output].flat()
  if (!first || !('output' in first)) throw new Error('Vite returned no bundle')
  return first.output[0].code
}
