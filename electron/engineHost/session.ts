import {
  engineRequestSchema,
  type EngineReply,
  type EngineRequest,
} from '../../shared/contract/enginePort.ts'
import { packResult } from '../../shared/contract/packedResult.ts'
import type { ValidationTable } from '../../shared/contract/validationTable.ts'
import { buildReport } from '../reports/buildReport.ts'
import type { Endpoint } from './endpoint.ts'
import type { FirstAnswer } from './firstAnswer.ts'
import { readOnce } from './readOnce.ts'
import { reportRisk } from './reportRisk.ts'
import { createRiskQuestions } from './riskQuestions.ts'
import { openRiskSession } from './riskSession.ts'
import { runStages } from './runStages.ts'

type ModelRequest = Extract<EngineRequest, { type: 'simulate' | 'report' }>

/**
 * Answers one window's requests, one at a time. Between two stages of a run the other messages get their turn, and a
 * newer `simulate` overtakes the one that runs, which then is never answered. A `report` is always finished.
 *
 * Questions of risk start from the plan that the same document's answer has dated, and are run on threads beside all this.
 *
 * @param readValidation the model held to published cases, read when a report is asked for; `null` where it cannot be read
 * @param riskWorker     file that those threads run
 * @returns a function that ends the threads and what waits
 */
export function openSession(
  endpoint: Endpoint,
  first: FirstAnswer,
  readValidation: () => Promise<ValidationTable | null>,
  riskWorker: string | URL,
): () => void {
  let newest: ModelRequest | null = null
  const reports: ModelRequest[] = []
  let isWorking = false

  const post = (reply: EngineReply): void => endpoint.post(reply)
  const read = readOnce()
  const questions = createRiskQuestions()
  const risk = openRiskSession(riskWorker, read, questions, post)

  endpoint.onMessage((message) => {
    const request = engineRequestSchema.safeParse(message)
    if (!request.success) {
      const problem = { code: 'badRequest', message: `The engine was asked badly: ${request.error.message}` }
      post({ type: 'failed', revision: 0, problem })
      return
    }
    const { data } = request
    if (data.type === 'risk') {
      risk.ask(data)
      return
    }
    if (data.type === 'cancelRisk') {
      risk.cancel()
      return
    }
    if (data.type === 'simulate') newest = data
    else reports.push(data)
    if (!isWorking) void work()
  })

  async function work(): Promise<void> {
    isWorking = true
    for (let next = takeNext(); next; next = takeNext()) await answer(next)
    isWorking = false
  }

  function takeNext(): ModelRequest | undefined {
    if (!newest) return reports.shift()
    const request = newest
    newest = null
    return request
  }

  async function answer(request: ModelRequest): Promise<void> {
    const { type, revision } = request
    const parsed = read(request.scenario)
    if (!parsed.ok) {
      post({ type: 'failed', revision, problem: parsed.problem })
      return
    }
    try {
      const isOvertaken = (): boolean => type === 'simulate' && newest !== null
      const tell = (stage: string, fraction: number): void =>
        post({ type: 'progress', revision, stage, fraction })
      const answered = (await first.take(parsed.value)) ?? (await runStages(parsed.value, isOvertaken, tell))
      if (!answered || isOvertaken()) return
      const { result, dated } = answered
      questions.keep(parsed.value, dated)
      if (type === 'simulate') post({ type: 'result', revision, result: packResult(result) })
      else {
        const risk = await reportRisk(parsed.value, questions.ask)
        const report = buildReport(parsed.value, result, await readValidation(), risk)
        post({ type, revision, result: packResult(result), report })
      }
    } catch (error) {
      console.error(error)
      const reason = error instanceof Error ? error.message : String(error)
      const message = `The engine could not work this scenario out (${reason}). Undo the last change.`
      post({ type: 'failed', revision, problem: { code: 'engineFault', message } })
    }
  }

  return () => {
    questions.close()
    risk.close()
  }
}
