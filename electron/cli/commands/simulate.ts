import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { simulate } from '../../model/simulate.ts'
import { EXIT } from '../exitCode.ts'
import { givenPath } from '../givenPath.ts'
import { simulationJson } from '../simulationJson.ts'
import { summaryText } from '../summaryText.ts'
import { exitCodeFor, type GlobalOptions } from '../strictness.ts'
import { complain, print } from '../terminal.ts'

export interface SimulateOptions extends GlobalOptions {
  json?: true
  /** Days between samples of the series; absent for the first of every month. */
  every?: number
}

/** `rackrise simulate FILE`: the answer as a table to read, or as JSON to work with. */
export async function simulateFile(file: string, options: SimulateOptions): Promise<number> {
  const read = await readScenarioFile(givenPath(file))
  if (!read.ok) {
    complain(read.problem.message)
    return EXIT.refused
  }
  const result = simulate(read.value)
  print(options.json === true ? simulationJson(read.value, result, options.every) : summaryText(result))
  return exitCodeFor(result, options)
}
