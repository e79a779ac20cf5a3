import { delimiter, join } from 'node:path'
import { path7za } from '7zip-bin'
import { buildApp } from './buildApp.ts'
import { electronRuntime } from './electronRuntime.ts'
import { type Progress, progressOf } from './progress.ts'
import { projectRoot } from './projectRoot.ts'
import { runCommand } from './runCommand.ts'

/**
 * Builds the app and packages it with electron-builder.
 *
 * @param builderArgs  passed on to electron-builder, e.g. `['--linux', 'deb']` or `['-c.directories.output=elsewhere']`;
 *                     without a platform, all targets of this machine's platform are built
 */
export async function packageApp(
  builderArgs: string[] = [],
  progress: Progress = progressOf('package'),
): Promise<void> {
  const runtime = await electronRuntime()
  await buildApp()
  const binaries = join(projectRoot, 'node_modules/.bin')
  progress('electron-builder is at work; installers take a minute or two')
  const { exitCode, stdout, stderr } = await runCommand(
    process.execPath,
    [
      join(projectRoot, 'node_modules/electron-builder/cli.js'),
      '--config=electron-builder.yml',
      `-c.electronDist=${runtime.directory}`,
      `-c.electronVersion=${runtime.version}`,
      ...builderArgs,
    ],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        PATH: [binaries, process.env.PATH].join(delimiter),
        ELECTRON_BUILDER_7ZIP_PATH: path7za,
        CUSTOM_FPM_PATH: join(import.meta.dirname, 'fpm.ts'),
      },
    },
  )
  if (exitCode !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`)
  for (const [, file] of stdout.matchAll(/building +target=\S+ arch=\S+ file=(.+)/g))
    progress(`wrote ${file}`)
}
