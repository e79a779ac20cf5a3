import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { BuildingSchedule } from '../schedule/siteSchedule.ts'
import { goLive } from './goLive.ts'
import { holdRows } from './holdRows.ts'
import { installRows } from './installRows.ts'
import { emptyRowSchedule, type RowSchedule } from './rowSchedule.ts'
import { workDays, type WorkDays } from './stageDays.ts'

/** The plan on the calendar. */
export interface Rollout {
  buildings: BuildingSchedule[]
  work: WorkDays[]
  rows: RowSchedule
  /** First and last day a row of the hall or building goes live; `NEVER_DAY` where none does. */
  hallLiveDay: number[]
  buildingLiveDay: number[]
  buildingFullDay: number[]
  campusLiveDay: number[]
}

/** Dates the racks: rows by hall limits, deliveries, crews and utility capacity. */
export function rollOut(plan: Plan, facilities: Facilities, layout: Layout): Rollout {
  const { buildings } = plan.site
  const work = plan.buildings.map((building) => workDays(building, itemAt(buildings, building.index)))
  const rows = emptyRowSchedule(layout.rows.length)
  holdRows(plan, facilities, layout, rows)
  installRows(
    plan,
    buildings.map(({ readyDay }) => readyDay),
    layout,
    rows,
  )
  goLive(plan, facilities, layout, rows)

  const rollout: Rollout = {
    buildings,
    work,
    rows,
    hallLiveDay: plan.halls.map(() => NEVER_DAY),
    buildingLiveDay: plan.buildings.map(() => NEVER_DAY),
    buildingFullDay: plan.buildings.map(() => NEVER_DAY),
    campusLiveDay: plan.campuses.map(() => NEVER_DAY),
  }
  for (let row = 0; row < rows.rowCount; row++) noteLive(plan, layout, rollout, row)
  return rollout
}

function noteLive(plan: Plan, layout: Layout, rollout: Rollout, row: number): void {
  const day = rollout.rows.liveDay[row] ?? NEVER_DAY
  if (day >= NEVER_DAY) return
  const { hallIndex, campusIndex } = itemAt(layout.rows, row)
  const { buildingIndex } = itemAt(plan.halls, hallIndex)
  const earlier = (days: number[], index: number) => {
    days[index] = Math.min(itemAt(days, index), day)
  }
  earlier(rollout.hallLiveDay, hallIndex)
  earlier(rollout.buildingLiveDay, buildingIndex)
  earlier(rollout.campusLiveDay, campusIndex)
  const full = itemAt(rollout.buildingFullDay, buildingIndex)
  rollout.buildingFullDay[buildingIndex] = full >= NEVER_DAY ? day : Math.max(full, day)
}
