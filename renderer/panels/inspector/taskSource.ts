import type { ScheduleTask } from '../../../shared/results/schedule.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'

/** Where a stage of the programme stands in the document. */
export interface StageSource {
  /** Of its building or site work. */
  path: string
  stageId: string
  /** Calendar days: its own, if it has any, and its template's. */
  ownDays: number | undefined
  templateDays: number
  notBefore: string | undefined
  finishBy: string | undefined
}

/** The stage of a building or site work that a task is; `null` for other tasks. */
export function findStage(scenario: Scenario, { kind, id }: ScheduleTask): StageSource | null {
  const [campusId, ownerId, stageId, ...rest] = id.split('/')
  if (kind !== 'stage' || stageId === undefined || rest.length > 0) return null
  const campusIndex = scenario.campuses.findIndex((campus) => campus.id === campusId)
  const campus = scenario.campuses[campusIndex]
  const lists = [
    ['buildings', campus?.buildings ?? []],
    ['siteWorks', campus?.siteWorks ?? []],
  ] as const
  for (const [key, owners] of lists) {
    const index = owners.findIndex((owner) => owner.id === ownerId)
    const owner = owners[index]
    if (!owner) continue
    const template = scenario.equipment.stageTemplates.find((entry) => entry.id === owner.stageTemplateId)
    const stage = template?.stages.find((entry) => entry.id === stageId)
    if (!stage) return null
    const dateOf = (of: 'not-before' | 'finish-by') =>
      owner.constraints?.find((entry) => entry.stageId === stageId && entry.kind === of)?.date
    return {
      path: `campuses/${campusIndex}/${key}/${index}`,
      stageId,
      ownDays: owner.stageDays.find((entry) => entry.stageId === stageId)?.days.value,
      templateDays: stage.durationDays.value.mode,
      notBefore: dateOf('not-before'),
      finishBy: dateOf('finish-by'),
    }
  }
  return null
}

/** The order that a task is, with its path in the document; `null` for other tasks. */
export function findOrder(
  scenario: Scenario,
  { kind, id }: ScheduleTask,
): { path: string; orderDate: string | undefined; leadDays: number } | null {
  const [campusId, own] = id.split('/')
  if (kind !== 'procurement') return null
  const campusIndex = scenario.campuses.findIndex((campus) => campus.id === campusId)
  const orders = scenario.campuses[campusIndex]?.procurement ?? []
  const index = orders.findIndex((order) => `order-${order.id}` === own)
  const order = orders[index]
  if (!order) return null
  const leadTime = scenario.equipment.leadTimes?.find((entry) => entry.id === order.leadTimeId)
  return {
    path: `campuses/${campusIndex}/procurement/${index}`,
    orderDate: order.orderDate,
    leadDays: order.leadDays?.value ?? leadTime?.leadDays.value.mode ?? 0,
  }
}
