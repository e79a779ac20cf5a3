import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  engineRequestSchema,
  type EngineReply,
  type EngineRequest,
} from '../../shared/contract/enginePort.ts'
import type { ValidationTable } from '../../shared/contract/validationTable.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { simulateStages } from '../model/simulate.ts'
import { buildReport } from '../reports/buildReport.ts'
import type { Endpoint } from './endpoint.ts'

/** Progress is for people: more often than this they cannot read it. */
const PROGRESS_INTERVAL_MS = 100

/**
 * Answers one window's requests, one at a time. Between two stages of a run the other messages get their turn, and a
 * newer `simulate` overtakes the one that runs, which then is never answered. A `report` is always finished.
 *
 * @param readValidation the model held to published cases, read when a report is asked for; `null` where it cannot be read
 */
export function openSession(endpoint: Endpoint, readValidation: () => Promise<ValidationTable | null>): void {
  let newest: EngineRequest | null = null
  const reports: EngineRequest[] = []
  let isWorking = false

  const post = (reply: EngineReply): void => endpoint.post(reply)

  endpoint.onMessage((message) => {
    const request = engineRequestSchema.safeParse(message)
    if (!request.success) {
      const problem = { code: 'badRequest', message: `The engine was asked badly: ${request.error.message}` }
      post({ type: 'failed', revision: 0, problem })
      return
    }
    if (request.data.type === 'simulate') newest = request.data
    else reports.push(request.data)
    if (!isWorking) void work()
  })

  async function work(): Promise<void> {
    isWorking = true
    for (let next = takeNext(); next; next = takeNext()) await answer(next)
    isWorking = false
  }

  function takeNext(): EngineRequest | undefined {
    if (!newest) return reports.shift()
    const request = newest
    newest = null
    return request
  }

  async function answer(request: EngineRequest): Promise<void> {
    const { type, revision } = request
    const parsed = parseScenario(request.scenario)
    if (!parsed.ok) {
      post({ type: 'failed', revision, problem: parsed.problem })
      return
    }
    try {
      const isOvertaken = (): boolean => type === 'simulate' && newest !== null
      const result = await runStages(parsed.value, isOvertaken, (stage, fraction) =>
        post({ type: 'progress', revision, stage, fraction }),
      )
      if (!result) return
      if (type === 'simulate') post({ type: 'result', revision, result })
      else {
        const report = buildReport(parsed.value, result, await readValidation())
        post({ type, revision, result, report })
      }
    } catch (error) {
      console.error(error)
      const reason = error instanceof Error ? error.message : String(error)
      const message = `The engine could not work this scenario out (${reason}). Undo the last change.`
      post({ type: 'failed', revision, problem: { code: 'engineFault', message } })
    }
  }
}

/** @returns the result, or null when a newer request overtook this run */
async function runStages(
  scenario: Scenario,
  isOvertaken: () => boolean,
  onProgress: (stage: string, fraction: number) => void,
): Promise<SimulationResult | null> {
  const stages = simulateStages(scenario)
  let toldAtMs = -Infinity
  for (let step = stages.next(); ; step = stages.next()) {
    if (step.done) return step.value
    const nowMs = performance.now()
    if (nowMs - toldAtMs >= PROGRESS_INTERVAL_MS) {
      onProgress(step.value.stage, step.value.fraction)
      toldAtMs = nowMs
    }
    await nextTurn()
    if (isOvertaken()) return null
  }
}
