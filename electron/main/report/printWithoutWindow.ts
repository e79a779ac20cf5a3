import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintLine } from '../../../shared/contract/printLine.ts'
import { reasonOf } from '../../files/problem.ts'
import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { writeFileAtomic } from '../../files/writeFileAtomic.ts'
import type { LaunchArguments } from '../launchArguments.ts'
import type { Printer } from './printer.ts'

/**
 * The report for the command line: `<id>.pdf`, and with stills `<id>-<milestone>.png`, into a folder.
 *
 * @returns exit code: 0 the report stands, 1 it does not
 */
export async function printWithoutWindow(
  printer: Printer,
  { file, folder, wantsStills }: NonNullable<LaunchArguments['print']>,
): Promise<number> {
  const read = await readScenarioFile(file)
  if (!read.ok) return fail(read.problem)
  const scenario = read.value
  const write = async (name: string, content: Uint8Array): Promise<void> => {
    const path = join(folder, name)
    await writeFileAtomic(path, content)
    say({ type: 'file', path })
  }
  try {
    await mkdir(folder, { recursive: true })
    const outcome = await printer.print({
      scenario,
      wantsStills,
      onProgress: (step, fraction) => say({ type: 'progress', step, fraction }),
      onStill: (name, png) => write(`${scenario.id}-${name}.png`, png),
      signal: new AbortController().signal,
    })
    if (outcome.kind === 'pdf') {
      await write(`${scenario.id}.pdf`, outcome.pdf)
      return 0
    }
    return outcome.kind === 'problem' ? fail(outcome.problem) : 1
  } catch (error) {
    const message = `The report cannot be written into "${folder}": ${reasonOf(error)}. Choose another folder.`
    return fail({ code: 'unwritable', message })
  }
}

function fail(problem: { code: string; message: string }): number {
  say({ type: 'problem', problem })
  return 1
}

function say(line: PrintLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
