import { humidityRatioOf } from '../air/moistAir.ts'
import { saturationPressurePa } from '../air/saturation.ts'
import { waterShares } from '../components/evaporation.ts'
import { tabulateUpsInput } from '../components/ups.ts'
import { createScratch, UNMET } from '../kernel/dayScratch.ts'
import type { HallPlant, LoopPlant } from '../kernel/hallPlant.ts'
import { loopPass } from '../kernel/loopPass.ts'
import { runDay } from '../kernel/runDay.ts'
import { designHour, type DesignPoint } from '../weather/designDay.ts'
import { tabulateSite, type SiteHours } from '../weather/siteHours.ts'
import { held } from './held.ts'
import type { LoopDesign, PlantDesign } from './plantDesign.ts'
import { countChillers, sizeLoop } from './sizeLoop.ts'

/** What a hall's plant is built for. */
export interface DesignDuty {
  /** IT load that plant and feed are built for, kW. */
  itKw: number
  /** Share of it that leaves the racks in liquid, 0..1. */
  liquidRatio: number
  /** Heat that the cooling is built for, kW, where it is not just what the IT load makes. */
  coolingKw?: number
  /** 0.4 % weather of the site. */
  point: DesignPoint
}

/** A power factor below this is a slip, not a plant; held here, so that no current is unbounded. */
export const LEAST_POWER_FACTOR = 0.5
/** Largest hall that is taken at its word, kW: a hundred times the largest built. */
const MOST_IT_KW = 1e7

/**
 * Turns a design into rated, counted machines for a hall at a site.
 *
 * Trim chillers are counted by running their loop without them through the design hour: what it cannot hold is what they must carry.
 * Values out of any reason are held at the ends of what a plant can be, so that nothing that follows meets a NaN.
 */
export function sizePlant(design: PlantDesign, duty: DesignDuty): HallPlant {
  const itKw = held(duty.itKw, 0, MOST_IT_KW)
  const liquidRatio = design.liquid ? held(duty.liquidRatio, 0, 1) : 0
  const { power, air, liquid } = design
  const fixedKw = itKw * held(power.fixedRatio, 0, 1)
  const distribution = held(power.distributionLossRatio, 0, 0.5)
  const fedKw = itKw * (1 + distribution)
  const upsRatedKw = power.ups ? Math.max(1e-6, fedKw / held(power.upsUsableRatio, 0.01, 1)) : 0
  const upsTable = tabulateUpsInput(power.ups)
  const upsLoad = upsRatedKw > 0 ? fedKw / upsRatedKw : 0
  const lossKw = (upsRatedKw > 0 ? (upsTable[Math.round(upsLoad * 128)] ?? 1) * upsRatedKw : fedKw) - itKw

  const site = tabulateSite(designHour('', 0, 0, duty.point))
  const pressureRatio = held(duty.point.pressurePa / 101_325, 0.3, 1.2)
  const thinAirRatio = 1 / pressureRatio
  const heatScale =
    duty.coolingKw === undefined ? 1 : held(duty.coolingKw / (itKw + lossKw + fixedKw), 0.01, 100)
  const cduRatedKw = Math.max(
    1e-6,
    heatScale * liquidRatio * itKw * (1 + held(liquid?.spareRatio ?? 0, 0, 3)),
  )
  const cduKw = cduRatedKw * held(liquid?.cduPumpRatio ?? 0, 0, 0.5)
  const liquidToAir = liquid !== null && liquid.loop === null
  const airHeatKw =
    itKw * (1 - liquidRatio) + lossKw + fixedKw + (liquidToAir ? itKw * liquidRatio + cduKw : 0)
  const handlerRatedKw = Math.max(1e-6, heatScale * airHeatKw * (1 + held(air.spareRatio, 0, 3)))
  const handlerFanKw = handlerRatedKw * held(air.fanRatio, 0, 0.5) * thinAirRatio

  const airSupplyC = held(air.supplyC, 5, 50)
  const outside = air.outsideAir
  const moistureRatio = outside ? 0 : 1 / held(air.sensibleRatio ?? 1, 0.5, 1) - 1
  const media = waterShares(held(outside?.cyclesOfConcentration ?? 4, 1.2, 100), 0)
  const plant: HallPlant = {
    upsTable,
    upsRatedKw,
    distributionLossRatio: distribution,
    fixedKw,
    transformerKva: 0,
    noLoadLossRatio: held(power.transformer.noLoadLossRatio, 0, 0.1),
    loadLossRatio: held(power.transformer.loadLossRatio, 0, 0.1),
    powerFactor: held(power.powerFactor, LEAST_POWER_FACTOR, 1),
    liquidRatio,
    reuseRatio: held(liquid?.reuseRatio ?? 0, 0, 1),
    cduRatedKw,
    cduKw,
    liquidLoop:
      liquid?.loop && liquidRatio > 0
        ? buildLoop(
            liquid.loop,
            heatScale * itKw * liquidRatio + cduKw,
            liquid.supplyC - liquid.cduApproachK,
            thinAirRatio,
            site,
          )
        : null,
    handlerRatedKw,
    handlerFanKw,
    moistureRatio,
    usesOutsideAir: outside !== null,
    airSupplyC,
    leastAirSupplyC: held(outside?.leastSupplyC ?? airSupplyC, 5, airSupplyC),
    airDeltaK: held(air.deltaK, 1, 60),
    mediaRatio: held(outside?.mediaRatio ?? 0, 0, 1),
    mostHumidity: humidityAtDew(outside?.mostDewC ?? 60, duty.point.pressurePa),
    leastHumidity: humidityAtDew(outside?.leastDewC ?? -60, duty.point.pressurePa),
    mediaWithdrawalRatio: media.withdrawal,
    mediaConsumptionRatio: media.consumption,
    airLoop: air.loop
      ? buildLoop(
          air.loop,
          (heatScale * airHeatKw + handlerFanKw) * (1 + moistureRatio),
          airSupplyC - air.approachK,
          thinAirRatio,
          site,
        )
      : null,
  }
  plant.transformerKva = transformerKva(plant, site, itKw, held(power.transformer.usableRatio, 0.1, 1))
  return plant
}

function humidityAtDew(dewC: number, pressurePa: number): number {
  return humidityRatioOf(saturationPressurePa(dewC), held(pressurePa, 31_000, 120_000))
}

/** Rates a loop for a design heat and counts its chillers: all of the heat, or what the rest cannot hold in the design hour. */
function buildLoop(
  design: LoopDesign,
  heatKw: number,
  supplyC: number,
  thinAirRatio: number,
  site: SiteHours,
): LoopPlant {
  const loop = sizeLoop(design, heatKw, supplyC, thinAirRatio)
  if (!design.chiller) return loop
  if (design.chiller.sizedFor === 'all') return countChillers(loop, design.chiller, loop.ratedKw)
  const scratch = createScratch()
  scratch.loopHeatKw[0] = heatKw
  loopPass(loop, site, 0, scratch, 1, true)
  return countChillers(loop, design.chiller, scratch.sums[UNMET] ?? 0)
}

/** Rating of the unit substation: everything behind it in the design hour. */
function transformerKva(plant: HallPlant, site: SiteHours, itKw: number, usableRatio: number): number {
  const scratch = createScratch()
  scratch.itKw[0] = itKw
  runDay(plant, site, 0, scratch, 1, true)
  const cooling = scratch.coolingKw[0] ?? 0
  return (itKw + (scratch.lossKw[0] ?? 0) + plant.fixedKw + cooling) / plant.powerFactor / usableRatio
}
