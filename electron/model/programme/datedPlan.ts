import type { RowTable } from '../../../shared/results/rowTable.ts'
import type { Plan } from '../plan/plan.ts'
import type { ProgrammeNetwork } from '../schedule/buildNetwork.ts'
import type { Contracted } from './targets.ts'

/** A plan with its days and its capital: what questions about the programme start from. */
export interface DatedPlan {
  plan: Plan
  rows: RowTable
  contracted: Contracted
  programme: ProgrammeNetwork
  /** Capital of the whole span. */
  plannedCostUsd: number
}
