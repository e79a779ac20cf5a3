import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes what belongs to a bare Electron: its start-up app and the version file of its `dist` folder. */
export default async function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  await rm(join(resources, 'default_app.asar'), { force: true })
  await rm(join(appOutDir, 'version'), { force: true })
}
