import { scenarioSchema, type Scenario } from './scenario.ts'

/** The text of a `.rackrise` file: fixed key order (the schema's), two-space indent, a closing newline; diffs well. */
export function serializeScenario(scenario: Scenario): string {
  return `${JSON.stringify(scenarioSchema.parse(scenario), null, 2)}\n`
}
