import type { Ups } from '../../../shared/catalog/powerEquipment.ts'
import { hold } from '../numbers/limits.ts'

/** Equal UPS blocks that share the load; `count` 0 for a hall without a central UPS. */
export interface UpsBank {
  count: number
  ratedKw: number
  /** Load points, ascending, and the efficiency at each. */
  loadRatios: number[]
  efficiencies: number[]
}

/** Below this a machine is a heater; a curve that says less is held here, so that no loss is unbounded. */
const LEAST_EFFICIENCY = 0.1

export function upsBank(ups: Ups | null, count: number): UpsBank {
  if (!ups) return { count: 0, ratedKw: 0, loadRatios: [], efficiencies: [] }
  const points = [...ups.efficiencyCurve].sort((a, b) => a.loadRatio - b.loadRatio)
  return {
    count,
    ratedKw: ups.ratedKw.value,
    loadRatios: points.map(({ loadRatio }) => loadRatio),
    efficiencies: points.map(({ efficiency }) => hold(efficiency.value, LEAST_EFFICIENCY, 1)),
  }
}

/** Efficiency at a load ratio: linear between the points of the curve, held at its ends. */
export function upsEfficiency(bank: UpsBank, loadRatio: number): number {
  const { loadRatios, efficiencies } = bank
  let low = 0
  let high = loadRatios.length - 1
  for (let i = 0; i < loadRatios.length; i++) {
    const at = loadRatios[i] ?? 0
    if (at <= loadRatio) low = i
    else {
      high = i
      break
    }
  }
  const from = loadRatios[low] ?? 0
  const to = loadRatios[high] ?? 0
  const start = efficiencies[low] ?? 1
  const end = efficiencies[high] ?? 1
  if (loadRatio <= from || to <= from) return start
  return loadRatio >= to ? end : start + ((end - start) * (loadRatio - from)) / (to - from)
}

/**
 * Loss of a bank whose blocks share the load equally, as they do in every scheme but `block`, where the idle
 * reserve blocks are left out by the caller's count.
 *
 * @param outputKw power delivered, kW
 * @returns loss, kW; 0 without a central UPS
 */
export function upsLossKw(bank: UpsBank, outputKw: number): number {
  if (bank.count === 0 || outputKw <= 0) return 0
  return outputKw / upsEfficiency(bank, outputKw / (bank.count * bank.ratedKw)) - outputKw
}
