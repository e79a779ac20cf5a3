import type { ResultMilestone, TargetResult } from '../../../shared/results/result.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rollout } from '../rollout/rollOut.ts'
import { contractedDay, type Contracted } from './targets.ts'

const SHARES = [0.25, 0.5, 0.75, 1] as const
const FIRST_KW = 1000

/** The days readers look for, in order: the scenario's own, and those the model finds. Days outside the span included. */
export function findMilestones(
  plan: Plan,
  rollout: Rollout,
  rows: RowTable,
  contracted: Contracted,
  targets: readonly TargetResult[],
): ResultMilestone[] {
  const milestones: ResultMilestone[] = plan.scenario.milestones.map(({ id, name, date, kind, note }) => ({
    id,
    name,
    day: dayOf(plan.startDate, date),
    kind,
    note,
  }))
  const found = (id: string, name: string, day: number | null, note = '') => {
    if (day !== null && day < NEVER_DAY)
      milestones.push({ id: `modelled-${id}`, name, day, kind: 'modelled', note })
  }
  found('first-megawatt', 'First IT megawatt live', dayOfPower(rows, FIRST_KW))
  for (const { index, spec, campusIndex } of plan.buildings) {
    const campus = itemAt(plan.campuses, campusIndex).spec
    const live = itemAt(rollout.buildingLiveDay, index)
    const full = itemAt(rollout.buildingFullDay, index)
    const id = `${campus.id}-${spec.id}`
    found(`${id}-live`, `${spec.name} live`, live, campus.name)
    if (full > live) found(`${id}-full`, `${spec.name} full`, full, campus.name)
  }
  if (contracted.totalCount > 0) {
    for (const share of SHARES) {
      const count = Math.ceil(contracted.totalCount * share)
      const name =
        share === 1 ? 'All contracted accelerators live' : `${share * 100} % of contracted accelerators live`
      found(
        `contracted-${share * 100}`,
        name,
        contractedDay(contracted, count),
        `${formatCount(count)} accelerators`,
      )
    }
  }
  for (const { id, name, metDay, acceleratorCount } of targets) {
    found(`target-${id}`, `${name}: target met`, metDay, `${formatCount(acceleratorCount)} accelerators`)
  }
  return milestones
    .map((milestone, index) => ({ milestone, index }))
    .sort((a, b) => a.milestone.day - b.milestone.day || a.index - b.index)
    .map(({ milestone }) => milestone)
}

/** First day on which the live racks' mean draw reaches a power, kW. */
function dayOfPower(rows: RowTable, powerKw: number): number | null {
  const order = Array.from(rows.liveDay, (day, row) => ({ day, row })).sort(
    (a, b) => a.day - b.day || a.row - b.row,
  )
  let sum = 0
  for (const { day, row } of order) {
    sum += (rows.count[row] ?? 0) * (rows.rackKw[row] ?? 0)
    if (sum >= powerKw) return day
  }
  return null
}
