import type { Redundancy } from '../../../shared/catalog/powerEquipment.ts'
import { groupFor } from '../components/feedRedundancy.ts'
import { NO_COOLER, type HallPlant, type LoopPlant } from '../kernel/hallPlant.ts'
import type { HallEquipment } from './designFromCatalog.ts'

/** Machines of a hall, spares included. */
export interface MachineCounts {
  /** Idle reserve of a block-redundant scheme included. */
  upsCount: number
  unitSubstationCount: number
  cduCount: number
  handlerCount: number
  coolerCount: number
  chillerCount: number
}

/**
 * Counts a plant's machines in units of the catalog and raises its ratings to what these units are rated for in sum: what is drawn is what
 * is simulated.
 *
 * @param plant rated by `sizePlant` with a substation that is fully usable; changed in place
 */
export function fitMachines(plant: HallPlant, equipment: HallEquipment, feedKw: number): MachineCounts {
  const { power, ups, unitSubstation, cdu, airHandler } = equipment
  const fedKw = feedKw * (1 + power.distributionLossRatio.value)
  const cduCount = plant.liquidRatio > 0 && cdu ? unitsOf(plant.cduRatedKw, cdu.ratedKw.value) : 0
  if (cdu && cduCount > 0) {
    plant.cduRatedKw = cduCount * cdu.ratedKw.value
    plant.cduKw = cduCount * cdu.pumpKw.value
  }
  const handlerCount = unitsOf(plant.handlerRatedKw, airHandler.ratedKw.value)
  plant.handlerFanKw *= (handlerCount * airHandler.ratedKw.value) / plant.handlerRatedKw
  plant.handlerRatedKw = handlerCount * airHandler.ratedKw.value
  return {
    upsCount: ups ? groupFor(power.upsRedundancy, fedKw, ups.ratedKw.value).installedCount : 0,
    unitSubstationCount: fitSubstation(plant, power.upsRedundancy, unitSubstation.ratedKva.value),
    cduCount,
    handlerCount,
    coolerCount: fitCoolers(plant.liquidLoop, equipment) + fitCoolers(plant.airLoop, equipment),
    chillerCount: (plant.liquidLoop?.chillerCount ?? 0) + (plant.airLoop?.chillerCount ?? 0),
  }
}

function fitSubstation(plant: HallPlant, scheme: Redundancy, unitKva: number): number {
  const { installedCount } = groupFor(scheme, plant.transformerKva, unitKva)
  plant.transformerKva = installedCount * unitKva
  return installedCount
}

function fitCoolers(loop: LoopPlant | null, { heatRejection }: HallEquipment): number {
  if (!loop || !heatRejection || loop.cooler === NO_COOLER) return 0
  const count = unitsOf(loop.coolerRatedKw, heatRejection.ratedKw.value)
  const ratedKw = count * heatRejection.ratedKw.value
  const growth = ratedKw / loop.coolerRatedKw
  loop.coolerRatedKw = ratedKw
  loop.coolerFanKw *= growth
  loop.coolerAirKwPerK *= growth
  return count
}

/** Whole units that carry a rating, at least one. A ratio a hair above a whole number is rounding, not need. */
function unitsOf(ratedKw: number, unitKw: number): number {
  return Math.max(1, Math.ceil(ratedKw / unitKw - 1e-9))
}
