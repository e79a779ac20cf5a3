import type { SimulationResult } from '../../shared/results/result.ts'
import { dateOf } from '../../shared/time/calendar.ts'

/**
 * The programme as a network: tasks by id with early and late dates, floats and the baseline beside them, and the links between them. An end
 * is the first day after the work.
 */
export function scheduleJson({ schedule, startDate, campuses, buildings, halls }: SimulationResult) {
  const start = (day: number): string => dateOf(startDate, Math.floor(day + 1e-6))
  const end = (day: number): string => dateOf(startDate, Math.ceil(day - 1e-6))
  return {
    tasks: schedule.tasks.map((task) => ({
      id: task.id,
      name: task.name,
      kind: task.kind,
      work: task.work,
      campusId: campuses[task.campusIndex ?? -1]?.id ?? null,
      buildingId: buildings[task.buildingIndex ?? -1]?.id ?? null,
      hallId: halls[task.hallIndex ?? -1]?.id ?? null,
      earlyStart: start(task.startDay),
      earlyEnd: end(task.endDay),
      lateStart: start(task.lateStartDay),
      lateEnd: end(task.lateEndDay),
      totalFloatDays: task.totalFloatDays,
      freeFloatDays: task.freeFloatDays,
      isCritical: task.isCritical,
      orderBy: task.kind === 'procurement' ? start(task.lateStartDay) : null,
      baselineStart: task.baselineStartDay === null ? null : start(task.baselineStartDay),
      baselineEnd: task.baselineEndDay === null ? null : end(task.baselineEndDay),
      confidence: task.confidence,
    })),
    links: schedule.links.map(({ fromTask, toTask, kind, lagDays, isDriving }) => ({
      from: schedule.tasks[fromTask]?.id ?? null,
      to: schedule.tasks[toTask]?.id ?? null,
      kind,
      lagDays,
      isDriving,
    })),
  }
}
