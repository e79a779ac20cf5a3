import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Layout, RowPlace } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'
import { acceptanceDays } from './acceptance.ts'
import { stepFor } from './electricalSteps.ts'
import { HallQueue } from './hallQueue.ts'
import { RackCrews } from './rackCrews.ts'
import { emptyRowSchedule, HOLDS, type RowSchedule } from './rowSchedule.ts'
import { arrivalDay, readSupply, take, type Supply } from './supply.ts'

/** From a rack standing in its place to it being cabled and connected, days. */
// assumed: bus bar, hoses and fibre of one rack in a day; the crew's pace is the hall's own install rate.
const INSTALL_DAYS = 1

/**
 * Dates the racks of every row that is not held: a hall's crew sets one row after another once the building is ready,
 * at its own pace, each row when all its racks have arrived. Scarce racks go to tenants in order of their turn, and among those
 * of one turn to halls in order of readiness. Where the next row's racks are missing, the crew sets a row of another group
 * that can be had; a crew that halls share goes to the next that waits. A row that the hall's electrical plant does not carry yet stands
 * cabled and waits for the step that does.
 */
export function installRows(
  plan: Plan,
  readyDays: readonly number[],
  layout: Layout,
  schedule: RowSchedule,
): void {
  const taken = plan.rackTypes.map(() => 0)
  const waiting = plan.halls.map((hall) => queuesOf(hall, layout, schedule))
  for (const hall of plan.halls) {
    planRows(hall, itemAt(readyDays, hall.buildingIndex), itemAt(waiting, hall.index), layout, schedule)
  }
  const crews = new RackCrews(plan)
  const turns = priorities(plan)
  if (turns.length > 1 && plan.halls.some(({ index }) => crews.isShared(index))) {
    const supplies = allot(plan, readyDays, layout, schedule, waiting)
    const supplyOf = ({ priority }: HallPlan) => itemAt(supplies, turns.indexOf(priority))
    installHalls(plan, plan.halls, readyDays, layout, schedule, waiting, supplyOf, crews)
  } else {
    for (const priority of turns) {
      const halls = plan.halls.filter((hall) => hall.priority === priority)
      const supply = readSupply(plan, priority, taken)
      installHalls(plan, halls, readyDays, layout, schedule, waiting, () => supply, crews)
    }
  }
  markWithoutRacks(waiting, schedule)
}

/**
 * What each turn finds of the racks, by turn: less what earlier turns take. Crews that halls share serve whoever is ready first, of any
 * turn, so that racks are allotted before crews set the first.
 */
function allot(
  plan: Plan,
  readyDays: readonly number[],
  layout: Layout,
  schedule: RowSchedule,
  waiting: readonly (readonly (readonly number[])[])[],
): Supply[] {
  const ownCrews = new RackCrews({ ...plan, scenario: { ...plan.scenario, schedule: undefined } })
  const trial = emptyRowSchedule(schedule.rowCount)
  const queues = waiting.map((ofHall) => ofHall.map((rows) => [...rows]))
  let taken = plan.rackTypes.map(() => 0)
  return priorities(plan).map((priority) => {
    const before = [...taken]
    const supply = readSupply(plan, priority, taken)
    const halls = plan.halls.filter((hall) => hall.priority === priority)
    installHalls(plan, halls, readyDays, layout, trial, queues, () => supply, ownCrews)
    taken = [...supply.taken]
    return { ...supply, taken: before }
  })
}

/** Turns of the plan's halls, first to last. */
function priorities(plan: Plan): number[] {
  return [...new Set(plan.halls.map(({ priority }) => priority))].sort((a, b) => a - b)
}

/** Dates the rows of some halls, the earliest ready first. */
function installHalls(
  plan: Plan,
  halls: readonly HallPlan[],
  readyDays: readonly number[],
  layout: Layout,
  schedule: RowSchedule,
  waiting: number[][][],
  supplyOf: (hall: HallPlan) => Supply,
  crews: RackCrews,
): void {
  const queue = new HallQueue()
  const networkDays: (number | undefined)[] = plan.halls.map(() => undefined)
  for (const hall of halls) queue.push(hall.index, itemAt(readyDays, hall.buildingIndex))
  /** By hall, the row picked and not set yet, and the one set last. */
  const picked: (number | null)[] = plan.halls.map(() => null)
  const lastRow = new Int32Array(plan.halls.length).fill(-1)
  /** By hall, provisioned power of the racks set so far. */
  const setKw = new Float64Array(plan.halls.length)
  const sendOn = (hall: number, day: number) => {
    const called = crews.leave(hall, lastRow[hall] ?? -1, day)
    if (called !== null) queue.push(called, day)
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const hall = itemAt(plan.halls, next.hall)
    const supply = supplyOf(hall)
    const row = picked[hall.index] ?? pickRow(hall, itemAt(waiting, hall.index), next.day, supply, layout)
    if (row === null) {
      sendOn(hall.index, next.day)
      continue
    }
    const place = itemAt(layout.rows, row)
    if (picked[hall.index] === null) {
      const { rackTypeIndex } = itemAt(hall.groups, place.groupIndex)
      schedule.arrivalDay[row] = arrivalDay(supply, rackTypeIndex, place.count)
      take(supply, rackTypeIndex, place.count)
    }
    picked[hall.index] = row
    const day = Math.max(next.day, schedule.arrivalDay[row] ?? 0)
    if (day > next.day && crews.isShared(hall.index)) {
      // A crew that others want does not wait beside racks that have not come.
      sendOn(hall.index, next.day)
      queue.push(hall.index, day)
      continue
    }
    const crew = crews.enter(hall.index, day)
    if (crew === 'waits') continue
    if (crew.freeDay > day) {
      queue.push(hall.index, crew.freeDay)
      continue
    }
    schedule.crewFrom[row] = crew.lastRow
    picked[hall.index] = null
    lastRow[hall.index] = row
    // The hall's network is accepted a while after its first rack stands.
    const networkDay =
      networkDays[hall.index] ?? Math.ceil(day) + Math.ceil(hall.spec.networkDays?.value ?? 0)
    networkDays[hall.index] = networkDay
    const daysPerRack = 1 / crews.paceOf(hall)
    const loadKw = (setKw[hall.index] ?? 0) + place.count * itemAt(hall.groups, place.groupIndex).maxKw
    setKw[hall.index] = loadKw
    const step = stepFor(plan, hall, loadKw)
    schedule.powerStep[row] = step.index
    schedule.poweredDay[row] = step.day
    dateRow(hall, row, place, day, daysPerRack, networkDay, schedule)
    queue.push(hall.index, day + place.count * daysPerRack)
  }
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
  step: number,
  networkDay: number,
  schedule: RowSchedule,
): void {
  schedule.appearDay[row] = day
  schedule.daysPerRack[row] = step
  schedule.installDays[row] = INSTALL_DAYS
  // A whole day, so that the float32 copy of a row's dates keeps their order.
  const installed = Math.ceil(day + (place.count - 1) * step + INSTALL_DAYS + 1e-3)
  schedule.installedDay[row] = installed
  // Burn-in draws full power: it begins once the hall's plant carries the row.
  const burnInDay = Math.max(installed, schedule.poweredDay[row] ?? installed)
  schedule.commissioningDay[row] = burnInDay
  schedule.candidateDay[row] = Math.max(burnInDay + acceptanceDays(hall), networkDay)
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
