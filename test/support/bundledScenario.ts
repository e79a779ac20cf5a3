import { join } from 'node:path'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { readScenarioFile } from '../../electron/files/readScenarioFile.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/** A scenario the app comes with. */
export async function bundledScenario(id: string): Promise<Scenario> {
  const outcome = await readScenarioFile(join(projectRoot, 'assets/scenarios', `${id}.rackrise`))
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}
