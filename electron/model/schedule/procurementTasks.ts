import type { CampusPlan, SitePlan } from '../plan/plan.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { itemAt } from '../numbers/limits.ts'
import type { NetworkDates } from './forwardPass.ts'
import type { BuiltNetwork, NetworkBuilder } from './networkBuilder.ts'

/** An order not placed yet: its task, and the stages that wait for it. */
export interface OpenOrder {
  task: number
  feeds: number[]
}

/**
 * Adds a campus's orders, from the day of the order to the day the equipment is on site, each ahead of the stages it feeds.
 *
 * @param stageTask the task of a stage by the id of its building or site work and its own
 * @returns orders that neither a date nor a dependency places, to be placed by `placeOpenOrders`
 */
export function addProcurement(
  builder: NetworkBuilder,
  { startDate, scenario }: SitePlan,
  campus: CampusPlan,
  stageTask: (ownerId: string, stageId: string) => number | undefined,
): OpenOrder[] {
  const open: OpenOrder[] = []
  const following = new Set(scenario.schedule?.dependencies?.map(({ to }) => to))
  for (const { spec, leadTime } of campus.procurement) {
    const { low, mode, high } = leadTime.leadDays.value
    const likely = Math.round(spec.leadDays?.value ?? mode)
    const owner = campus.buildings.find((building) =>
      spec.feeds.every(({ ownerId }) => ownerId === building.spec.id),
    )
    const id = `${campus.spec.id}/order-${spec.id}`
    const task = builder.add({
      id,
      name: spec.name,
      kind: 'procurement',
      work: null,
      cause: leadTime.kind,
      campusIndex: campus.index,
      buildingIndex: owner?.index ?? null,
      hallIndex: null,
      durationDays: { low: (likely * low) / mode, mode: likely, high: (likely * high) / mode },
      confidence: (spec.leadDays ?? leadTime.leadDays).confidence,
      source: (spec.leadDays ?? leadTime.leadDays).source,
      notBeforeDay: spec.orderDate === undefined ? -Infinity : dayOf(startDate, spec.orderDate),
      finishByDay: Infinity,
      calendarIndex: 0,
    })
    const feeds = spec.feeds.flatMap(({ ownerId, stageId }) => stageTask(ownerId, stageId) ?? [])
    if (spec.orderDate === undefined && !following.has(id)) open.push({ task, feeds })
    else for (const stage of feeds) builder.link(task, stage)
  }
  return open
}

/** Places orders without a date so that the equipment comes on the day the first stage that needs it starts. */
export function placeOpenOrders(
  builder: NetworkBuilder,
  open: readonly OpenOrder[],
  { placeOf }: BuiltNetwork,
  { startDay }: NetworkDates,
): void {
  for (const { task, feeds } of open) {
    const needed = feeds.reduce((day, stage) => Math.min(day, startDay[placeOf[stage] ?? 0] ?? 0), Infinity)
    const order = itemAt(builder.tasks, task)
    order.notBeforeDay = (needed === Infinity ? 0 : Math.floor(needed)) - order.durationDays.mode
    for (const stage of feeds) builder.link(task, stage)
  }
}
