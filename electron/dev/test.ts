/**
 * `npm test [-- --only checks|unit|app|package]`: everything that must hold, on a machine that may have nothing yet.
 * The last line is `N passed, N failed` alone.
 */
import { parseArgs } from 'node:util'
import { checks, type Verdict } from './checks.ts'
import { electronRuntime } from './electronRuntime.ts'
import { progressOf } from './progress.ts'
import { ensureSystemLibraries } from './systemLibraries.ts'
import { startVirtualDisplay } from './virtualDisplay.ts'

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const progress = progressOf('test')
const chosen = checks.filter(({ group }) => values.only?.includes(group) ?? true)
const verdicts: Verdict[] = []

try {
  if (chosen.length === 0) throw new Error('--only takes checks, unit, app or package.')
  const env = await prepareMachine()
  for (const check of chosen) {
    progress(check.name)
    const started = Date.now()
    const counts = await check.run(env)
    verdicts.push({ name: check.name, ...counts, seconds: (Date.now() - started) / 1000 })
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  verdicts.push({ name: 'set-up', passed: 0, failed: 1, skipped: 0, seconds: 0 })
}

const failed = sum(verdicts.map((verdict) => verdict.failed))
console.log('')
for (const verdict of verdicts) {
  console.log(summaryLine(verdict))
  for (const failure of verdict.failures ?? []) console.log(`        ${failure}`)
}
console.log(`\n${sum(verdicts.map(({ passed }) => passed))} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Tests never open windows on the user's own screen: on Linux they get one of their own. */
async function prepareMachine(): Promise<NodeJS.ProcessEnv> {
  if (chosen.every(({ group }) => group === 'checks')) return process.env
  const { executable } = await electronRuntime()
  await ensureSystemLibraries({ executable, virtualDisplay: true, testPrograms: true })
  if (process.platform !== 'linux') return process.env
  const { WAYLAND_DISPLAY: _, ...env } = process.env
  return { ...env, DISPLAY: (await startVirtualDisplay()).name }
}

function summaryLine({ name, passed, failed, skipped, seconds }: Verdict): string {
  const mark = failed === 0 ? 'ok    ' : 'FAILED'
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return `${mark}  ${name.padEnd(8)} ${counts} (${seconds.toFixed(1)} s)`
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
