import { coolHall, emptyCoolingState, type CoolingState } from '../cooling/coolHall.ts'
import { sizeCoolingPlant, type CoolingPlant } from '../cooling/coolingPlant.ts'
import type { Weather } from '../cooling/weather.ts'
import type { HallLoad } from '../itLoad/hallLoad.ts'
import { hold, unitsFor } from '../numbers/limits.ts'
import type { HallPlan } from '../plan/plan.ts'
import { unitsInstalled } from '../power/redundancy.ts'
import { transformerBank, transformerLossKw, type TransformerBank } from '../power/transformerBank.ts'
import { upsBank, upsLossKw, type UpsBank } from '../power/upsBank.ts'

/** Lighting and small site load as a share of IT power. LBNL DC Pro v3, 2014: 0.1 %. */
export const OTHER_LOAD_RATIO = 0.001
/** A power factor below this is a slip, not a plant; held here, so that no current is unbounded. */
export const LEAST_POWER_FACTOR = 0.1

/** A hall's plant, counted and rated: everything between its unit substation and the sky. */
export interface HallFacility {
  distributionLossRatio: number
  ups: UpsBank
  /** UPS blocks that stand there, idle reserve of a block-redundant scheme included. */
  upsInstalledCount: number
  unitSubstation: TransformerBank
  generatorCount: number
  powerFactor: number
  cooling: CoolingPlant
  /** Heat the hall's cooling is built for, and the liquid share of it, kW. */
  builtLiquidKw: number
  builtAirKw: number
}

/** A hall at one moment, kW unless named otherwise. Filled again and again. */
export interface HallState {
  itKw: number
  distributionLossKw: number
  upsLossKw: number
  unitSubstationLossKw: number
  otherKw: number
  /** Everything from the unit substation's primary side down. */
  facilityKw: number
  apparentKva: number
  liquidHeatKw: number
  airHeatKw: number
  cooling: CoolingState
}

export function emptyHallState(): HallState {
  return {
    itKw: 0,
    distributionLossKw: 0,
    upsLossKw: 0,
    unitSubstationLossKw: 0,
    otherKw: 0,
    facilityKw: 0,
    apparentKva: 0,
    liquidHeatKw: 0,
    airHeatKw: 0,
    cooling: emptyCoolingState(),
  }
}

/**
 * Counts a hall's electrical and mechanical plant for what the hall is built for (`feedKw`, `coolingKw`), with the heat split
 * of its racks. The unit substations and generators also carry the cooling on the design day.
 */
export function sizeHallFacility(hall: HallPlan, load: HallLoad, weather: Weather): HallFacility {
  const { power } = hall
  const feedKw = hall.spec.feedKw.value
  const distributionLossRatio = power.distributionLossRatio.value
  const upsOutputKw = feedKw * (1 + distributionLossRatio)
  const upsInstalledCount = hall.ups
    ? unitsInstalled(power.upsRedundancy, upsOutputKw, hall.ups.ratedKw.value)
    : 0
  const upsSharing =
    power.upsRedundancy === 'block' ? unitsFor(upsOutputKw, hall.ups?.ratedKw.value ?? 1) : upsInstalledCount
  const ups = upsBank(hall.ups, upsSharing)

  const itLiquidKw = feedKw * load.liquidHeatRatio
  const lossKw = feedKw * distributionLossRatio + upsLossKw(ups, upsOutputKw)
  const liquidShare = itLiquidKw / (feedKw + lossKw)
  const builtLiquidKw = hall.spec.coolingKw.value * liquidShare
  const builtAirKw = hall.spec.coolingKw.value - builtLiquidKw

  const facility: HallFacility = {
    distributionLossRatio,
    ups,
    upsInstalledCount,
    unitSubstation: transformerBank(hall.unitSubstation, 0),
    generatorCount: 0,
    powerFactor: hold(power.powerFactor.value, LEAST_POWER_FACTOR, 1),
    cooling: sizeCoolingPlant(hall, builtLiquidKw, builtAirKw, weather),
    builtLiquidKw,
    builtAirKw,
  }
  const built = emptyHallState()
  runHall(facility, feedKw, itLiquidKw, weather.designDryBulbC, weather.designWetBulbC, built)
  facility.unitSubstation.count = unitsInstalled(
    power.upsRedundancy,
    built.apparentKva,
    hall.unitSubstation.ratedKva.value,
  )
  if (hall.generator) {
    facility.generatorCount = unitsInstalled(
      power.generatorRedundancy,
      built.facilityKw,
      hall.generator.ratedKw.value,
    )
  }
  return facility
}

/**
 * One hall from rack to unit substation, in given weather. With no IT load the hall draws nothing: its plant is not energised.
 *
 * Heat leaves where it arises: rack heat by the racks' split, distribution and UPS losses into the hall's air, transformer
 * losses outside. So liquid plus air heat equals IT plus distribution and UPS losses.
 */
export function runHall(
  facility: HallFacility,
  itKw: number,
  itLiquidKw: number,
  dryBulbC: number,
  wetBulbC: number,
  into: HallState,
): void {
  into.itKw = itKw
  into.distributionLossKw = facility.distributionLossRatio * itKw
  into.upsLossKw = upsLossKw(facility.ups, itKw + into.distributionLossKw)
  into.liquidHeatKw = itLiquidKw
  into.airHeatKw = itKw - itLiquidKw + into.distributionLossKw + into.upsLossKw
  into.otherKw = OTHER_LOAD_RATIO * itKw
  coolHall(facility.cooling, into.liquidHeatKw, into.airHeatKw, dryBulbC, wetBulbC, into.cooling)
  const behindKw = itKw + into.distributionLossKw + into.upsLossKw + into.otherKw + into.cooling.coolingKw
  into.unitSubstationLossKw =
    itKw > 0 ? transformerLossKw(facility.unitSubstation, behindKw / facility.powerFactor) : 0
  into.facilityKw = behindKw + into.unitSubstationLossKw
  into.apparentKva = into.facilityKw / facility.powerFactor
}

/** Heat a hall's cooling must carry for a provisioned IT load: the load and the losses that arise in the hall, kW. */
export function hallHeatKw(facility: HallFacility, itKw: number): number {
  const distributionKw = facility.distributionLossRatio * itKw
  return itKw + distributionKw + upsLossKw(facility.ups, itKw + distributionKw)
}
