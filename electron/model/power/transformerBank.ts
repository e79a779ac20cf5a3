import type { Transformer } from '../../../shared/catalog/powerEquipment.ts'

/** Equal transformers in parallel, sharing the load. */
export interface TransformerBank {
  count: number
  ratedKva: number
  noLoadLossRatio: number
  loadLossRatio: number
}

export function transformerBank(transformer: Transformer, count: number): TransformerBank {
  return {
    count,
    ratedKva: transformer.ratedKva.value,
    noLoadLossRatio: transformer.noLoadLossRatio.value,
    loadLossRatio: transformer.loadLossRatio.value,
  }
}

/**
 * Loss of a bank that is energised: core loss of every unit, and copper loss with the square of its load.
 *
 * @param apparentKva load of the whole bank, kVA
 * @returns loss, kW; 0 for no bank
 * @see 10 CFR 431.196 test levels in assets/catalog/transformers.json: P = P0 + Pk (S / Sr)^2
 */
export function transformerLossKw(bank: TransformerBank, apparentKva: number): number {
  if (bank.count === 0) return 0
  const loading = apparentKva / (bank.count * bank.ratedKva)
  return bank.count * bank.ratedKva * (bank.noLoadLossRatio + bank.loadLossRatio * loading * loading)
}
