import type { StageSpan } from '../../../shared/results/place.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { itemAt, largest } from '../numbers/limits.ts'
import type { BuildingPlan, Plan } from '../plan/plan.ts'

/** A building's stages on the calendar. */
export interface BuildingSchedule {
  spans: StageSpan[]
  /** First day racks may enter: all stages done. */
  readyDay: number
  /** Whether stages wait for one another in a circle, whose links could not all be kept. */
  isCircular: boolean
}

/**
 * Dates a building's stages from its start: durations at their mode (or the building's own), links finish-start and
 * start-start with lags, forward pass. Durations and lags are whole days, rounded. No stage starts before the building does.
 */
export function scheduleBuilding(plan: Plan, building: BuildingPlan): BuildingSchedule {
  const start = dayOf(plan.startDate, building.spec.startDate)
  const { stages } = building.template
  const own = new Map(building.spec.stageDays.map(({ stageId, days }) => [stageId, days]))
  const spans = stages.map((stage): StageSpan => {
    const graded = own.get(stage.id)
    return {
      stageId: stage.id,
      name: stage.name,
      work: stage.work,
      startDay: start,
      endDay: start + Math.round(graded?.value ?? stage.durationDays.value.mode),
      confidence: graded?.confidence ?? stage.durationDays.confidence,
    }
  })
  const indexOf = new Map(stages.map(({ id }, index) => [id, index]))

  // Each pass settles at least one more stage of a network without circles.
  let isMoving = true
  let pass = 0
  for (; isMoving && pass <= stages.length; pass++) {
    isMoving = false
    stages.forEach((stage, index) => {
      const span = itemAt(spans, index)
      let earliest = start
      for (const link of stage.after) {
        const other = indexOf.get(link.stageId)
        if (other === undefined) {
          throw new Error(
            `Stage "${stage.id}" of template "${building.template.id}" follows "${link.stageId}", which is not in it.`,
          )
        }
        const before = itemAt(spans, other)
        const from = link.link === 'FS' ? before.endDay : before.startDay
        earliest = Math.max(earliest, from + Math.round(link.lagDays))
      }
      if (earliest > span.startDay) {
        span.endDay += earliest - span.startDay
        span.startDay = earliest
        isMoving = true
      }
    })
  }
  const readyDay = largest(
    spans.map(({ endDay }) => endDay),
    start,
  )
  return { spans, readyDay, isCircular: isMoving }
}
