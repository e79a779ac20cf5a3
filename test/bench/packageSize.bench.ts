/** What the installer weighs, beside one that carries the same runtime and a bare window. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../electron/dev/buildApp.ts'
import { runElectronBuilder } from '../../electron/dev/electronBuilder.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { reportFigures } from './figures.ts'

const bytesPerMb = 1024 * 1024
const release = await mkdtemp(join(tmpdir(), 'rackrise-bench-'))

try {
  await buildApp()
  const rackrise = await weigh(projectRoot, 'rackrise')
  const hello = await weigh(join(import.meta.dirname, 'yardsticks/helloWindow'), 'hello')
  await reportFigures('Package size', 'a bare Electron window', [
    {
      name: 'installer (.deb, xz)',
      unit: 'MB',
      ours: rackrise.installerMb,
      yardstick: hello.installerMb,
      goal: { atMostMore: 15 },
    },
    { name: 'installed', unit: 'MB', ours: rackrise.installedMb, yardstick: hello.installedMb },
  ])
} finally {
  await rm(release, { recursive: true, force: true })
}

async function weigh(projectDirectory: string, name: string) {
  const folder = join(release, name)
  await runElectronBuilder(projectDirectory, ['--linux', 'deb', `-c.directories.output=${folder}`])
  const installer = (await readdir(folder)).find((file) => file.endsWith('.deb'))
  if (installer === undefined) throw new Error(`No .deb in ${folder}`)
  return {
    installerMb: (await stat(join(folder, installer))).size / bytesPerMb,
    installedMb: (await folderBytes(join(folder, 'linux-unpacked'))) / bytesPerMb,
  }
}

async function folderBytes(folder: string): Promise<number> {
  const files = await readdir(folder, { withFileTypes: true, recursive: true })
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  )
  return sizes.reduce((total, size) => total + size, 0)
}
