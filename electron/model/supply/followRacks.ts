import type { RowTable } from '../../../shared/results/rowTable.ts'
import { racksPlaced } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { SupplyResult } from '../../../shared/results/supplyResult.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { accumulate, add } from '../numbers/accumulate.ts'
import { itemAt, largest } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rollout } from '../rollout/rollOut.ts'
import { consignments } from '../rollout/supply.ts'

/** Racks of every delivered type, from arrival to their place: claimed by others, in store, and the places that wait for them. */
export function followRacks(plan: Plan, rows: RowTable, rollout: Rollout): SupplyResult[] {
  const results: SupplyResult[] = []
  plan.rackTypes.forEach(({ id, name }, index) => {
    if (!plan.scenario.deliveries.some(({ rackTypeId }) => rackTypeId === id)) return
    results.push({ rackTypeId: id, name, ...followType(plan, rows, rollout, index) })
  })
  return results
}

type Days = Omit<SupplyResult, 'rackTypeId' | 'name'>

function followType(plan: Plan, rows: RowTable, rollout: Rollout, typeIndex: number): Days {
  const { id } = itemAt(plan.rackTypes, typeIndex)
  const zeros = () => new Float64Array(plan.dayCount)
  const [planned, arrived, reserved, placed, awaited] = [zeros(), zeros(), zeros(), zeros(), zeros()]
  const count = (days: Float64Array, day: number, racks: number) => {
    if (day < plan.dayCount) add(days, Math.max(0, Math.ceil(day)), racks)
  }
  for (const delivery of plan.scenario.deliveries) {
    if (delivery.rackTypeId !== id) continue
    count(planned, dayOf(plan.startDate, delivery.date), delivery.rackCount.value)
    for (const part of consignments(plan, delivery)) count(arrived, part.day, part.rackCount)
  }
  let lastTurn = 0
  for (let row = 0; row < rows.rowCount; row++) {
    if (rows.rackTypeIndex[row] !== typeIndex) continue
    const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
    lastTurn = largest([hall.priority], lastTurn)
    const racks = rows.count[row] ?? 0
    const arrival = rollout.rows.arrivalDay[row] ?? NEVER_DAY
    const isAwaited = rollout.rows.hold[row] === 0 || arrival >= NEVER_DAY
    if (arrival < NEVER_DAY) count(reserved, arrival, racks)
    countPlaced(rows, row, placed)
    const ready = itemAt(rollout.buildings, hall.buildingIndex).readyDay
    if (!isAwaited || ready >= arrival) continue
    count(awaited, ready, racks)
    count(awaited, arrival, -racks)
  }
  for (const days of [planned, arrived, reserved, placed, awaited]) accumulate(days)
  const claimed = serveClaims(plan, id, lastTurn, arrived, reserved)
  return {
    plannedRacks: Float32Array.from(planned),
    arrivedRacks: Float32Array.from(arrived),
    claimedRacks: Float32Array.from(claimed),
    placedRacks: Float32Array.from(placed),
    storedRacks: Float32Array.from(arrived, (racks, day) =>
      Math.max(0, racks - (claimed[day] ?? 0) - (placed[day] ?? 0)),
    ),
    awaitedRacks: Float32Array.from(awaited),
  }
}

/** Adds the racks of a row on the days they are set down. */
function countPlaced(rows: RowTable, row: number, placed: Float64Array): void {
  const racks = rows.count[row] ?? 0
  const appear = rows.appearDay[row] ?? NEVER_DAY
  let before = 0
  for (let day = Math.max(0, Math.floor(appear)); day < placed.length && before < racks; day++) {
    const now = racksPlaced(rows, row, day)
    if (now > before) add(placed, day, now - before)
    before = now
  }
}

/** Racks that others with an earlier turn than the last of the plan's tenants have taken by each day: of what is there and not reserved. */
function serveClaims(
  plan: Plan,
  rackTypeId: string,
  lastTurn: number,
  arrived: Float64Array,
  reserved: Float64Array,
): Float64Array {
  const asked = new Float64Array(plan.dayCount)
  for (const claim of plan.scenario.supplyClaims ?? []) {
    const day = Math.max(0, dayOf(plan.startDate, claim.date))
    if (claim.rackTypeId !== rackTypeId || claim.priority.value >= lastTurn || day >= plan.dayCount) continue
    add(asked, day, claim.rackCount.value)
  }
  accumulate(asked)
  let served = 0
  return asked.map((racks, day) => {
    const free = (arrived[day] ?? 0) - (reserved[day] ?? 0) - served
    served += Math.max(0, Math.min(racks - served, free))
    return served
  })
}
