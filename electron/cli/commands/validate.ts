import { simulate } from '../../model/simulate.ts'
import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { EXIT } from '../exitCode.ts'
import { findingLines, tally } from '../findingText.ts'
import { givenPath } from '../givenPath.ts'
import { exitCodeFor, type GlobalOptions } from '../strictness.ts'
import { complain, print } from '../terminal.ts'

/** `rackrise validate FILE...`: whether each file can be used, and what the model finds in it. */
export async function validate(files: string[], options: GlobalOptions): Promise<number> {
  let exitCode: number = EXIT.done
  for (const file of files) {
    const read = await readScenarioFile(givenPath(file))
    if (!read.ok) {
      complain(read.problem.message)
      exitCode = EXIT.refused
      continue
    }
    const result = simulate(read.value)
    print(`${file}: valid, ${read.value.name}, ${tally(result.findings)}`)
    for (const line of findingLines(result.findings)) print(`  ${line}`)
    exitCode = Math.max(exitCode, exitCodeFor(result, options))
  }
  return exitCode
}
