import { z } from 'zod'
import { USER_SOURCE, type Graded } from '../../catalog/graded.ts'
import { checkReferences } from '../../scenario/checkReferences.ts'
import { explainIssue } from '../../scenario/explainIssue.ts'
import { scenarioSchema, type Scenario } from '../../scenario/scenario.ts'
import type { Command, CommandOutcome } from './command.ts'
import { parsePath, replaceAt, valueAt, type Path } from './path.ts'

/** The schema of the value at a path, so that one field can be checked without parsing the whole document. */
function schemaAt(path: Path): z.ZodType {
  let schema: z.ZodType = scenarioSchema
  for (const key of path) {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
      schema = schema.unwrap() as z.ZodType
    let next: unknown
    if (schema instanceof z.ZodObject) next = (schema.shape as Record<string, unknown>)[key]
    else if (schema instanceof z.ZodArray) next = schema.element
    if (!(next instanceof z.ZodType)) throw new Error(`the document has no place "${path.join('/')}"`)
    schema = next
  }
  return schema
}

function put(scenario: Scenario, path: Path, value: unknown): CommandOutcome {
  const parsed = schemaAt(path).safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, message: `This value ${issue ? explainIssue(issue, value) : 'does not fit'}.` }
  }
  const next = replaceAt(scenario, path, parsed.data)
  const problem = checkReferences(next)
  return problem ? { ok: false, message: problem.message } : { ok: true, scenario: next }
}

/**
 * Sets a plain value (a name, a date, an id).
 *
 * @param place path in the document, `campuses/0/buildings/1/startDate`
 * @param label words for the Edit menu: "Start date of Building 2"
 */
export function setValue(place: string, value: unknown, label: string): Command {
  const path = parsePath(place)
  return {
    label,
    apply: (scenario) =>
      valueAt(scenario, path) === value ? { ok: true, scenario } : put(scenario, path, value),
  }
}

/** Sets the value of a graded quantity; from then on it is the user's own assumption. */
export function setGraded(place: string, value: number, label: string): Command {
  const path = parsePath(place)
  return {
    label,
    apply: (scenario) => {
      const before = valueAt(scenario, path) as Graded | undefined
      if (before?.value === value) return { ok: true, scenario }
      const after: Graded = { value, confidence: 'assumed', source: USER_SOURCE }
      return put(scenario, path, after)
    },
  }
}

/** Sets one number of a graded value that has several (`low`, `mode`, `high`); the whole is the user's own from then on. */
export function setMember(place: string, member: string, value: number, label: string): Command {
  const path = parsePath(place)
  return {
    label,
    apply: (scenario) => {
      const before = valueAt(scenario, path) as Graded<Record<string, unknown>> | undefined
      if (!before || before.value[member] === value) return { ok: true, scenario }
      const after = {
        value: { ...before.value, [member]: value },
        confidence: 'assumed',
        source: USER_SOURCE,
      }
      return put(scenario, path, after)
    },
  }
}
