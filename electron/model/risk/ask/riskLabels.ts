import type { RiskEventOutcome, RiskMoment } from '../../../../shared/results/risk.ts'

/** A moment before it has been run. */
export type MomentLabel = Omit<RiskMoment, 'dueProbability' | 'probability' | 'meanDay'>

/** What the numbers of a `RiskModel` are called, in its own order: kept where the result is put together, not sent to workers. */
export interface RiskLabels {
  startDate: string
  moments: MomentLabel[]
  /** Moment of each hall of the plan. */
  hallMoments: readonly number[]
  inputs: readonly { id: string; name: string }[]
  causes: readonly { id: string; name: string }[]
  events: readonly Pick<RiskEventOutcome, 'id' | 'name' | 'owner' | 'probability' | 'mitigation'>[]
  tasks: readonly { id: string; name: string }[]
}
