import type { z } from 'zod'
import { checkReferences } from './checkReferences.ts'
import { explainIssue } from './explainIssue.ts'
import { jsonFault } from './jsonFault.ts'
import { migrateToCurrent } from './migrations/migrations.ts'
import type { Parsed, ScenarioProblem } from './problem.ts'
import { SCENARIO_FORMAT, SCENARIO_VERSION, scenarioSchema, type Scenario } from './scenario.ts'

const fail = (code: ScenarioProblem['code'], message: string, path?: string): Parsed<never> => ({
  ok: false,
  problem: path === undefined ? { code, message } : { code, message, path },
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An issue of the schema as a sentence about the file. */
function explain(issue: z.core.$ZodIssue, document: unknown): string {
  const at = issue.path.length > 0 ? `"${issue.path.join('/')}"` : 'The document'
  const advice =
    issue.code === 'unrecognized_keys' ? 'Correct its spelling or remove it.' : 'Correct that value.'
  return `${at}${ofWhat(document, issue.path)} ${explainIssue(issue, document)}. ${advice}`
}

/** ` of Hall V1A`: the nearest named thing around a place, for a reader who does not count from 0. */
function ofWhat(document: unknown, path: readonly PropertyKey[]): string {
  let value = document
  let name: string | null = null
  for (const key of path.slice(0, -1)) {
    value = (value as Record<PropertyKey, unknown>)[key]
    if (!Array.isArray(value) && isRecord(value) && typeof value.name === 'string') name = value.name
  }
  return name === null ? '' : `, of ${name},`
}

/**
 * Reads a scenario from a JSON value already parsed. Strict: an unknown key is an error, so nothing is lost on save.
 *
 * @returns the scenario, or what is wrong, where, and what to do
 */
export function parseScenario(json: unknown): Parsed<Scenario> {
  if (!isRecord(json) || json.format !== SCENARIO_FORMAT) {
    return fail(
      'notAScenario',
      'This is not a Rackrise scenario: it does not say "format": "rackrise-scenario". Choose a .rackrise file.',
    )
  }
  const version = json.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail(
      'notAScenario',
      'The scenario does not say which version it is. Set "version" to a whole number.',
      'version',
    )
  }
  if (version > SCENARIO_VERSION) {
    return fail(
      'madeByNewerVersion',
      `This scenario was made by a newer Rackrise (file version ${version}, this app reads up to ${SCENARIO_VERSION}). Update Rackrise to open it.`,
      'version',
    )
  }
  let current: Record<string, unknown>
  try {
    current = migrateToCurrent(json, version)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    return fail(
      'migrationFailed',
      `The scenario could not be brought up from version ${version}: ${reason}.`,
      'version',
    )
  }
  const parsed = scenarioSchema.safeParse(current)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    if (!issue) return fail('invalid', 'The scenario does not have the expected shape.')
    return fail('invalid', explain(issue, current), issue.path.join('/'))
  }
  const problem = checkReferences(parsed.data)
  return problem ? { ok: false, problem } : { ok: true, value: parsed.data }
}

/** The first NaN or Infinity that stands where a value does: what programs that write numbers by hand leave behind. */
function findBareNumber(text: string): { word: string; line: number } | null {
  const found = /[:,[]\s*(-?(?:NaN|Infinity))\s*[,\]}]/.exec(text)
  const word = found?.[1]
  if (!found || word === undefined) return null
  const before = text.slice(0, found.index + found[0].indexOf(word))
  return { word, line: before.split('\n').length }
}

/** Reads a scenario from the text of a file. */
export function parseScenarioText(text: string): Parsed<Scenario> {
  let json: unknown
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    const bare = findBareNumber(text)
    if (bare) {
      return fail(
        'notAScenario',
        `This file is not JSON text: line ${bare.line} holds ${bare.word}, which is no number of JSON. Write a number there.`,
        `line ${bare.line}`,
      )
    }
    const { line, column, reason } = jsonFault(text, error)
    const at = line === null ? '' : ` at line ${line}, column ${column}`
    return fail(
      'notAScenario',
      `This file is not JSON text: ${reason}${at}. Correct it there, or choose a .rackrise file.`,
      line === null ? undefined : `line ${line}`,
    )
  }
  return parseScenario(json)
}
