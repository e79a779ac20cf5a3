import { checkStory } from './checkStory.ts'
import type { FabricSpec, UsageStep } from './cluster.ts'
import type { ScenarioProblem } from './problem.ts'
import type { Scenario } from './scenario.ts'

interface Identified {
  id: string
}

/** Collects the first problem only: one sentence at a time is what a person can act on. */
class ReferenceCheck {
  problem: ScenarioProblem | null = null

  fail(path: string, message: string): void {
    this.problem ??= { code: 'invalid', message, path }
  }

  unique(path: string, entries: readonly Identified[]): void {
    const seen = new Set<string>()
    entries.forEach((entry, index) => {
      if (seen.has(entry.id)) {
        this.fail(
          `${path}/${index}/id`,
          `"${path}" has two entries called "${entry.id}". Give one of them another id.`,
        )
      }
      seen.add(entry.id)
    })
  }

  exists(path: string, id: string | null, entries: readonly Identified[], what: string): void {
    if (id === null || entries.some((entry) => entry.id === id)) return
    this.fail(
      path,
      `"${path}" names ${what} "${id}", which the scenario does not contain. Add it or name another.`,
    )
  }
}

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
  checkEquipment(check, scenario)
  scenario.tenants.forEach((tenant, index) => {
    checkUsage(check, tenant.usage, `tenants/${index}/usage`)
  })
  scenario.campuses.forEach((campus, index) => {
    checkCampus(check, scenario, campus, `campuses/${index}`)
  })
  scenario.deliveries.forEach((delivery, index) => {
    check.exists(`deliveries/${index}/rackTypeId`, delivery.rackTypeId, equipment.rackTypes, 'rack type')
  })
  scenario.commitments.forEach((commitment, index) => {
    check.exists(`commitments/${index}/providerId`, commitment.providerId, scenario.providers, 'provider')
    check.exists(`commitments/${index}/customerId`, commitment.customerId, scenario.tenants, 'tenant')
  })
  scenario.reported.forEach((point, index) => {
    check.exists(`reported/${index}/campusId`, point.campusId, scenario.campuses, 'campus')
  })
  return check.problem ?? checkStory(scenario)
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
  check.exists(`${path}/locationId`, campus.locationId, equipment.locations, 'location')
  check.exists(`${path}/weatherId`, campus.weatherId ?? null, scenario.weather ?? [], 'weather')
  check.exists(`${path}/costSetId`, campus.costSetId, equipment.costSets, 'cost set')
  check.exists(`${path}/mainTransformerId`, campus.mainTransformerId, equipment.transformers, 'transformer')
  checkFabric(check, scenario, campus.fabric, `${path}/fabric`)
  const { battery } = campus
  check.exists(`${path}/battery/batteryId`, battery?.batteryId ?? null, equipment.batteries, 'battery')
  check.unique(`${path}/buildings`, campus.buildings)
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
