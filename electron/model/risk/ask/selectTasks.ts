import type { TaskSelector } from '../../../../shared/scenario/risk.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ProgrammeTask } from '../../schedule/programmeTask.ts'

/** Tasks that meet every condition of a selector, by place in the network. */
export function selectTasks(plan: Plan, tasks: readonly ProgrammeTask[], on: TaskSelector): number[] {
  const found: number[] = []
  tasks.forEach((task, index) => {
    if (meets(plan, task, on)) found.push(index)
  })
  return found
}

function meets(plan: Plan, task: ProgrammeTask, on: TaskSelector): boolean {
  if (on.kinds && !on.kinds.includes(task.kind)) return false
  if (on.works && (task.work === null || !on.works.includes(task.work))) return false
  if (on.campusIds && !names(on.campusIds, plan.campuses, task.campusIndex)) return false
  if (on.buildingIds && !names(on.buildingIds, plan.buildings, task.buildingIndex)) return false
  if (on.taskIds && !on.taskIds.some((id) => task.id === id || task.id.startsWith(`${id}/`))) return false
  if (on.stageIds) {
    const last = task.id.slice(task.id.lastIndexOf('/') + 1)
    // Waves of a hall are numbered: `install`, `install-2`.
    if (!on.stageIds.some((id) => last === id || last.replace(/-\d+$/, '') === id)) return false
  }
  return true
}

function names(
  ids: readonly string[],
  places: readonly { spec: { id: string } }[],
  index: number | null,
): boolean {
  const id = index === null ? undefined : places[index]?.spec.id
  return id !== undefined && ids.includes(id)
}
