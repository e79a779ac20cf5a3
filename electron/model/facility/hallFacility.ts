import { groupFor } from '../components/feedRedundancy.ts'
import type { HallLoad } from '../itLoad/hallLoad.ts'
import { createScratch } from '../kernel/dayScratch.ts'
import { electricalPass } from '../kernel/electricalPass.ts'
import type { HallPlant } from '../kernel/hallPlant.ts'
import type { HallPlan } from '../plan/plan.ts'
import { designFromCatalog } from '../plants/designFromCatalog.ts'
import { evaluateAt, type HallHour } from '../plants/evaluateHour.ts'
import { fitMachines, type MachineCounts } from '../plants/machines.ts'
import { sizePlant } from '../plants/sizePlant.ts'
import type { CampusSite } from '../weather/campusSite.ts'
import type { SiteHours } from '../weather/siteHours.ts'
import { reuseRatioOf } from './reuse.ts'

/** A hall's plant, counted and rated: everything between its unit substation and the sky. */
export interface HallFacility {
  plant: HallPlant
  machines: MachineCounts
  generatorCount: number
  /** Racks' liquid heat has coolant units to go to. */
  hasLiquid: boolean
  /** Set point of the coolant to the racks, degrees C; the air's stands in the plant. */
  liquidSupplyC: number
}

/**
 * Counts a hall's electrical and mechanical plant for what the hall is built for (`feedKw`, `coolingKw`), with the heat split
 * of its racks, on the design point of its campus. The unit substations and generators also carry the cooling at that point.
 */
export function sizeHallFacility(hall: HallPlan, load: HallLoad, site: CampusSite): HallFacility {
  const feedKw = hall.spec.feedKw.value
  const design = designFromCatalog(hall, feedKw, reuseRatioOf(hall))
  const hasLiquid = design.liquid !== null && load.liquidHeatRatio > 0
  // The substation's reserve is whole transformers: `fitMachines` adds it.
  const power = { ...design.power, transformer: { ...design.power.transformer, usableRatio: 1 } }
  const plant = sizePlant(
    { ...design, power },
    {
      itKw: feedKw,
      liquidRatio: load.liquidHeatRatio,
      coolingKw: hall.spec.coolingKw.value,
      point: site.point,
    },
  )
  const machines = fitMachines(plant, hall, feedKw)
  const built = evaluateAt(plant, site.designHour, 0, feedKw, scratch)
  return {
    plant,
    machines,
    generatorCount: hall.generator
      ? groupFor(hall.power.generatorRedundancy, built.facilityKw, hall.generator.ratedKw.value)
          .installedCount
      : 0,
    hasLiquid,
    liquidSupplyC: hall.cooling.liquidSupplyC.value,
  }
}

const scratch = createScratch()

/** The same machines under racks of another split of heat; a hall without coolant units takes all of it as air. */
export function withMix(facility: HallFacility, itKw: number, liquidKw: number): HallPlant {
  const { plant, hasLiquid } = facility
  const liquidRatio = hasLiquid && itKw > 0 ? liquidKw / itKw : 0
  return liquidRatio === plant.liquidRatio ? plant : { ...plant, liquidRatio }
}

/** One hall from rack to unit substation in one hour of weather; `null` without racks: its plant is not energised then. */
export function runHallHour(
  facility: HallFacility,
  site: SiteHours,
  itKw: number,
  liquidKw: number,
): HallHour | null {
  return itKw > 0 ? evaluateAt(withMix(facility, itKw, liquidKw), site, 0, itKw, scratch) : null
}

/** Heat a hall's cooling must carry for a provisioned IT load: the load and the losses that arise in the hall, kW. */
export function hallHeatKw({ plant }: HallFacility, itKw: number): number {
  if (itKw <= 0) return 0
  scratch.itKw[0] = itKw
  electricalPass(plant, scratch, 1, true)
  return itKw + (scratch.lossKw[0] ?? 0) + plant.fixedKw
}

/** Coolant and air as they reach the racks, degrees C. Without a loop of its own the coolant warms with the hall's air. */
export function coolantSupplyC(
  facility: HallFacility,
  hour: Pick<HallHour, 'airExcessK' | 'liquidExcessK'>,
): number {
  const excessK = facility.plant.liquidLoop ? hour.liquidExcessK : hour.airExcessK
  return facility.liquidSupplyC + excessK
}
