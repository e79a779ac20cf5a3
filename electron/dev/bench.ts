/**
 * `npm run bench [-- NAME …]`: runs test/bench/*.bench.ts one after the other, or those whose name contains NAME. Each
 * prints its figures beside a yardstick timed in the same run. They are for reading: nothing passes or fails.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { electronRuntime } from './electronRuntime.ts'
import { progressOf } from './progress.ts'
import { projectRoot } from './projectRoot.ts'
import { runCommand } from './runCommand.ts'
import { ensureSystemLibraries } from './systemLibraries.ts'
import { startVirtualDisplay } from './virtualDisplay.ts'

const folder = join(projectRoot, 'test/bench')
const wanted = process.argv.slice(2)
const progress = progressOf('bench')

const benches = (await readdir(folder))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
const { executable } = await electronRuntime()
await ensureSystemLibraries({ executable, virtualDisplay: true, testPrograms: true })
const display = process.platform === 'linux' ? await startVirtualDisplay() : undefined
const env = { ...process.env, ...(display === undefined ? {} : { DISPLAY: display.name }) }

for (const file of benches.sort()) {
  progress(file)
  const { exitCode } = await runCommand(process.execPath, ['--import', 'tsx', join(folder, file)], {
    cwd: projectRoot,
    env,
    output: 'show',
  })
  if (exitCode !== 0) process.exitCode = 1
}
display?.stop()
