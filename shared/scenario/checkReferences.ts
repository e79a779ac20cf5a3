import { checkStory } from './checkStory.ts'
import type { FabricSpec, UsageStep } from './cluster.ts'
import type { ScenarioProblem } from './problem.ts'
import { checkRisk } from './checkRisk.ts'
import type { Scenario } from './scenario.ts'
import { checkSchedule, checkSiteWorks } from './checkSchedule.ts'
import { ReferenceCheck, type Identified } from './referenceCheck.ts'

/**
 * Checks what a schema cannot: ids are unique, every reference is met, the span runs forward, stages form no circle.
 *
 * @returns the first problem, or null
 */
export function checkReferences(scenario: Scenario): ScenarioProblem | null {
  const check = new ReferenceCheck()
  const { equipment } = scenario
  if (scenario.span.end <= scenario.span.start) {
    check.fail('span/end', 'The timeline ends before it starts. Set "span/end" after "span/start".')
  }
  if (Date.parse(scenario.span.end) - Date.parse(scenario.span.start) > 40 * 366 * 86_400_000) {
    check.fail(
      'span/end',
      'The timeline is longer than 40 years. Bring "span/start" and "span/end" closer together.',
    )
  }
  for (const kind of [
    'providers',
    'tenants',
    'phases',
    'campuses',
    'deliveries',
    'commitments',
    'targets',
    'milestones',
  ] as const) {
    check.unique(kind, scenario[kind])
  }
  for (const [kind, entries] of Object.entries(equipment)) check.unique(`equipment/${kind}`, entries ?? [])
  check.unique('weather', scenario.weather ?? [])
  check.unique('notes', scenario.notes ?? [])
  check.unique('bookmarks', scenario.bookmarks ?? [])
  checkEquipment(check, scenario)
  checkSchedule(check, scenario)
  scenario.tenants.forEach((tenant, index) => {
    checkUsage(check, tenant.usage, `tenants/${index}/usage`)
  })
  scenario.campuses.forEach((campus, index) => {
    checkCampus(check, scenario, campus, `campuses/${index}`)
  })
  scenario.deliveries.forEach((delivery, index) => {
    check.exists(`deliveries/${index}/rackTypeId`, delivery.rackTypeId, equipment.rackTypes, 'rack type')
  })
  checkContracts(check, scenario)
  checkPortfolio(check, scenario)
  scenario.reported.forEach((point, index) => {
    check.exists(`reported/${index}/campusId`, point.campusId, scenario.campuses, 'campus')
  })
  if (scenario.risk) checkRisk(check, scenario, scenario.risk)
  return check.problem ?? checkStory(scenario)
}

function checkContracts(check: ReferenceCheck, scenario: Scenario): void {
  const { providers, tenants, phases, equipment, demand } = scenario
  scenario.commitments.forEach((commitment, index) => {
    const path = `commitments/${index}`
    check.exists(`${path}/providerId`, commitment.providerId, providers, 'provider')
    check.exists(`${path}/customerId`, commitment.customerId, tenants, 'tenant')
    commitment.phaseIds?.forEach((id, at) => check.exists(`${path}/phaseIds/${at}`, id, phases, 'phase'))
    check.unique(`${path}/tranches`, commitment.tranches ?? [])
    check.exists(
      `${path}/priceCurveId`,
      commitment.priceCurveId ?? null,
      equipment.priceCurves ?? [],
      'price curve',
    )
  })
  if (!demand) return
  check.exists('demand/customerId', demand.customerId, tenants, 'tenant')
  check.unique('demand/scenarios', demand.scenarios)
  check.exists('demand/scenarioId', demand.scenarioId, demand.scenarios, 'demand scenario')
}

function checkPortfolio(check: ReferenceCheck, scenario: Scenario): void {
  const { providers, tenants, campuses, platforms = [], siteLinks = [], outsideSites = [] } = scenario
  const sites = [...campuses, ...outsideSites]
  check.unique('platforms', platforms)
  check.unique('siteLinks', siteLinks)
  check.unique('outsideSites', outsideSites)
  check.unique('seedings', scenario.seedings ?? [])
  check.unique('supplyClaims', scenario.supplyClaims ?? [])
  outsideSites.forEach((site, index) => {
    const path = `outsideSites/${index}`
    if (campuses.some(({ id }) => id === site.id)) {
      check.fail(`${path}/id`, `"${path}" has the id of a campus, "${site.id}". Give it another id.`)
    }
    check.exists(`${path}/providerId`, site.providerId, providers, 'provider')
    check.exists(`${path}/customerId`, site.customerId, tenants, 'tenant')
    check.exists(`${path}/commitmentId`, site.commitmentId ?? null, scenario.commitments, 'commitment')
    check.exists(`${path}/platformId`, site.platformId ?? null, platforms, 'platform')
  })
  siteLinks.forEach((link, index) => {
    check.exists(`siteLinks/${index}/fromSiteId`, link.fromSiteId, sites, 'site')
    check.exists(`siteLinks/${index}/toSiteId`, link.toSiteId, sites, 'site')
  })
  scenario.seedings?.forEach((seeding, index) => {
    check.exists(`seedings/${index}/campusId`, seeding.campusId, campuses, 'campus')
    check.exists(`seedings/${index}/linkId`, seeding.linkId, siteLinks, 'link')
  })
  scenario.supplyClaims?.forEach((claim, index) => {
    check.exists(`supplyClaims/${index}/providerId`, claim.providerId, providers, 'provider')
    check.exists(
      `supplyClaims/${index}/rackTypeId`,
      claim.rackTypeId,
      scenario.equipment.rackTypes,
      'rack type',
    )
  })
  check.exists(
    'cpuGoal/rackTypeId',
    scenario.cpuGoal?.rackTypeId ?? null,
    scenario.equipment.rackTypes,
    'rack type',
  )
  check.unique('placement/userRegions', scenario.placement?.userRegions ?? [])
}

function checkEquipment(check: ReferenceCheck, { equipment }: Scenario): void {
  equipment.powerDesigns.forEach((design, index) => {
    const path = `equipment/powerDesigns/${index}`
    check.exists(`${path}/unitSubstationId`, design.unitSubstationId, equipment.transformers, 'transformer')
    check.exists(`${path}/upsId`, design.upsId, equipment.upsTypes, 'UPS')
    check.exists(`${path}/generatorId`, design.generatorId, equipment.generators, 'generator')
  })
  equipment.coolingDesigns.forEach((design, index) => {
    const path = `equipment/coolingDesigns/${index}`
    check.exists(`${path}/cduId`, design.cduId, equipment.cdus, 'CDU')
    check.exists(
      `${path}/heatRejectionId`,
      design.heatRejectionId,
      equipment.heatRejections,
      'heat rejection',
    )
    check.exists(`${path}/chillerId`, design.chillerId, equipment.chillers, 'chiller')
    check.exists(`${path}/airHandlerId`, design.airHandlerId, equipment.airHandlers, 'air handler')
  })
  equipment.stageTemplates.forEach((template, index) => {
    const path = `equipment/stageTemplates/${index}/stages`
    check.unique(path, template.stages)
    const earlier: Identified[] = []
    template.stages.forEach((stage, stageIndex) => {
      stage.after.forEach((link, linkIndex) => {
        // Only an earlier stage may be waited for, so a circle cannot be written down.
        check.exists(
          `${path}/${stageIndex}/after/${linkIndex}/stageId`,
          link.stageId,
          earlier,
          'an earlier stage',
        )
      })
      earlier.push(stage)
    })
  })
}

function checkCampus(
  check: ReferenceCheck,
  scenario: Scenario,
  campus: Scenario['campuses'][number],
  path: string,
): void {
  const { equipment } = scenario
  check.exists(`${path}/providerId`, campus.providerId, scenario.providers, 'provider')
  check.exists(`${path}/platformId`, campus.platformId ?? null, scenario.platforms ?? [], 'platform')
  check.exists(`${path}/locationId`, campus.locationId, equipment.locations, 'location')
  check.exists(`${path}/weatherId`, campus.weatherId ?? null, scenario.weather ?? [], 'weather')
  check.exists(`${path}/costSetId`, campus.costSetId, equipment.costSets, 'cost set')
  check.exists(`${path}/mainTransformerId`, campus.mainTransformerId, equipment.transformers, 'transformer')
  checkFabric(check, scenario, campus.fabric, `${path}/fabric`)
  const { battery } = campus
  check.exists(`${path}/battery/batteryId`, battery?.batteryId ?? null, equipment.batteries, 'battery')
  check.unique(`${path}/buildings`, campus.buildings)
  checkSiteWorks(check, scenario, campus, path)
  check.unique(`${path}/gridTranches`, campus.gridTranches)
  check.unique(
    `${path}/halls`,
    campus.buildings.flatMap((building) => building.halls),
  )
  campus.buildings.forEach((building, buildingIndex) => {
    const buildingPath = `${path}/buildings/${buildingIndex}`
    check.exists(`${buildingPath}/phaseId`, building.phaseId, scenario.phases, 'phase')
    check.exists(
      `${buildingPath}/stageTemplateId`,
      building.stageTemplateId,
      equipment.stageTemplates,
      'stage template',
    )
    const template = equipment.stageTemplates.find((entry) => entry.id === building.stageTemplateId)
    building.stageDays.forEach((entry, index) => {
      check.exists(
        `${buildingPath}/stageDays/${index}/stageId`,
        entry.stageId,
        template?.stages ?? [],
        'stage',
      )
    })
    building.halls.forEach((hall, hallIndex) => {
      const hallPath = `${buildingPath}/halls/${hallIndex}`
      check.exists(`${hallPath}/tenantId`, hall.tenantId, scenario.tenants, 'tenant')
      check.exists(`${hallPath}/powerDesignId`, hall.powerDesignId, equipment.powerDesigns, 'power design')
      check.exists(
        `${hallPath}/coolingDesignId`,
        hall.coolingDesignId,
        equipment.coolingDesigns,
        'cooling design',
      )
      check.unique(`${hallPath}/rackGroups`, hall.rackGroups)
      hall.rackGroups.forEach((group, groupIndex) => {
        check.exists(
          `${hallPath}/rackGroups/${groupIndex}/rackTypeId`,
          group.rackTypeId,
          equipment.rackTypes,
          'rack type',
        )
        checkUsage(check, group.usage, `${hallPath}/rackGroups/${groupIndex}/usage`)
      })
      checkOrder(check, hall.electricalSteps ?? [], `${hallPath}/electricalSteps`)
    })
  })
}

/** Steps that begin on dates run forward, and so do those that begin after days live. */
function checkUsage(check: ReferenceCheck, usage: readonly UsageStep[] | undefined, path: string): void {
  const dated = (usage ?? []).flatMap(({ date }) => (date === undefined ? [] : { date }))
  checkOrder(check, dated, path)
  const days = (usage ?? []).flatMap(({ daysLive }) => daysLive?.value ?? [])
  if (days.some((day, index) => index > 0 && day <= (days[index - 1] ?? 0))) {
    check.fail(
      path,
      `"${path}" has steps out of order. List those after days live from the first to the last.`,
    )
  }
}

function checkOrder(check: ReferenceCheck, steps: readonly { date: string }[], path: string): void {
  steps.forEach(({ date }, index) => {
    const before = steps[index - 1]?.date
    if (before === undefined || before < date) return
    check.fail(path, `"${path}" has ${date} after ${before}. List the steps by date, each date once.`)
  })
}

function checkFabric(
  check: ReferenceCheck,
  { equipment }: Scenario,
  fabric: FabricSpec | undefined,
  path: string,
): void {
  if (!fabric) return
  for (const [key, kind] of [
    ['networkRackTypeId', 'network'],
    ['storageRackTypeId', 'storage'],
  ] as const) {
    const id = fabric[key]
    check.exists(`${path}/${key}`, id, equipment.rackTypes, 'rack type')
    const type = equipment.rackTypes.find((entry) => entry.id === id)
    if (type && type.kind !== kind) {
      check.fail(
        `${path}/${key}`,
        `"${path}/${key}" names "${type.id}", a rack of kind ${type.kind}. Name a ${kind} rack.`,
      )
    }
  }
}
