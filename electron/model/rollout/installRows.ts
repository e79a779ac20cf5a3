import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Layout, RowPlace } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'
import { acceptanceDays } from './acceptance.ts'
import { HallQueue } from './hallQueue.ts'
import { HOLDS, type RowSchedule } from './rowSchedule.ts'
import { arrivalDay, readSupply, take, type Supply } from './supply.ts'

/** From a rack standing in its place to it being cabled and connected, days. */
// assumed: bus bar, hoses and fibre of one rack in a day; the crew's pace is the hall's own install rate.
const INSTALL_DAYS = 1

/**
 * Dates the racks of every row that is not held: a hall's crew sets one row after another once the building is ready,
 * at its own pace, each row when all its racks have arrived. Scarce racks go to halls in order of readiness. Where the
 * next row's racks are missing, the crew sets a row of another group that can be had.
 */
export function installRows(
  plan: Plan,
  readyDays: readonly number[],
  layout: Layout,
  schedule: RowSchedule,
): void {
  const supply = readSupply(plan)
  const queue = new HallQueue()
  const waiting = plan.halls.map((hall) => queuesOf(hall, layout, schedule))
  const networkDays: (number | undefined)[] = plan.halls.map(() => undefined)
  for (const hall of plan.halls) {
    const ready = itemAt(readyDays, hall.buildingIndex)
    planRows(hall, ready, itemAt(waiting, hall.index), layout, schedule)
    queue.push(hall.index, ready)
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const hall = itemAt(plan.halls, next.hall)
    const row = pickRow(hall, itemAt(waiting, hall.index), next.day, supply, layout)
    if (row === null) continue
    const place = itemAt(layout.rows, row)
    const group = itemAt(hall.groups, place.groupIndex)
    const arrival = arrivalDay(supply, group.rackTypeIndex, place.count)
    take(supply, group.rackTypeIndex, place.count)
    schedule.arrivalDay[row] = arrival
    const day = Math.max(next.day, arrival)
    // The hall's network is accepted a while after its first rack stands.
    const networkDay = networkDays[hall.index] ?? Math.ceil(day + (hall.spec.networkDays?.value ?? 0))
    networkDays[hall.index] = networkDay
    dateRow(hall, row, place, day, networkDay, schedule)
    queue.push(hall.index, day + place.count / hall.spec.installRatePerDay.value)
  }
  markWithoutRacks(waiting, schedule)
}

/** Rows of each group of a hall still to be set, in order; held rows left out. */
function queuesOf(hall: HallPlan, layout: Layout, schedule: RowSchedule): number[][] {
  const queues: number[][] = hall.groups.map(() => [])
  const { firstRow, rowCount } = itemAt(layout.halls, hall.index)
  for (let row = firstRow + rowCount - 1; row >= firstRow; row--) {
    if (schedule.hold[row] === 0) queues[itemAt(layout.rows, row).groupIndex]?.push(row)
  }
  return queues
}

/** Takes the hall's next row: the first group in order whose racks are there, otherwise the one whose racks come first. */
function pickRow(
  hall: HallPlan,
  queues: number[][],
  day: number,
  supply: Supply,
  layout: Layout,
): number | null {
  let best: number[] | null = null
  let bestDay = NEVER_DAY
  for (const group of hall.groups) {
    const queue = queues[group.index] ?? []
    const row = queue[queue.length - 1]
    if (row === undefined) continue
    const arrival = arrivalDay(supply, group.rackTypeIndex, itemAt(layout.rows, row).count)
    const possible = Math.max(day, arrival)
    if (possible < bestDay) {
      best = queue
      bestDay = possible
    }
  }
  return best?.pop() ?? null
}

function dateRow(
  hall: HallPlan,
  row: number,
  place: RowPlace,
  day: number,
  networkDay: number,
  schedule: RowSchedule,
): void {
  const step = 1 / hall.spec.installRatePerDay.value
  schedule.appearDay[row] = day
  schedule.daysPerRack[row] = step
  schedule.installDays[row] = INSTALL_DAYS
  // A whole day, so that the float32 copy of a row's dates keeps their order.
  const installed = Math.ceil(day + (place.count - 1) * step + INSTALL_DAYS + 1e-3)
  schedule.installedDay[row] = installed
  schedule.commissioningDay[row] = installed
  schedule.candidateDay[row] = Math.max(installed + acceptanceDays(hall), networkDay)
}

/** Dates the rows as if racks and power were always there. */
function planRows(
  hall: HallPlan,
  ready: number,
  queues: number[][],
  layout: Layout,
  schedule: RowSchedule,
): void {
  let day = ready
  const rows = queues.flat().sort((a, b) => a - b)
  for (const row of rows) {
    const step = itemAt(layout.rows, row).count / hall.spec.installRatePerDay.value
    day += step
    schedule.plannedDay[row] = Math.ceil(day + INSTALL_DAYS) + acceptanceDays(hall)
  }
}

function markWithoutRacks(waiting: readonly number[][][], schedule: RowSchedule): void {
  for (const row of waiting.flat(2)) schedule.hold[row] = HOLDS.indexOf('racks')
}
