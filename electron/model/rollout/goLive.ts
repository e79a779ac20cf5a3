import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { runHallHour } from '../facility/hallFacility.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, HallPlan, Plan } from '../plan/plan.ts'
import { energisedBanks, utilityKva } from '../power/mainTransformers.ts'
import { acceptanceDays } from './acceptance.ts'
import { ringFenceShare } from './ringFence.ts'
import { HOLDS, type RowSchedule } from './rowSchedule.ts'

/** Rounding between this running sum and the daily series' own. */
const SLACK_MVA = 1e-6

/** A part of a campus's utility capacity, and what is live on it. */
interface Pool {
  /** Of the capacity that has arrived, 0..1. */
  share: number
  kva: number
  /** Tranche that rows have come to, by turn. */
  reached: Map<number, number>
}

/**
 * Lets rows go live, campus by campus, tenants in order of their turn, rows of one turn in order of readiness. A row goes live when the
 * utility capacity that has arrived covers the design-day demand of everything before it and the row, all racks at provisioned
 * power; otherwise it waits for the tranche that does, and those behind it wait too. A row that no tranche covers is passed over for
 * good. Ring-fenced halls of a tenant draw on their own part of the capacity and no other; the rest is shared.
 */
export function goLive(plan: Plan, facilities: Facilities, layout: Layout, schedule: RowSchedule): void {
  const rowsByCampus: number[][] = plan.campuses.map(() => [])
  for (let row = 0; row < schedule.rowCount; row++) {
    if ((schedule.candidateDay[row] ?? NEVER_DAY) >= NEVER_DAY) continue
    rowsByCampus[itemAt(layout.rows, row).campusIndex]?.push(row)
  }
  for (const campus of plan.campuses) {
    const rows = itemAt(rowsByCampus, campus.index)
    const turn = (row: number) => itemAt(plan.halls, itemAt(layout.rows, row).hallIndex).priority
    rows.sort(
      (a, b) =>
        turn(a) - turn(b) || (schedule.candidateDay[a] ?? 0) - (schedule.candidateDay[b] ?? 0) || a - b,
    )
    energise(plan, campus, rows, facilities, layout, schedule)
  }
}

function energise(
  plan: Plan,
  campus: CampusPlan,
  rows: readonly number[],
  facilities: Facilities,
  layout: Layout,
  schedule: RowSchedule,
): void {
  const { site, mainTransformer } = itemAt(facilities.campuses, campus.index)
  const banks = energisedBanks(campus, mainTransformer)
  const first = campus.halls[0]?.index ?? 0
  const live = campus.halls.map(() => ({ itKw: 0, liquidKw: 0, facilityKw: 0, apparentKva: 0 }))
  let campusKw = 0
  let campusKva = 0
  const pools = new Map<string, Pool>()
  for (const row of rows) {
    const { hallIndex, groupIndex, count } = itemAt(layout.rows, row)
    const hall = itemAt(plan.halls, hallIndex)
    const group = itemAt(hall.groups, groupIndex)
    const now = itemAt(live, hallIndex - first)
    const itKw = now.itKw + count * group.maxKw
    const liquidKw = now.liquidKw + count * group.maxKw * group.liquidRatio
    const facility = itemAt(facilities.halls, hallIndex)
    const hour = runHallHour(facility, site.designHour, itKw, liquidKw)
    const facilityKw = hour?.facilityKw ?? 0
    const apparentKva = hour?.utilityKva ?? 0
    const withKw = campusKw - now.facilityKw + facilityKw
    const withKva = campusKva - now.apparentKva + apparentKva
    const pool = poolOf(pools, campus, hall)
    const poolKva = pool.kva - now.apparentKva + apparentKva
    const needed = campus.gridSteps.findIndex(({ capacityMva }, index) => {
      const neededMva = utilityKva(itemAt(banks, index), withKw, withKva) / 1000
      // A pool bears the main transformers' losses by its part of the load.
      const poolMva = withKva > 0 ? (neededMva * poolKva) / withKva : 0
      return capacityMva + SLACK_MVA >= neededMva && capacityMva * pool.share + SLACK_MVA >= poolMva
    })
    if (needed < 0) {
      schedule.hold[row] = HOLDS.indexOf('utility')
      continue
    }
    // Those behind a row that waits for a tranche wait with it.
    const reached = Math.max(pool.reached.get(hall.priority) ?? 0, needed)
    const day = Math.max(schedule.candidateDay[row] ?? NEVER_DAY, itemAt(campus.gridSteps, reached).day)
    schedule.gridStep[row] = reached
    schedule.liveDay[row] = day
    schedule.commissioningDay[row] = Math.max(schedule.installedDay[row] ?? 0, day - acceptanceDays(hall))
    pool.reached.set(hall.priority, reached)
    pool.kva = poolKva
    now.itKw = itKw
    now.liquidKw = liquidKw
    now.facilityKw = facilityKw
    now.apparentKva = apparentKva
    campusKw = withKw
    campusKva = withKva
  }
  for (const row of rows) {
    if (schedule.liveDay[row] === NEVER_DAY) schedule.commissioningDay[row] = NEVER_DAY
  }
}

/** The part of the capacity a hall draws on: its tenant's own where it is ring-fenced, otherwise what no fence keeps. */
function poolOf(pools: Map<string, Pool>, campus: CampusPlan, hall: HallPlan): Pool {
  const key = hall.isRingFenced ? hall.spec.tenantId : ''
  let pool = pools.get(key)
  if (!pool) {
    pool = { share: ringFenceShare(campus, hall), kva: 0, reached: new Map() }
    pools.set(key, pool)
  }
  return pool
}
