import { cp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { progressOf } from './progress.ts'
import { projectRoot } from './projectRoot.ts'
import { nodeTarget, nodeTargets, rendererTarget } from './targets.ts'
import { LicenceCollector } from './thirdPartyLicenses.ts'

const dist = join(projectRoot, 'dist')
const stamp = join(dist, '.built')
const sources = ['electron', 'renderer', 'shared', 'assets', 'package-lock.json']
/** Read at run time from dist/assets, in a checkout and in the package alike. */
const bundledAssets = ['catalog', 'scenarios', 'validation']

/** Builds everything the app is made of into dist/. */
export async function buildApp(progress = progressOf('build')): Promise<void> {
  const started = Date.now()
  await rm(stamp, { force: true })
  const licences = new LicenceCollector()
  for (const config of [...nodeTargets.map(nodeTarget), rendererTarget()]) {
    await build({ ...config, plugins: [...(config.plugins ?? []), licences.plugin] })
  }
  await copyAssets()
  await licences.write(join(dist, 'THIRD_PARTY_LICENSES.txt'))
  await writeFile(stamp, new Date(started).toISOString())
  progress(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Builds only if a source is newer than the last whole build. */
export async function buildAppIfStale(): Promise<void> {
  const built = await stat(stamp).catch(() => undefined)
  const newest = Math.max(
    ...(await Promise.all(sources.map((name) => newestChangeMs(join(projectRoot, name))))),
  )
  if (built === undefined || newest > built.mtimeMs) await buildApp()
}

export async function copyAssets(): Promise<void> {
  await rm(join(dist, 'assets'), { recursive: true, force: true })
  for (const name of bundledAssets) {
    await cp(join(projectRoot, 'assets', name), join(dist, 'assets', name), { recursive: true })
  }
}

async function newestChangeMs(path: string): Promise<number> {
  const status = await stat(path)
  if (!status.isDirectory()) return status.mtimeMs
  const inside = await readdir(path)
  const changes = await Promise.all(inside.map((name) => newestChangeMs(join(path, name))))
  // The folder's own time tells of files that were removed.
  return Math.max(status.mtimeMs, ...changes)
}
