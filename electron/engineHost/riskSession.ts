import { availableParallelism } from 'node:os'
import type { EngineReply, EngineRequest } from '../../shared/contract/enginePort.ts'
import { USUAL_TOLERANCE_DAYS } from '../model/risk/runs/rounds.ts'
import { openRiskWorkers } from '../riskHost/riskWorkers.ts'
import { runRisk } from '../riskHost/runRisk.ts'
import type { readOnce } from './readOnce.ts'
import type { RiskQuestions } from './riskQuestions.ts'

type RiskRequest = Extract<EngineRequest, { type: 'risk' }>

/** Most threads that make runs; the rest of the machine is for the window. */
const MOST_WORKERS = 4

/** Answers questions of risk on one port, the newest one only. */
export interface RiskSession {
  ask: (request: RiskRequest) => void
  /** Ends the runs that go on; what has been run is answered. */
  cancel: () => void
  close: () => void
}

/**
 * @param script    file of the risk worker
 * @param read      reads the document
 * @param questions what is known of the document last answered
 * @param post      sends a reply to the window that asks
 */
export function openRiskSession(
  script: string | URL,
  read: ReturnType<typeof readOnce>,
  questions: RiskQuestions,
  post: (reply: EngineReply) => void,
): RiskSession {
  const workers = openRiskWorkers(script, Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1)))
  let next: RiskRequest | null = null
  let running: AbortController | null = null

  async function work(): Promise<void> {
    for (let request = take(); request; request = take()) {
      running = new AbortController()
      await answer(request, running.signal)
      running = null
    }
  }

  function take(): RiskRequest | null {
    const request = next
    next = null
    return request
  }

  async function answer(request: RiskRequest, signal: AbortSignal): Promise<void> {
    const { revision, runs, seed } = request
    const parsed = read(request.scenario)
    if (!parsed.ok) {
      post({ type: 'riskFailed', revision, problem: parsed.problem })
      return
    }
    try {
      const order = { runs, seed, toleranceDays: USUAL_TOLERANCE_DAYS }
      const risk = await runRisk(questions.ask(parsed.value), order, workers, signal, (interim, fraction) => {
        if (next === null) post({ type: 'riskProgress', revision, fraction, interim })
      })
      // A newer question is waiting: nobody reads the answer to this one.
      if (next === null) post({ type: 'risk', revision, risk })
    } catch (error) {
      console.error(error)
      const reason = error instanceof Error ? error.message : String(error)
      const message = `The engine could not run the risk of this scenario (${reason}). Undo the last change, or ask again.`
      post({ type: 'riskFailed', revision, problem: { code: 'engineFault', message } })
    }
  }

  return {
    ask: (request) => {
      next = request
      if (running) running.abort()
      else void work()
    },
    cancel: () => running?.abort(),
    close: () => {
      running?.abort()
      void workers.close()
    },
  }
}
