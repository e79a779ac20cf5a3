import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Progress, progressOf } from './progress.ts'
import { runCommand } from './runCommand.ts'

/** Something Electron, or a check, needs from the operating system, and the Debian packages that bring it. */
interface Requirement {
  name: string
  isMet: () => boolean | Promise<boolean>
  /** Each entry lists the names the same thing goes by, the newest first (Debian 13 and Ubuntu 24.04 added t64). */
  packages: string[][]
}

interface SystemNeeds {
  /** The Electron binary that has to start. */
  executable: string
  /** A virtual display is needed: no screen, or tests that must not use the user's. */
  virtualDisplay: boolean
  /** Programs the tests look at results with. */
  testPrograms: boolean
}

/**
 * Makes sure that Electron can start on this Linux machine. As root on Debian or Ubuntu, what is missing is installed;
 * otherwise the process ends with the one command that does it. Elsewhere there is nothing to do.
 */
export async function ensureSystemLibraries(
  needs: SystemNeeds,
  progress: Progress = progressOf('system'),
): Promise<void> {
  if (process.platform !== 'linux') return
  const missing: Requirement[] = []
  for (const requirement of requirements(needs)) {
    if (!(await requirement.isMet())) missing.push(requirement)
  }
  if (missing.length === 0) return

  progress(`missing: ${missing.map(({ name }) => name).join(', ')}`)
  const isRoot = process.getuid?.() === 0
  if (!hasProgram('apt-get')) {
    throw new Error(
      'Install these with your distribution’s package manager, then run the same command again.',
    )
  }
  if (isRoot) {
    progress('refreshing the package lists')
    await apt(['update'], progress)
  }
  const packages = await availableNames(missing.flatMap((requirement) => requirement.packages))
  if (!isRoot) {
    const install = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
    throw new Error(`Run this once, then the same command again:\n\n  sudo sh -c '${install}'\n`)
  }
  progress(`installing ${packages.join(' ')}`)
  await apt(['install', '-y', '--no-install-recommends', ...packages], progress)
}

function requirements({ executable, virtualDisplay, testPrograms }: SystemNeeds): Requirement[] {
  return [
    {
      name: 'the libraries Electron links to',
      isMet: () => linksCompletely(executable),
      packages: [
        ['libgtk-3-0t64', 'libgtk-3-0'],
        ['libasound2t64', 'libasound2'],
        ['libnss3'],
        ['libgbm1'],
        ['libxss1'],
        ['libxtst6'],
        ['libnotify4'],
        ['libsecret-1-0'],
      ],
    },
    {
      name: 'OpenGL',
      isMet: () => hasLibrary('libGL.so.1') && hasLibrary('libEGL.so.1') && hasMesaDrivers(),
      packages: [['libgl1'], ['libegl1'], ['libgl1-mesa-dri']],
    },
    ...(virtualDisplay
      ? [{ name: 'a virtual display (Xvfb)', isMet: () => hasProgram('Xvfb'), packages: [['xvfb']] }]
      : []),
    ...(testPrograms
      ? [
          { name: 'pdftoppm', isMet: () => hasProgram('pdftoppm'), packages: [['poppler-utils']] },
          { name: 'dpkg-deb', isMet: () => hasProgram('dpkg-deb'), packages: [['dpkg']] },
          { name: 'runuser', isMet: () => hasProgram('runuser'), packages: [['util-linux']] },
          { name: 'useradd', isMet: () => hasProgram('useradd'), packages: [['passwd']] },
          // The package depends on these, so installing it with dpkg alone needs them there.
          { name: 'xdg-utils', isMet: () => hasProgram('xdg-mime'), packages: [['xdg-utils']] },
          {
            name: 'file type registration',
            isMet: () => hasProgram('update-mime-database') && hasProgram('update-desktop-database'),
            packages: [['shared-mime-info'], ['desktop-file-utils']],
          },
        ]
      : []),
  ]
}

async function linksCompletely(executable: string): Promise<boolean> {
  const { exitCode, stdout } = await runCommand('ldd', [executable])
  return exitCode === 0 && !stdout.includes('not found')
}

const libraryFolders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
  '/lib64',
]

function hasLibrary(name: string): boolean {
  return libraryFolders.some((folder) => existsSync(join(folder, name)))
}

/** Mesa's drivers are opened by name at run time, so `ldd` does not see them. */
function hasMesaDrivers(): boolean {
  return libraryFolders.some((folder) => {
    const drivers = join(folder, 'dri')
    return existsSync(drivers) && readdirSync(drivers).some((name) => name.endsWith('_dri.so'))
  })
}

function hasProgram(name: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)))
}

/** For each thing the first of its names that this release of the distribution has. */
async function availableNames(alternatives: string[][]): Promise<string[]> {
  const { stdout } = await runCommand('apt-cache', ['pkgnames'])
  const known = new Set(stdout.split('\n'))
  return alternatives.flatMap((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? [])
}

async function apt(args: string[], progress: Progress): Promise<void> {
  // Another installer on the machine may hold the lock for a while.
  const { exitCode, stderr } = await runCommand('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (exitCode === 0) return
  progress(`apt-get ${args.join(' ')} ended with ${exitCode ?? 'a signal'}`)
  throw new Error(stderr.trim())
}
