/**
 * `npm start [-- FILE]`: builds what is stale, gets an Electron, opens the app. Without a screen the app cannot open,
 * so the main job is done headless: the report of the build-out and a still picture of each milestone, into out/.
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildAppIfStale } from './buildApp.ts'
import { electronRuntime } from './electronRuntime.ts'
import { launchFlags } from './launchFlags.ts'
import { progressOf } from './progress.ts'
import { projectRoot } from './projectRoot.ts'
import { ensureSystemLibraries } from './systemLibraries.ts'
import { hasDisplay } from './virtualDisplay.ts'

const defaultScenario = 'assets/scenarios/openai-aws.rackrise'
const progress = progressOf('start')
/** npm runs scripts in the checkout; a file is named from where the person stands. */
const standing = process.env.INIT_CWD ?? process.cwd()
const args = process.argv
  .slice(2)
  .map((argument) => (argument.startsWith('-') ? argument : resolve(standing, argument)))

try {
  const runtime = await electronRuntime()
  const onScreen = hasDisplay()
  await ensureSystemLibraries({
    executable: runtime.executable,
    virtualDisplay: !onScreen,
    testPrograms: false,
  })
  await buildAppIfStale()
  process.exitCode = onScreen ? await openWindow(runtime.executable) : await reportHeadless()
} catch (error) {
  progress(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

function openWindow(executable: string): Promise<number> {
  return run(executable, [...launchFlags({ softwareGl: false }), projectRoot, ...args])
}

async function reportHeadless(): Promise<number> {
  const scenario = args.find((argument) => !argument.startsWith('-')) ?? join(projectRoot, defaultScenario)
  const out = join(projectRoot, 'out')
  progress('there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are empty)')
  progress(`writing the report and a still per milestone of ${scenario} to ${out} instead`)
  const cli = join(projectRoot, 'electron/cli/main.ts')
  return run(process.execPath, ['--import', 'tsx', cli, 'report', scenario, '--out', out, '--stills'])
}

/** Runs a program in the terminal's foreground; Ctrl+C reaches it through the terminal. */
function run(command: string, commandArgs: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    process.on('SIGINT', () => undefined)
    const child = spawn(command, commandArgs, { stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill())
    child.on('error', reject)
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
}
