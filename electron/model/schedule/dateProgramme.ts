import type { LinkKind, Schedule, ScheduleLink, ScheduleTask } from '../../../shared/results/schedule.ts'
import { LINK_KINDS } from '../../../shared/results/schedule.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import { backwardPass } from './backwardPass.ts'
import type { ProgrammeNetwork } from './buildNetwork.ts'
import { forwardPass } from './forwardPass.ts'

const SLACK_DAYS = 1e-6

/**
 * Early and late dates of the programme. Late dates move no target and no campus's completion; a task that must finish by a day is held
 * to that day as well, and has a negative float when it cannot.
 */
export function dateProgramme(plan: Plan, { network, tasks, goalTasks }: ProgrammeNetwork): Schedule {
  const dates = forwardPass(network)
  const latestEnd = Float64Array.from(tasks, ({ finishByDay }) => finishByDay)
  for (const goal of goalTasks) {
    latestEnd[goal] = Math.min(latestEnd[goal] ?? Infinity, dates.endDay[goal] ?? Infinity)
  }
  const floats = backwardPass(network, dates, latestEnd)
  const baseline = new Map(
    (plan.scenario.schedule?.baseline?.tasks ?? []).map(({ id, start, end }) => [
      id,
      { startDay: dayOf(plan.startDate, start), endDay: dayOf(plan.startDate, end) },
    ]),
  )
  return {
    tasks: tasks.map((task, index): ScheduleTask => {
      const laid = baseline.get(task.id)
      const totalFloatDays = floats.totalFloatDays[index] ?? 0
      return {
        id: task.id,
        name: task.name,
        kind: task.kind,
        work: task.work,
        campusIndex: task.campusIndex,
        buildingIndex: task.buildingIndex,
        hallIndex: task.hallIndex,
        startDay: dates.startDay[index] ?? 0,
        endDay: dates.endDay[index] ?? 0,
        lateStartDay: floats.lateStartDay[index] ?? 0,
        lateEndDay: floats.lateEndDay[index] ?? 0,
        totalFloatDays,
        freeFloatDays: floats.freeFloatDays[index] ?? 0,
        isCritical: totalFloatDays < SLACK_DAYS,
        baselineStartDay: laid?.startDay ?? null,
        baselineEndDay: laid?.endDay ?? null,
        confidence: task.confidence,
      }
    }),
    links: listLinks(network, floats.isDriving),
  }
}

function listLinks(network: ProgrammeNetwork['network'], isDriving: Uint8Array): ScheduleLink[] {
  const links: ScheduleLink[] = []
  for (let task = 0; task < network.taskCount; task++) {
    for (let link = network.linkStart[task] ?? 0; link < (network.linkStart[task + 1] ?? 0); link++) {
      links.push({
        fromTask: network.linkFrom[link] ?? 0,
        toTask: task,
        kind: linkKind(network.linkKind[link] ?? 0),
        lagDays: network.linkLagDays[link] ?? 0,
        isDriving: isDriving[link] === 1,
      })
    }
  }
  return links
}

/** The numbers of `network.ts` stand in the order of `LINK_KINDS`. */
const linkKind = (kind: number): LinkKind => itemAt(LINK_KINDS, kind)
