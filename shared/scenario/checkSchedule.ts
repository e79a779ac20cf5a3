import { BUILDING_PATHS, SITE_WORK_PATHS, type StageTemplate } from '../catalog/stageTemplate.ts'
import type { CampusSpec, StageConstraint } from './campus.ts'
import type { ReferenceCheck } from './referenceCheck.ts'
import type { Scenario } from './scenario.ts'
import type { Dependency } from './schedule.ts'
import { findRing, taskGraph } from './taskGraph.ts'

/** Crews name campuses that exist, dependencies join tasks that exist and close no ring, and a baseline names a task once. */
export function checkSchedule(check: ReferenceCheck, scenario: Scenario): void {
  const { schedule, campuses } = scenario
  const crews = schedule?.crews ?? []
  check.unique('schedule/crews', crews)
  crews.forEach(({ campusIds }, index) =>
    campusIds.forEach((id, place) =>
      check.exists(`schedule/crews/${index}/campusIds/${place}`, id, campuses, 'campus'),
    ),
  )
  check.unique('schedule/baseline/tasks', schedule?.baseline?.tasks ?? [])
  if (schedule?.dependencies) checkDependencies(check, scenario, schedule.dependencies)
}

function checkDependencies(
  check: ReferenceCheck,
  scenario: Scenario,
  dependencies: readonly Dependency[],
): void {
  const graph = taskGraph(scenario)
  const { nameOf } = graph
  dependencies.forEach(({ from, to }, index) => {
    const at = `schedule/dependencies/${index}`
    for (const [key, id] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (nameOf.has(id)) continue
      check.fail(
        `${at}/${key}`,
        `"${at}/${key}" names "${id}", which is no stage, order or tranche of the plan. Write it as campus/building/stage, campus/order-id or campus/grid-id.`,
      )
    }
    if (openOrder(scenario, from)) {
      check.fail(
        `${at}/from`,
        `"${at}/from" names "${nameOf.get(from) ?? from}", an order without a date: it is placed for what waits for it. Give it an "orderDate", or let the other task wait for the stage it feeds.`,
      )
    }
  })
  const ring = findRing(graph)
  if (!ring) return
  const closing = dependencies.findIndex(({ from, to }) =>
    ring.some((task, place) => task === from && (ring[place + 1] ?? ring[0]) === to),
  )
  const words = [...ring, ring[0] ?? ''].map((id) => nameOf.get(id) ?? id)
  check.fail(
    `schedule/dependencies/${closing}`,
    `"schedule/dependencies/${closing}" closes a ring of tasks that wait for one another: ${words.join(' → ')}. Take it out or turn it round.`,
  )
}

/** Whether a task is an order that neither a date nor a dependency places. */
function openOrder({ campuses, schedule }: Scenario, id: string): boolean {
  const isPlaced = schedule?.dependencies?.some(({ to }) => to === id) ?? false
  if (isPlaced) return false
  return campuses.some((campus) =>
    campus.procurement?.some(
      (order) => id === `${campus.id}/order-${order.id}` && order.orderDate === undefined,
    ),
  )
}

/** Site works, orders, calendar and fixed days of a campus lead to templates, stages and tranches that exist. */
export function checkSiteWorks(
  check: ReferenceCheck,
  { equipment }: Scenario,
  campus: CampusSpec,
  path: string,
): void {
  const works = campus.siteWorks ?? []
  check.exists(`${path}/calendarId`, campus.calendarId ?? null, equipment.calendars ?? [], 'calendar')
  check.unique(`${path}/siteWorks`, [...campus.buildings, ...works])
  check.unique(`${path}/procurement`, campus.procurement ?? [])
  const templateOf = (id: string) => equipment.stageTemplates.find((entry) => entry.id === id)
  const checkPath = (at: string, id: string, paths: readonly StageTemplate['path'][], what: string) => {
    const template = templateOf(id)
    if (!template || paths.includes(template.path)) return
    check.fail(at, `"${at}" names the template "${id}", which is not for ${what}. Name one that is.`)
  }
  const checkConstraints = (at: string, templateId: string, constraints: readonly StageConstraint[] = []) =>
    constraints.forEach(({ stageId }, index) =>
      check.exists(
        `${at}/constraints/${index}/stageId`,
        stageId,
        templateOf(templateId)?.stages ?? [],
        'stage',
      ),
    )
  campus.buildings.forEach((building, index) => {
    const at = `${path}/buildings/${index}`
    checkPath(`${at}/stageTemplateId`, building.stageTemplateId, BUILDING_PATHS, 'a building')
    checkConstraints(at, building.stageTemplateId, building.constraints)
  })
  works.forEach((work, index) => {
    const at = `${path}/siteWorks/${index}`
    check.exists(`${at}/stageTemplateId`, work.stageTemplateId, equipment.stageTemplates, 'stage template')
    checkPath(`${at}/stageTemplateId`, work.stageTemplateId, SITE_WORK_PATHS, 'a substation or plant')
    const stages = templateOf(work.stageTemplateId)?.stages ?? []
    work.stageDays.forEach(({ stageId }, place) =>
      check.exists(`${at}/stageDays/${place}/stageId`, stageId, stages, 'stage'),
    )
    work.trancheIds.forEach((id, place) =>
      check.exists(`${at}/trancheIds/${place}`, id, campus.gridTranches, 'tranche'),
    )
    checkConstraints(at, work.stageTemplateId, work.constraints)
  })
  campus.procurement?.forEach((order, index) => {
    const at = `${path}/procurement/${index}`
    check.exists(`${at}/leadTimeId`, order.leadTimeId, equipment.leadTimes ?? [], 'lead time')
    order.feeds.forEach(({ ownerId, stageId }, place) => {
      const owners = [...campus.buildings, ...works]
      check.exists(`${at}/feeds/${place}/ownerId`, ownerId, owners, 'a building or site work')
      const owner = owners.find(({ id }) => id === ownerId)
      if (!owner) return
      const stages = templateOf(owner.stageTemplateId)?.stages ?? []
      check.exists(`${at}/feeds/${place}/stageId`, stageId, stages, 'stage')
    })
  })
}
