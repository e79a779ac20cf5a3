import { BUILDING_PATHS, SITE_WORK_PATHS, type StageTemplate } from '../catalog/stageTemplate.ts'
import type { CampusSpec, StageConstraint } from './campus.ts'
import type { ReferenceCheck } from './referenceCheck.ts'
import type { Scenario } from './scenario.ts'

/** Crews name campuses that exist, and a baseline names a task once. */
export function checkSchedule(check: ReferenceCheck, { schedule, campuses }: Scenario): void {
  const crews = schedule?.crews ?? []
  check.unique('schedule/crews', crews)
  crews.forEach(({ campusIds }, index) =>
    campusIds.forEach((id, place) =>
      check.exists(`schedule/crews/${index}/campusIds/${place}`, id, campuses, 'campus'),
    ),
  )
  check.unique('schedule/baseline/tasks', schedule?.baseline?.tasks ?? [])
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
