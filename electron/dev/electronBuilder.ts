import { delimiter, join } from 'node:path'
import { archiver } from './archiver.ts'
import { electronRuntime } from './electronRuntime.ts'
import { type Progress, progressOf } from './progress.ts'
import { projectRoot } from './projectRoot.ts'
import { runCommand } from './runCommand.ts'

/**
 * Runs electron-builder with this machine's Electron and with packaging tools from the registry in place of those it
 * would download by itself.
 *
 * @param projectDirectory  holds package.json and electron-builder.yml
 * @param args              passed on, e.g. `['--linux', 'deb']`; without a platform, all targets of this machine's
 */
export async function runElectronBuilder(
  projectDirectory: string,
  args: string[],
  progress: Progress = progressOf('package'),
): Promise<void> {
  const runtime = await electronRuntime()
  progress('electron-builder is at work; an installer takes about a minute')
  const { exitCode, stdout, stderr } = await runCommand(
    process.execPath,
    [
      join(projectRoot, 'node_modules/electron-builder/cli.js'),
      `--projectDir=${projectDirectory}`,
      '--config=electron-builder.yml',
      `-c.electronDist=${runtime.directory}`,
      `-c.electronVersion=${runtime.version}`,
      ...args,
    ],
    {
      cwd: projectDirectory,
      env: {
        ...process.env,
        PATH: [join(projectRoot, 'node_modules/.bin'), process.env.PATH].join(delimiter),
        ELECTRON_BUILDER_7ZIP_PATH: await archiver(),
        CUSTOM_FPM_PATH: join(import.meta.dirname, 'fpm.ts'),
      },
    },
  )
  if (exitCode !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`)
  for (const [, file] of stdout.matchAll(/building +target=\S+ arch=\S+ file=(.+)/g)) {
    progress(`wrote ${file}`)
  }
}
