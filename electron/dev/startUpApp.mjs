/**
 * What Electron's own default_app.asar does for `electron FOLDER`: loads that folder's app.
 * An ES module with a top-level await, so that Electron holds `ready` back until the app's main module has run.
 */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const target = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')

function mainOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setAppPath(folder)
  app.name = manifest.productName ?? manifest.name ?? app.name
  if (manifest.version) app.setVersion(manifest.version)
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
  return join(folder, manifest.main ?? 'index.js')
}

try {
  const main = statSync(target).isDirectory() ? mainOf(target) : target
  await import(pathToFileURL(main).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
