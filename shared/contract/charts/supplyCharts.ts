import { sampleDays, valuesOn } from '../../results/sampleDays.ts'
import type { SupplyResult } from '../../results/supplyResult.ts'
import type { ReportChart } from '../reportDocument.ts'

/** Racks of one type on their way: planned, arrived, set down. */
export function supplyChart(supply: SupplyResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: `${supply.name}: racks planned, arrived and set down`,
    unit: 'racks',
    curves: [
      { label: 'planned', days, values: valuesOn(supply.plannedRacks, days), style: 'dashed' },
      { label: 'arrived', days, values: valuesOn(supply.arrivedRacks, days), style: 'step' },
      { label: 'in halls', days, values: valuesOn(supply.placedRacks, days), style: 'solid', isAccent: true },
    ],
    markers: [],
  }
}
