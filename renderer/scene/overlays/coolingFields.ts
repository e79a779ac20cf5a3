import { sampleHall } from '../../../shared/results/series.ts'
import type { FieldMaker } from './overlayField.ts'

const COOLING_NAMES: Record<string, string> = {
  'air-economiser': 'Outside air',
  'dry-cooler': 'Liquid, dry coolers',
  tower: 'Liquid, cooling towers',
  'in-row': 'Liquid, in-row exchangers',
}

/** How a hall is cooled. */
export const coolingKinds: FieldMaker = ({ halls }) => {
  const kinds = [...new Set(halls.map((hall) => hall.coolingKind))].sort()
  if (kinds.length === 0) return null
  return {
    title: 'Cooling',
    scale: { kind: 'category', names: kinds.map((kind) => COOLING_NAMES[kind] ?? words(kind)) },
    stepDays: 0,
    ofRow: null,
    ofHall: (hall) => kinds.indexOf(halls[hall]?.coolingKind ?? ''),
    ofBuilding: null,
    isLiveOnly: false,
  }
}

function words(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
}

/** Share of a rack's heat that leaves in liquid, percent of it; the rest leaves in air. */
export const liquidShare: FieldMaker = ({ halls, rows, rackTypes }) => ({
  title: 'Heat to liquid',
  scale: { kind: 'ramp', unit: '% of rack heat, the rest to air', low: 0, high: 100 },
  stepDays: 0,
  ofRow: (row) => (rackTypes[rows.rackTypeIndex[row] ?? 0]?.liquidHeatRatio ?? 0) * 100,
  ofHall: (hall) => (halls[hall]?.liquidHeatRatio ?? 0) * 100,
  ofBuilding: null,
  isLiveOnly: false,
})

/** Temperature at which coolant, or air where there is none, reaches the racks on the day, degrees C. */
export const supplyTemperature: FieldMaker = ({ hallSeries }) => {
  let low = Infinity
  let high = -Infinity
  for (const tempC of hallSeries.values.supplyTempC) {
    // A hall without load has no supply temperature: its sample is 0.
    if (tempC === 0) continue
    low = Math.min(low, tempC)
    high = Math.max(high, tempC)
  }
  if (low > high) return null
  const from = Math.floor(low / 5) * 5
  return {
    title: 'Supply temperature',
    scale: { kind: 'ramp', unit: '°C', low: from, high: Math.max(from + 5, Math.ceil(high / 5) * 5) },
    stepDays: hallSeries.stepDays,
    ofRow: null,
    ofHall: (hall, day) => {
      const tempC = sampleHall(hallSeries, 'supplyTempC', hall, day)
      return tempC === 0 ? null : tempC
    },
    ofBuilding: null,
    isLiveOnly: true,
  }
}
