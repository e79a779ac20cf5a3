import type { Transformer } from '../../../shared/catalog/powerEquipment.ts'
import { transformerLossKw, type TransformerBank } from '../components/transformer.ts'
import type { CampusPlan, GridStep } from '../plan/plan.ts'

/** A campus's main transformers side by side, sharing the load. */
export interface MainBank extends TransformerBank {
  count: number
}

export function mainBank(transformer: Transformer, count: number): MainBank {
  return {
    count,
    ratedKva: count * transformer.ratedKva.value,
    noLoadLossRatio: transformer.noLoadLossRatio.value,
    loadLossRatio: transformer.loadLossRatio.value,
  }
}

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
export function energisedBanks(campus: CampusPlan, bank: MainBank): MainBank[] {
  return campus.gridSteps.map(({ capacityMva }) =>
    mainBank(campus.mainTransformer, energisedCount(campus, bank.count, capacityMva)),
  )
}

/**
 * Apparent power at the point of interconnection, kVA: the halls' load plus the main transformers' loss, at the halls' own
 * power factor. 0 while nothing runs.
 */
export function utilityKva(bank: TransformerBank, hallsKw: number, hallsKva: number): number {
  if (hallsKw <= 0) return 0
  return (hallsKw + transformerLossKw(bank, hallsKva)) * (hallsKva / hallsKw)
}
