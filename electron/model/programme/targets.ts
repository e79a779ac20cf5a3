import type { TargetResult } from '../../../shared/results/result.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'

/** Accelerators of the contracted phases as they go live: days ascending, running count. */
export interface Contracted {
  /** Accelerators that the plan asks for in contracted phases, live or not. */
  totalCount: number
  days: number[]
  counts: number[]
}

export function countContracted(plan: Plan, rows: RowTable): Contracted {
  const steps: { day: number; count: number }[] = []
  for (let row = 0; row < rows.rowCount; row++) {
    const day = rows.liveDay[row] ?? NEVER_DAY
    const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
    if (day >= NEVER_DAY || itemAt(plan.buildings, hall.buildingIndex).isOptional) continue
    const { rackType } = itemAt(hall.groups, rows.groupIndex[row] ?? 0)
    const count = (rows.count[row] ?? 0) * rackType.acceleratorCount.value
    if (count > 0) steps.push({ day, count })
  }
  steps.sort((a, b) => a.day - b.day)
  let sum = 0
  const counts = steps.map(({ count }) => (sum += count))
  let totalCount = 0
  for (const building of plan.buildings) {
    if (building.isOptional) continue
    for (const { groups } of building.halls) {
      for (const group of groups) totalCount += group.rackCount * group.rackType.acceleratorCount.value
    }
  }
  return { totalCount, days: steps.map(({ day }) => day), counts }
}

/** Contracted accelerators live on a day. */
function contractedOn({ days, counts }: Contracted, day: number): number {
  let live = 0
  days.forEach((at, index) => {
    if (at <= day) live = counts[index] ?? 0
  })
  return live
}

/** First day on which at least `count` contracted accelerators are live; `null` for never. */
export function contractedDay({ days, counts }: Contracted, count: number): number | null {
  const index = counts.findIndex((live) => live >= count)
  return index < 0 ? null : (days[index] ?? null)
}

export function judgeTargets(plan: Plan, contracted: Contracted): TargetResult[] {
  return plan.scenario.targets.map((target) => {
    const day = dayOf(plan.startDate, target.date)
    const asked = target.acceleratorCount.value
    return {
      id: target.id,
      name: target.name,
      day,
      acceleratorCount: asked,
      liveAtTarget: contractedOn(contracted, day),
      metDay: asked === 0 ? day : contractedDay(contracted, asked),
    }
  })
}
