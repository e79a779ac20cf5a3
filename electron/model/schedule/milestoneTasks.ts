import type { TargetResult } from '../../../shared/results/result.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'
import type { WaveTasks } from './hallTasks.ts'
import type { NetworkBuilder } from './networkBuilder.ts'
import type { RackWave } from './rackWaves.ts'
import { milestone } from './scheduleSite.ts'

/** What the late dates of a programme are held to: milestones that are not to move. */
export interface Goals {
  /** Numbers in the builder. */
  tasks: number[]
}

/**
 * Adds the milestones of campuses and targets: first load, each campus's contracted and optional buildings full, and every target on the
 * waves that meet it.
 */
export function addMilestones(
  builder: NetworkBuilder,
  plan: Plan,
  waves: readonly (readonly RackWave[])[],
  tasks: readonly (readonly WaveTasks[])[],
  rows: RowSchedule,
  targets: readonly TargetResult[],
): Goals {
  const goals: Goals = { tasks: [] }
  for (const campus of plan.campuses) {
    const first = campus.halls.reduce<number | null>((best, { index }) => {
      const day = waves[index]?.[0]?.liveDay
      return day !== undefined && day < (best === null ? NEVER_DAY : (waves[best]?.[0]?.liveDay ?? NEVER_DAY))
        ? index
        : best
    }, null)
    if (first !== null) {
      const live = builder.add({
        ...milestone(`${campus.spec.id}/first-load`, 'First load'),
        campusIndex: campus.index,
      })
      builder.link(itemAt(itemAt(tasks, first), 0).live, live)
    }
    for (const isOptional of [false, true]) {
      const buildings = campus.buildings.filter((building) => building.isOptional === isOptional)
      if (buildings.length === 0) continue
      const full = builder.add({
        ...milestone(
          `${campus.spec.id}/${isOptional ? 'options-full' : 'full'}`,
          isOptional ? 'Options full' : 'All halls full',
        ),
        campusIndex: campus.index,
      })
      goals.tasks.push(full)
      for (const building of buildings) {
        const ends = building.halls.flatMap(({ index }) => itemAt(tasks, index).map(({ live }) => live))
        if (ends.length === 0) ends.push(itemAt(plan.site.readyTasks, building.index))
        for (const end of ends) builder.link(end, full)
      }
    }
  }
  for (const { id, name, metDay } of targets) {
    const target = builder.add({ ...milestone(`target/${id}`, name) })
    goals.tasks.push(target)
    linkTarget(builder, plan, waves, tasks, rows, target, metDay ?? NEVER_DAY)
  }
  return goals
}

/** Waves that carry contracted accelerators by the day a target is met hold it; a wave that goes on after that day, only as far as then. */
function linkTarget(
  builder: NetworkBuilder,
  plan: Plan,
  waves: readonly (readonly RackWave[])[],
  tasks: readonly (readonly WaveTasks[])[],
  rows: RowSchedule,
  target: number,
  metDay: number,
): void {
  for (const hall of plan.halls) {
    if (itemAt(plan.buildings, hall.buildingIndex).isOptional) continue
    itemAt(waves, hall.index).forEach((wave, index) => {
      if (wave.acceleratorCount === 0) return
      const within = wave.rows.reduce((latest, row) => {
        const day = rows.liveDay[row] ?? NEVER_DAY
        return day <= metDay ? Math.max(latest, day) : latest
      }, -NEVER_DAY)
      if (within <= -NEVER_DAY) return
      builder.link(itemAt(itemAt(tasks, hall.index), index).live, target, 'FS', within - wave.liveDay)
    })
  }
}
