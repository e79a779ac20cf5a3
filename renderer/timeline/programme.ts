import type { Building } from '../../shared/results/place.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Schedule, ScheduleTask } from '../../shared/results/schedule.ts'

/** A stage of a building as a task of which nothing but its days is known. */
function stageTask(result: SimulationResult, building: Building, buildingIndex: number): ScheduleTask[] {
  const campus = result.campuses[building.campusIndex]
  return building.stages.map((stage) => ({
    id: `${campus?.id ?? ''}/${building.id}/${stage.stageId}`,
    name: stage.name,
    kind: 'stage',
    work: stage.work,
    campusIndex: building.campusIndex,
    buildingIndex,
    hallIndex: null,
    startDay: stage.startDay,
    endDay: stage.endDay,
    lateStartDay: stage.startDay,
    lateEndDay: stage.endDay,
    totalFloatDays: 0,
    freeFloatDays: 0,
    isCritical: false,
    baselineStartDay: null,
    baselineEndDay: null,
    confidence: stage.confidence,
  }))
}

/** The programme of a result; without a network, the stages of its buildings, unlinked. */
export function programmeOf(result: SimulationResult): Schedule {
  const { schedule } = result as SimulationResult & { schedule?: Schedule }
  if (schedule && schedule.tasks.length > 0) return schedule
  return {
    tasks: result.buildings.flatMap((building, index) => stageTask(result, building, index)),
    links: [],
  }
}
