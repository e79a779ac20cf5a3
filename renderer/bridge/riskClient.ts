import type { EngineReply, EngineRequest } from '../../shared/contract/enginePort.ts'
import type { DocumentStore } from '../../shared/state/documentStore.ts'
import type { RiskStore } from '../../shared/state/riskStore.ts'

type RiskReply = Extract<EngineReply, { type: 'risk' | 'riskProgress' | 'riskFailed' }>

export interface RiskClient {
  /** @returns whether the reply was about risk */
  accept: (reply: EngineReply) => boolean
  /** The engine was started anew: what it was asked is lost. */
  forget: () => void
  dispose: () => void
}

/** Carries questions of risk to the engine when the store asks them, and the answers back. An answer to another plan is dropped. */
export function startRiskClient(
  { documentStore, riskStore }: { documentStore: DocumentStore; riskStore: RiskStore },
  post: (request: EngineRequest) => boolean,
): RiskClient {
  let asked: { revision: number; scenarioId: string } | null = null

  const fail = (failure: string): void => {
    asked = null
    riskStore.setState({ status: 'idle', failure })
  }
  const ask = (): void => {
    const { scenario, revision } = documentStore.getState()
    const { runs, seed } = riskStore.getState()
    if (!scenario) return
    asked = { revision, scenarioId: scenario.id }
    if (!post({ type: 'risk', revision, scenario, runs, seed }))
      fail('The engine is not there yet. Run again in a moment.')
  }
  const settle = (reply: RiskReply): void => {
    if (reply.revision !== asked?.revision) return
    if (reply.type === 'riskProgress') {
      riskStore.setState({ fraction: reply.fraction, interim: reply.interim })
    } else if (reply.type === 'riskFailed') {
      fail(reply.problem.message)
    } else {
      riskStore.setState({ status: 'idle', fraction: 1, risk: reply.risk, failure: null, ...asked })
      asked = null
    }
  }
  const endAsking = riskStore.subscribe((now, before) => {
    if (now.status === before.status) return
    if (now.status === 'running') ask()
    if (now.status === 'cancelling' && asked) post({ type: 'cancelRisk', revision: asked.revision })
  })
  // Another plan has another future; an edit of the same plan leaves the last answer standing, marked as old.
  const endOpening = documentStore.subscribe((now, before) => {
    if (now.scenario?.id === before.scenario?.id) return
    if (asked) post({ type: 'cancelRisk', revision: asked.revision })
    asked = null
    riskStore.setState({ risk: null, scenarioId: null, status: 'idle', interim: null, failure: null })
  })
  return {
    accept: (reply) => {
      const isRisk = reply.type === 'risk' || reply.type === 'riskProgress' || reply.type === 'riskFailed'
      if (isRisk) settle(reply)
      return isRisk
    },
    forget: () => {
      if (asked) fail('The engine was started anew in the middle of the runs. Run again.')
    },
    dispose: () => {
      endAsking()
      endOpening()
    },
  }
}
