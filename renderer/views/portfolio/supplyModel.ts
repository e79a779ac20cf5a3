import type { ReportChart } from '../../../shared/contract/reportDocument.ts'
import type { SupplyResult } from '../../../shared/results/supplyResult.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { monthDays, sampleDays, valuesOn } from '../figure/sampleDays.ts'
import type { TableModel } from '../figure/tableModel.ts'

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

export function supplyTable(
  supply: SupplyResult,
  startDate: string,
  fromDay: number,
  toDay: number,
): TableModel {
  const racks = { kind: 'number' as const, unit: 'racks', format: formatCount }
  return {
    caption: `${supply.name}: racks, month by month`,
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Planned', ...racks },
      { title: 'Arrived', ...racks },
      { title: 'Gone to others', ...racks },
      { title: 'In halls', ...racks },
      { title: 'In the warehouse', ...racks },
      { title: 'Places ready and empty', ...racks },
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      supply.plannedRacks[day] ?? 0,
      supply.arrivedRacks[day] ?? 0,
      supply.claimedRacks[day] ?? 0,
      supply.placedRacks[day] ?? 0,
      supply.storedRacks[day] ?? 0,
      supply.awaitedRacks[day] ?? 0,
    ]),
  }
}

/** The day's stock in a sentence. */
export function supplyWords({ storedRacks, awaitedRacks, claimedRacks }: SupplyResult, day: number): string {
  const at = (series: Float32Array): string => formatCount(series[Math.min(day, series.length - 1)] ?? 0)
  return `${at(storedRacks)} racks in the warehouse, ${at(awaitedRacks)} places ready and empty, ${at(claimedRacks)} gone to others`
}
