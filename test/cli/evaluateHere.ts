import { Command, CommanderError } from 'commander'
import { vi } from 'vitest'
import { addEvaluate } from '../../electron/cli/commands/evaluate.ts'
import type { Run } from './rackrise.ts'

/**
 * `rackrise evaluate ...` in this process, for many lines at once: a process of its own takes seconds on a busy machine.
 *
 * @param standing folder that paths start from
 */
export async function evaluateHere(args: readonly string[], standing: string): Promise<Run> {
  const written = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += String(text)
      return true
    }),
  )
  vi.stubEnv('npm_lifecycle_event', 'rackrise')
  vi.stubEnv('INIT_CWD', standing)
  const before = process.exitCode
  try {
    const program = new Command('rackrise').exitOverride()
    addEvaluate(program)
    await program.parseAsync(['evaluate', ...args], { from: 'user' })
    return { ...written, exitCode: Number(process.exitCode ?? 0) }
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { ...written, exitCode: 2 }
  } finally {
    process.exitCode = before
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}
