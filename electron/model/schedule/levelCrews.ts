import { itemAt } from '../numbers/limits.ts'
import type { SitePlan } from '../plan/plan.ts'
import { forwardPass } from './forwardPass.ts'
import type { NetworkBuilder } from './networkBuilder.ts'

/**
 * Lets stages that share a limited number of crews wait for one another: the earliest start goes first, ties by the order of the
 * document, and a stage that finds every crew at work follows the one that is done first. What waits is kept as finish-start links, so
 * that the network alone says why a stage starts when it does.
 */
export function levelCrews(builder: NetworkBuilder, plan: SitePlan): void {
  const pools = (plan.scenario.schedule?.crews ?? []).map(({ works, crewCount, campusIds }) => {
    const campuses = new Set(
      plan.campuses.filter(({ spec }) => campusIds.includes(spec.id)).map(({ index }) => index),
    )
    const tasks = builder.tasks.flatMap((task, index) =>
      task.kind === 'stage' &&
      task.durationDays.mode > 0 &&
      task.work !== null &&
      works.includes(task.work) &&
      campuses.has(task.campusIndex ?? -1)
        ? [index]
        : [],
    )
    return { crewCount, tasks }
  })
  for (const { crewCount, tasks } of pools) {
    if (tasks.length > crewCount) levelPool(builder, tasks, crewCount)
  }
}

/** Settles one stage after another in order of its start; each may move those behind it, so dates are read anew after every link. */
function levelPool(builder: NetworkBuilder, tasks: readonly number[], crewCount: number): void {
  const waiting = new Set(tasks)
  /** The last stage of each crew. */
  const crews: number[] = []
  while (waiting.size > 0) {
    const { network, placeOf } = builder.build()
    const { startDay, endDay } = forwardPass(network)
    const startOf = (task: number) => startDay[placeOf[task] ?? 0] ?? 0
    const endOf = (task: number) => endDay[placeOf[task] ?? 0] ?? 0
    const next = [...waiting].reduce((best, task) => (startOf(task) < startOf(best) ? task : best))
    waiting.delete(next)
    if (crews.length < crewCount) {
      crews.push(next)
      continue
    }
    const free = crews.reduce(
      (best, _, crew) => (endOf(itemAt(crews, crew)) < endOf(itemAt(crews, best)) ? crew : best),
      0,
    )
    if (endOf(itemAt(crews, free)) > startOf(next)) builder.link(itemAt(crews, free), next)
    crews[free] = next
  }
}
