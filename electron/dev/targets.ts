import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { projectRoot } from './projectRoot.ts'

/** Oldest versions the app runs on: Electron 33 carries Chromium 130 and Node 20. */
const oldestNode = 'node20'
const oldestChromium = 'chrome130'

/** Every bundle that runs outside the web page: its folder under dist/, its entry, its module format. */
export const nodeTargets = [
  { name: 'main', entry: 'electron/main/index.ts', format: 'es' },
  // A sandboxed preload script can only be one CommonJS file.
  { name: 'preload', entry: 'electron/preload/index.ts', format: 'cjs' },
  { name: 'engine', entry: 'electron/engineHost/index.ts', format: 'es' },
  // A thread of the engine process, started from its own file.
  { name: 'riskWorker', entry: 'electron/riskHost/riskWorker.ts', format: 'es' },
] as const

/** Bundled whole, so that the package carries no node_modules; only Electron and Node stay outside. */
export function nodeTarget({ name, entry, format }: (typeof nodeTargets)[number]): InlineConfig {
  return {
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir: `dist/${name}`,
      emptyOutDir: true,
      target: oldestNode,
      ssr: entry,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', /^electron\//, ...builtinModules, /^node:/],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].mjs',
          codeSplitting: format !== 'cjs',
        },
      },
    },
  }
}

export const rendererRoot = join(projectRoot, 'renderer')

/** The window's page and the printable report. Nothing is inlined: the content security policy allows own files only. */
export function rendererTarget(): InlineConfig {
  return {
    root: rendererRoot,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es' },
    cacheDir: join(projectRoot, 'node_modules/.cache/vite'),
    build: {
      outDir: join(projectRoot, 'dist/renderer'),
      emptyOutDir: true,
      target: oldestChromium,
      sourcemap: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000, // kB; read from disk, not over a network
      rolldownOptions: {
        input: { index: join(rendererRoot, 'index.html'), report: join(rendererRoot, 'report.html') },
      },
    },
  }
}
