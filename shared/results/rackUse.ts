import type { RowTable } from './rowTable.ts'

/** Racks of one type in one hall as the plan asks for them, with what one of them draws, kW. */
export interface RackUse {
  hallIndex: number
  /** Index of the group inside its hall, as in the row table. */
  groupIndex: number
  /** Index into `SimulationResult.rackTypes`. */
  rackTypeIndex: number
  workload: 'training' | 'inference' | 'cpu'
  rackCount: number
  /** True for network and storage racks that the campus's fabric asks for. */
  isDerived: boolean
  idleKw: number
  trainingKw: number
  inferenceKw: number
  nameplateKw: number
  /** Mean while live, once utilisation has settled. */
  meanKw: number
}

/**
 * Draw of live racks where it changes with time: steps of row `r` are `start[r] .. start[r + 1] - 1`, from `day` on each rack draws `rackKw`.
 * Rows without steps draw `rows.rackKw` from their first day.
 */
export interface UsageTable {
  start: Uint32Array
  day: Float32Array
  rackKw: Float32Array
}

/** Mean draw of one live rack of a row on a day, kW. */
export function rackKwOn(rows: RowTable, usage: UsageTable, row: number, day: number): number {
  const first = usage.start[row] ?? 0
  const end = usage.start[row + 1] ?? first
  let kw = rows.rackKw[row] ?? 0
  for (let step = first; step < end; step++) {
    if (step > first && (usage.day[step] ?? 0) > day) break
    kw = usage.rackKw[step] ?? 0
  }
  return kw
}
