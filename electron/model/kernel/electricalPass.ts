import type { DayScratch } from './dayScratch.ts'
import type { HallPlant } from './hallPlant.ts'

const STEPS = 128

/** Losses between substation and rack, and the heat of hall and racks by the medium that carries it. */
export function electricalPass(plant: HallPlant, scratch: DayScratch, hours: number, isLevel: boolean): void {
  const { itKw, lossKw, liquidHeatKw, airHeatKw } = scratch
  const { upsTable, upsRatedKw, distributionLossRatio, fixedKw, liquidRatio } = plant
  const perStep = upsRatedKw > 0 ? STEPS / upsRatedKw : 0
  const distinct = isLevel ? 1 : hours
  for (let h = 0; h < distinct; h++) {
    const it = itKw[h] ?? 0
    const fed = it * (1 + distributionLossRatio)
    let drawn = fed
    if (perStep > 0) {
      const at = fed * perStep
      if (at < STEPS) {
        const step = at | 0
        const from = upsTable[step] ?? 0
        drawn = (from + ((upsTable[step + 1] ?? 0) - from) * (at - step)) * upsRatedKw
      } else drawn = fed * (upsTable[STEPS] ?? 1)
    }
    const loss = drawn - it
    const liquid = it * liquidRatio
    lossKw[h] = loss
    liquidHeatKw[h] = liquid
    airHeatKw[h] = it - liquid + loss + fixedKw
  }
  if (isLevel && hours > 1) {
    const loss = lossKw[0] ?? 0
    const liquid = liquidHeatKw[0] ?? 0
    const air = airHeatKw[0] ?? 0
    for (let h = 1; h < hours; h++) {
      lossKw[h] = loss
      liquidHeatKw[h] = liquid
      airHeatKw[h] = air
    }
  }
}
