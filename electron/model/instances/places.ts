import type { StageTemplate } from '../../../shared/catalog/stageTemplate.ts'
import type { Building, Campus, Hall, Run } from '../../../shared/results/place.ts'
import type { StageDays } from '../../../shared/results/stage.ts'
import type { Density } from '../density/limitHalls.ts'
import { datedLimits } from '../density/limitSteps.ts'
import { strandedIn } from '../density/strandedCapacity.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import type { Layout, RunPlace } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import type { Rollout } from '../rollout/rollOut.ts'
import { buildingDays, fitOutDays, hallDays, stageDays } from '../rollout/stageDays.ts'
import { substationDays } from './plantDays.ts'

/** Roads and fence are there this long before the first building's work. */
const SITE_LEAD_DAYS = 30

export function buildCampuses(plan: Plan, layout: Layout, rollout: Rollout): Campus[] {
  return plan.campuses.map((campus) => {
    const { neededHa: _, runs, ...place } = itemAt(layout.campuses, campus.index)
    return {
      id: campus.spec.id,
      name: campus.spec.name,
      ...place,
      substationDays: substationDays(campus),
      runs: runs.map((run) => dateRun(campus, rollout, run)),
      firstBuilding: campus.buildings[0]?.index ?? 0,
      buildingCount: campus.buildings.length,
      firstHall: campus.halls[0]?.index ?? 0,
      hallCount: campus.halls.length,
    }
  })
}

function dateRun(campus: CampusPlan, rollout: Rollout, run: RunPlace): Run {
  return { ...run, stageDays: runDays(campus, rollout, run) }
}

function runDays(campus: CampusPlan, rollout: Rollout, run: RunPlace): StageDays {
  const substation = substationDays(campus)
  if (run.kind === 'hv-line') return substation
  if (run.buildingIndex === null) {
    const starts = campus.buildings.map(({ index }) => itemAt(rollout.work, index).startDay)
    const start = starts.reduce((day, other) => Math.min(day, other), substation.appearDay) - SITE_LEAD_DAYS
    return stageDays(start, start + SITE_LEAD_DAYS, start + SITE_LEAD_DAYS, start + SITE_LEAD_DAYS)
  }
  const work = itemAt(rollout.work, run.buildingIndex)
  const live =
    run.hallIndex === null
      ? itemAt(rollout.buildingLiveDay, run.buildingIndex)
      : itemAt(rollout.hallLiveDay, run.hallIndex)
  return run.hallIndex === null ? fitOutDays(work, 0, 0.3, 0, live) : fitOutDays(work, 0.35, 0.75, 0, live)
}

export function buildBuildings(plan: Plan, layout: Layout, rollout: Rollout): Building[] {
  return plan.buildings.map((building) => {
    const { spans, readyDay } = itemAt(rollout.buildings, building.index)
    const live = itemAt(rollout.buildingLiveDay, building.index)
    return {
      id: building.spec.id,
      name: building.spec.name,
      campusIndex: building.campusIndex,
      isOptional: building.isOptional,
      path: buildingPath(building.template.path),
      ...itemAt(layout.buildings, building.index),
      stages: spans,
      stageDays: buildingDays(itemAt(rollout.work, building.index), live),
      readyDay,
      fullDay: itemAt(rollout.buildingFullDay, building.index),
      firstHall: building.halls[0]?.index ?? 0,
      hallCount: building.halls.length,
    }
  })
}

/**
 * Halls with their totals as planned.
 *
 * @param density limits and design hour, by hall
 */
export function buildHalls(
  plan: Plan,
  facilities: Facilities,
  layout: Layout,
  rollout: Rollout,
  { limits, designHours, partLoads }: Density,
): Hall[] {
  return plan.halls.map((hall) => {
    const load = itemAt(facilities.loads, hall.index)
    const place = itemAt(layout.halls, hall.index)
    return {
      id: hall.spec.id,
      name: hall.spec.name,
      campusIndex: hall.campusIndex,
      buildingIndex: hall.buildingIndex,
      tenantId: hall.spec.tenantId,
      coolingKind: hall.cooling.kind,
      footprint: place.footprint,
      floorY: place.floorY,
      heightM: place.heightM,
      rackCount: load.rackCount,
      acceleratorCount: load.acceleratorCount,
      cpuCount: load.cpuCount,
      itMaxKw: load.maxKw,
      itMeanKw: load.meanKw,
      liquidHeatRatio: load.liquidHeatRatio,
      designPowerRatio: itemAt(designHours, hall.index)?.pue ?? 0,
      limits: datedLimits(
        itemAt(limits, hall.index),
        itemAt(plan.campuses, hall.campusIndex),
        itemAt(rollout.buildings, hall.buildingIndex).readyDay,
      ),
      stranded: strandedIn(itemAt(limits, hall.index), load.rackCount),
      partLoad: itemAt(partLoads, hall.index),
      firstRow: place.firstRow,
      rowCount: place.rowCount,
      stageDays: hallDays(itemAt(rollout.work, hall.buildingIndex), itemAt(rollout.hallLiveDay, hall.index)),
    }
  })
}

/** A building on the template of a substation or plant is read as a new one; `checkReferences` keeps it out of documents. */
function buildingPath(path: StageTemplate['path']): Building['path'] {
  return path === 'substation' || path === 'generation' ? 'greenfield' : path
}
