import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf } from '../../files/problem.ts'
import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { writeFileAtomic } from '../../files/writeFileAtomic.ts'
import type { LaunchArguments } from '../launchArguments.ts'
import type { Printer } from './printer.ts'

/** One line of JSON on the standard output: how far it is, what stands on the disk, or why nothing does. */
type Line =
  { step: string; fraction: number } | { file: string } | { problem: { code: string; message: string } }

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
    say({ file: path })
  }
  try {
    await mkdir(folder, { recursive: true })
    const outcome = await printer.print({
      scenario,
      wantsStills,
      onProgress: (step, fraction) => say({ step, fraction }),
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
  say({ problem })
  return 1
}

function say(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
