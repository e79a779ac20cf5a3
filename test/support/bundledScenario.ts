import { join } from 'node:path'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { bundledExamples } from '../../electron/files/bundledExamples.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/** A scenario the app comes with. */
export async function bundledScenario(id: string): Promise<Scenario> {
  const outcome = await bundledExamples(join(projectRoot, 'assets/scenarios')).read(id)
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}
