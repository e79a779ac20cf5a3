import { monthDays } from '../../../shared/results/sampleDays.ts'
import type { SupplyResult } from '../../../shared/results/supplyResult.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { TableModel } from '../figure/tableModel.ts'

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
