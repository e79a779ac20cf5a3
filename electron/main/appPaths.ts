import { join } from 'node:path'
import { app } from 'electron'

/** Everything the app reads of itself lies beside this bundle (dist/main), in a checkout and in the package alike. */
const dist = join(import.meta.dirname, '..')

export const rendererFolder = join(dist, 'renderer')
export const preloadScript = join(dist, 'preload/index.cjs')
export const engineFolder = join(dist, 'engine')
export const engineScript = join(engineFolder, 'index.mjs')
export const scenariosFolder = join(dist, 'assets/scenarios')
export const catalogFolder = join(dist, 'assets/catalog')
/** What `npm run validate:model` found. */
export const validationFile = join(dist, 'assets/validation/validation.json')
/** Licences of everything bundled; in a package it lies inside the archive. */
export const licencesFile = join(dist, 'THIRD_PARTY_LICENSES.txt')

/** Address of Vite's server while developing; never in a package. */
export const devServer = app.isPackaged ? undefined : process.env.RACKRISE_DEV_SERVER

export const APP_ORIGIN = 'app://ui'
export const APP_PAGE = `${APP_ORIGIN}/index.html`
export const PRINT_PAGE = `${APP_ORIGIN}/report.html`
