import type { SimulationResult } from '../../../shared/results/result.ts'
import type { ScheduleTask } from '../../../shared/results/schedule.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'

/** The campus an element stands on, null for none. */
export function campusOf(result: SimulationResult, selection: EntityRef | null): number | null {
  if (!selection) return null
  const { kind, index } = selection
  if (kind === 'campus') return index
  if (kind === 'building') return result.buildings[index]?.campusIndex ?? null
  if (kind === 'hall') return result.halls[index]?.campusIndex ?? null
  const table = kind === 'plant' ? result.plant : result.rows
  return table.campusIndex[index] ?? null
}

/** The lane's place of what is selected: its building, its hall where that has a lane, else its campus. */
export function lanePlaceOf(result: SimulationResult, selection: EntityRef | null): EntityRef | null {
  if (!selection) return null
  const { kind, index } = selection
  if (kind === 'campus' || kind === 'building') return selection
  if (kind === 'plant') {
    const campus = campusOf(result, selection)
    return campus === null ? null : { kind: 'campus', index: campus }
  }
  const hall = kind === 'hall' ? index : (result.rows.hallIndex[index] ?? -1)
  const building = result.halls[hall]?.buildingIndex
  return building === undefined ? null : { kind: 'building', index: building }
}

/** Where a task is at work: its hall, else its building, else its campus. */
export function placeOfTask({
  campusIndex,
  buildingIndex,
  hallIndex,
}: Pick<ScheduleTask, 'campusIndex' | 'buildingIndex' | 'hallIndex'>): EntityRef | null {
  if (hallIndex !== null) return { kind: 'hall', index: hallIndex }
  if (buildingIndex !== null) return { kind: 'building', index: buildingIndex }
  return campusIndex === null ? null : { kind: 'campus', index: campusIndex }
}
