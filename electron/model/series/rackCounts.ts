import { racksInstalled, racksPlaced, type RowTable } from '../../../shared/results/rowTable.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { accumulate, add } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'

/** Daily changes, summed up at the end. */
interface Changes {
  placed: Float64Array
  installed: Float64Array
  live: Float64Array
  accelerators: Float64Array
  cpus: Float64Array
  h100Equivalents: Float64Array
  supportRacks: Float64Array
  plannedMw: Float64Array
}

/**
 * Counts a campus's racks day by day, placed, installed and live, with the accelerators and CPUs in them, and the power
 * the plan would have had.
 *
 * @param rowIndices the campus's rows
 */
export function countRacks(
  plan: Plan,
  campus: CampusPlan,
  rowIndices: readonly number[],
  rows: RowTable,
  schedule: RowSchedule,
  series: DailySeries,
): void {
  const zeros = () => new Float64Array(plan.dayCount)
  const changes: Changes = {
    placed: zeros(),
    installed: zeros(),
    live: zeros(),
    accelerators: zeros(),
    cpus: zeros(),
    h100Equivalents: zeros(),
    supportRacks: zeros(),
    plannedMw: zeros(),
  }
  for (const row of rowIndices) countRow(plan, row, rows, schedule, changes)
  for (const array of Object.values(changes) as Float64Array[]) accumulate(array)
  series.racksPlaced.set(changes.placed)
  series.racksInstalled.set(changes.installed)
  series.racksLive.set(changes.live)
  series.acceleratorsLive.set(changes.accelerators)
  series.cpusLive.set(changes.cpus)
  series.h100EquivalentsLive.set(changes.h100Equivalents)
  series.supportRacksLive.set(changes.supportRacks)
  series.plannedItMw.set(changes.plannedMw)
}

function countRow(plan: Plan, row: number, rows: RowTable, schedule: RowSchedule, changes: Changes): void {
  const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
  const group = itemAt(hall.groups, rows.groupIndex[row] ?? 0)
  const count = rows.count[row] ?? 0
  const appear = rows.appearDay[row] ?? NEVER_DAY
  const end = rows.commissioningDay[row] ?? NEVER_DAY
  let placed = 0
  let installed = 0
  // Every rack is in by the commissioning day; a row that is never commissioned is followed to the end.
  const last = Math.min(plan.dayCount - 1, Math.max(0, Math.ceil(Math.min(end, plan.dayCount))))
  for (let day = Math.max(0, Math.floor(appear)); day <= last && installed < count; day++) {
    const placedNow = racksPlaced(rows, row, day)
    const installedNow = racksInstalled(rows, row, day)
    if (placedNow > placed) add(changes.placed, day, placedNow - placed)
    if (installedNow > installed) add(changes.installed, day, installedNow - installed)
    placed = placedNow
    installed = installedNow
  }
  const live = fromDay(rows.liveDay[row] ?? NEVER_DAY, plan.dayCount)
  if (live !== null) {
    add(changes.live, live, count)
    add(changes.accelerators, live, count * group.rackType.acceleratorCount.value)
    add(changes.cpus, live, count * group.rackType.cpuPackageCount.value)
    const { kind, acceleratorCount, h100EquivalentPerAccelerator } = group.rackType
    add(changes.h100Equivalents, live, count * acceleratorCount.value * h100EquivalentPerAccelerator.value)
    if (kind === 'network' || kind === 'storage') add(changes.supportRacks, live, count)
  }
  const isContracted = !itemAt(plan.buildings, hall.buildingIndex).isOptional
  const planned = fromDay(schedule.plannedDay[row] ?? NEVER_DAY, plan.dayCount)
  if (isContracted && planned !== null) add(changes.plannedMw, planned, (count * group.meanKw) / 1000)
}

/** First whole day of the span on or after `day`; `null` when that is after the span. */
export function fromDay(day: number, dayCount: number): number | null {
  const at = Math.max(0, Math.ceil(day))
  return at < dayCount ? at : null
}
