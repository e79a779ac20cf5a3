import type { BuildingSpec, CampusSpec } from '../../../shared/scenario/campus.ts'
import type { HallSpec } from '../../../shared/scenario/hall.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { spanDays } from '../../../shared/time/calendar.ts'
import { planGroup } from '../itLoad/rackPower.ts'
import { itemAt } from '../numbers/limits.ts'
import { scheduleSite } from '../schedule/scheduleSite.ts'
import { readUsage } from '../itLoad/usage.ts'
import { planNetworks } from '../network/planNetworks.ts'
import { Lookup } from './lookUp.ts'
import { seedingOf } from './seeding.ts'
import type { BuildingPlan, CampusPlan, GridStep, HallPlan, Plan, SitePlan } from './plan.ts'

/** The longest timeline simulated: a century, or less where many campuses would ask for gigabytes. */
const MAX_DAYS = 36_525
const MAX_CAMPUS_DAYS = 4_000_000

/** Turn of a tenant that states none. */
const FIRST_TURN = 1

/**
 * Resolves every reference of a scenario, numbers campuses, buildings and halls in document order, and dates everything before the racks.
 *
 * @throws Error naming the id, when the scenario refers to equipment or a phase that it does not hold
 */
export function readPlan(scenario: Scenario): Plan {
  const asked = spanDays(scenario.span.start, scenario.span.end)
  const most = Math.min(MAX_DAYS, Math.floor(MAX_CAMPUS_DAYS / scenario.campuses.length))
  const dayCount = Math.max(1, Math.min(most, asked))
  const plan: SitePlan = {
    scenario,
    startDate: scenario.span.start,
    dayCount,
    cutDays: Math.max(0, asked - dayCount),
    rackTypes: scenario.equipment.rackTypes,
    campuses: [],
    buildings: [],
    halls: [],
  }
  const lookup = new Lookup(scenario.equipment)
  for (const campus of scenario.campuses) readCampus(plan, campus, lookup)
  const site = scheduleSite(plan)
  for (const campus of plan.campuses) {
    campus.gridSteps = readGridSteps(campus.spec, itemAt(site.trancheDays, campus.index))
    campus.siteWorks.forEach((work, index) => {
      work.spans = itemAt(itemAt(site.siteWorks, campus.index), index)
    })
  }
  return { ...plan, site }
}

function readCampus(plan: SitePlan, spec: CampusSpec, lookup: Lookup): void {
  const campus: CampusPlan = {
    index: plan.campuses.length,
    spec,
    location: lookup.find('locations', spec.locationId),
    weather: plan.scenario.weather?.find(({ id }) => id === spec.weatherId) ?? null,
    mainTransformer: lookup.find('transformers', spec.mainTransformerId),
    costSet: lookup.find('costSets', spec.costSetId),
    buildings: [],
    halls: [],
    calendar: lookup.findOptional('calendars', spec.calendarId ?? null),
    siteWorks: (spec.siteWorks ?? []).map((work) => ({
      spec: work,
      template: lookup.find('stageTemplates', work.stageTemplateId),
      spans: [],
    })),
    procurement: (spec.procurement ?? []).map((order) => ({
      spec: order,
      leadTime: lookup.find('leadTimes', order.leadTimeId),
    })),
    gridSteps: [],
    battery: lookup.findOptional('batteries', spec.battery?.batteryId ?? null),
    networks: [],
  }
  plan.campuses.push(campus)
  for (const building of spec.buildings) readBuilding(plan, campus, building, lookup)
  campus.networks = planNetworks(plan, campus, lookup)
}

/** Running capacity over the days on which the tranches are there. */
function readGridSteps(spec: CampusSpec, trancheDays: readonly number[]): GridStep[] {
  const steps = spec.gridTranches
    .map((tranche, trancheIndex) => ({
      day: itemAt(trancheDays, trancheIndex),
      capacityMva: tranche.capacityMva.value,
      trancheName: tranche.name,
      trancheIndex,
    }))
    .sort((a, b) => a.day - b.day)
  let sum = 0
  for (const step of steps) {
    sum += step.capacityMva
    step.capacityMva = sum
  }
  return steps
}

function readBuilding(plan: SitePlan, campus: CampusPlan, spec: BuildingSpec, lookup: Lookup): void {
  const phase = plan.scenario.phases.find(({ id }) => id === spec.phaseId)
  if (!phase)
    throw new Error(`Building "${spec.id}" names phase "${spec.phaseId}", which the scenario does not hold.`)
  const building: BuildingPlan = {
    index: plan.buildings.length,
    campusIndex: campus.index,
    spec,
    template: lookup.find('stageTemplates', spec.stageTemplateId),
    isOptional: phase.optional,
    halls: [],
  }
  plan.buildings.push(building)
  campus.buildings.push(building)
  for (const hallSpec of spec.halls) {
    const hall = readHall(plan, building, hallSpec, lookup)
    plan.halls.push(hall)
    campus.halls.push(hall)
    building.halls.push(hall)
  }
}

function readHall(plan: SitePlan, building: BuildingPlan, spec: HallSpec, lookup: Lookup): HallPlan {
  const power = lookup.find('powerDesigns', spec.powerDesignId)
  const cooling = lookup.find('coolingDesigns', spec.coolingDesignId)
  const tenant = plan.scenario.tenants.find(({ id }) => id === spec.tenantId)
  return {
    index: plan.halls.length,
    campusIndex: building.campusIndex,
    buildingIndex: building.index,
    spec,
    priority: tenant?.priority?.value ?? FIRST_TURN,
    isRingFenced: spec.isRingFenced ?? tenant?.isRingFenced ?? false,
    seedingDays:
      spec.seedingDays ?? seedingOf(plan.scenario, itemAt(plan.campuses, building.campusIndex).spec.id),
    groups: spec.rackGroups.map((group, index) => {
      const rackType = lookup.find('rackTypes', group.rackTypeId)
      const computes = rackType.kind === 'accelerator'
      const usage = readUsage(plan.startDate, group.usage ?? (computes ? tenant?.usage : undefined) ?? [])
      const typeIndex = plan.rackTypes.findIndex(({ id }) => id === group.rackTypeId)
      return planGroup(index, group, rackType, typeIndex, usage, cooling.liquidHeatRatio?.value)
    }),
    power,
    unitSubstation: lookup.find('transformers', power.unitSubstationId),
    ups: lookup.findOptional('upsTypes', power.upsId),
    generator: lookup.findOptional('generators', power.generatorId),
    cooling,
    cdu: lookup.findOptional('cdus', cooling.cduId),
    heatRejection: lookup.findOptional('heatRejections', cooling.heatRejectionId),
    chiller: lookup.findOptional('chillers', cooling.chillerId),
    airHandler: lookup.find('airHandlers', cooling.airHandlerId),
    heatReuse: spec.heatReuse ?? itemAt(plan.campuses, building.campusIndex).spec.heatReuse ?? null,
  }
}
