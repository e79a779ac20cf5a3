/** Losses of a transformer, or of several alike side by side. */
export interface TransformerBank {
  ratedKva: number
  /** Of the rating, energised at no load. */
  noLoadLossRatio: number
  /** Of the rating, in the windings at full load. */
  loadLossRatio: number
}

/** Loss at a load, kW: no-load loss plus load loss by the square of the load. */
export function transformerLossKw(bank: TransformerBank, loadKva: number): number {
  if (bank.ratedKva <= 0) return 0
  const load = loadKva / bank.ratedKva
  return bank.ratedKva * (bank.noLoadLossRatio + bank.loadLossRatio * load * load)
}

/** Efficiency at a load, 0..1, at unity power factor. */
export function transformerEfficiency(bank: TransformerBank, loadKva: number): number {
  return loadKva > 0 ? loadKva / (loadKva + transformerLossKw(bank, loadKva)) : 0
}

/**
 * The split of losses that gives a required efficiency at a load share.
 *
 * @param noLoadShare no-load loss as a share of the full-load total; 0.2 to 0.3 is usual
 * @see 10 CFR 431.196: dry-type 1,000 kVA 99.28 % at 35 % load; 2.5 MVA liquid-filled 99.55 % at 50 %
 */
export function lossesFromEfficiency(
  efficiency: number,
  atLoad: number,
  noLoadShare: number,
): { noLoadLossRatio: number; loadLossRatio: number } {
  const lossRatio = atLoad / efficiency - atLoad
  const fullRatio = lossRatio / (noLoadShare + (1 - noLoadShare) * atLoad * atLoad)
  return { noLoadLossRatio: fullRatio * noLoadShare, loadLossRatio: fullRatio * (1 - noLoadShare) }
}
