import type { CampusPlan, GridStep } from '../plan/plan.ts'
import { transformerBank, type TransformerBank } from './transformerBank.ts'

/**
 * Main transformers energised once a capacity has arrived: of `count` for the last tranche's capacity, in proportion,
 * rounded up. The k-th comes with the tranche that needs it.
 */
export function energisedCount(campus: CampusPlan, count: number, capacityMva: number): number {
  const full = campus.gridSteps[campus.gridSteps.length - 1]?.capacityMva ?? 0
  return full > 0 ? Math.min(count, Math.ceil((count * capacityMva) / full - 1e-9)) : 0
}

/** Day on which the transformer with this place in the row is energised; `null` when no tranche comes. */
export function energisedStep(campus: CampusPlan, count: number, place: number): GridStep | null {
  return (
    campus.gridSteps.find(({ capacityMva }) => energisedCount(campus, count, capacityMva) > place) ?? null
  )
}

/** The campus's bank at each of its grid steps. */
export function energisedBanks(campus: CampusPlan, bank: TransformerBank): TransformerBank[] {
  return campus.gridSteps.map(({ capacityMva }) =>
    transformerBank(campus.mainTransformer, energisedCount(campus, bank.count, capacityMva)),
  )
}
