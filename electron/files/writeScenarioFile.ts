import { basename } from 'node:path'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { type Outcome, reasonOf } from './problem.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** Writes a `.rackrise` file; what stood there stays whole until the new text is safe on the disk. */
export async function writeScenarioFile(path: string, scenario: Scenario): Promise<Outcome<null>> {
  const text = serializeScenario(scenario)
  try {
    await writeFileAtomic(path, text)
    return { ok: true, value: null }
  } catch (error) {
    const message = `"${basename(path)}" cannot be written: ${reasonOf(error)}. Save it in another place.`
    return { ok: false, problem: { code: 'unwritable', message } }
  }
}
