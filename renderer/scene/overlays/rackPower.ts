import type { SimulationResult } from '../../../shared/results/result.ts'
import type { FieldMaker } from './overlayField.ts'

/** Mean electrical draw of a live rack, kW. */
export const rackPower: FieldMaker = (result) => {
  const { rows, halls } = result
  return {
    title: 'Rack power',
    scale: { kind: 'ramp', unit: 'kW a rack', low: 0, high: rampTopKw(result) },
    stepDays: 0,
    ofRow: (row) => rows.rackKw[row] ?? 0,
    ofHall: (index) => {
      const hall = halls[index]
      if (!hall) return null
      let kw = 0
      let racks = 0
      for (let row = hall.firstRow; row < hall.firstRow + hall.rowCount; row++) {
        kw += (rows.rackKw[row] ?? 0) * (rows.count[row] ?? 0)
        racks += rows.count[row] ?? 0
      }
      return racks > 0 ? kw / racks : null
    },
    ofBuilding: null,
    isLiveOnly: true,
  }
}

/** Upper end of the rack power ramp: the most a live rack draws, rounded up to a number one can read, kW. */
export function rampTopKw(result: SimulationResult | null): number {
  let most = 0
  for (const kw of result?.rows.rackKw ?? []) most = Math.max(most, kw)
  if (most <= 0) return 100
  const step = most > 200 ? 50 : most > 50 ? 20 : 5
  return Math.ceil(most / step) * step
}
