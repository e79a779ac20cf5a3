import type {
  AirHandler,
  Cdu,
  Chiller,
  CoolingDesign,
  HeatRejection,
} from '../../../shared/catalog/coolingEquipment.ts'
import type { PowerDesign, Redundancy, Transformer, Ups } from '../../../shared/catalog/powerEquipment.ts'
import { curveTuples } from '../components/chillerCurves.ts'
import { groupFor, usableRatio } from '../components/feedRedundancy.ts'
import { airCooled, centrifugal, directExpansion, dryCooler, openTower } from './parts.ts'
import type { ChillerDesign, CoolerDesign, LoopDesign, PlantDesign } from './plantDesign.ts'

/** What a hall names in the catalog, found. */
export interface HallEquipment {
  power: PowerDesign
  unitSubstation: Transformer
  ups: Ups | null
  cooling: CoolingDesign
  cdu: Cdu | null
  heatRejection: HeatRejection | null
  chiller: Chiller | null
  airHandler: AirHandler
}

/** Lights 0.1 %, engine heaters 0.3 %, offices, controls and yard the rest, of the design IT load. assumed. */
const FIXED_RATIO = 0.01
/** Chilled water warms by this much in the air handlers: the wide end of Lei and Masanet's 5 to 8 K, which saves pumping. */
const CHILLED_DELTA_K = 8
/** Kinds whose compressors carry all of the heat on any day; elsewhere they trim what free cooling leaves on the design day. */
const COMPRESSOR_KINDS: ReadonlySet<string> = new Set(['air-chiller', 'dx'])
/** ASHRAE 2021, class A2: dew points up to 21 C; recommended from -9 C. Media: the middle of 0.7 to 0.9 and a little. */
const OUTSIDE_AIR = { mediaRatio: 0.85, mostDewC: 21, leastDewC: -9 }
const MEDIA_CYCLES = 4

/**
 * Describes a hall's plant from its catalog entries, for `sizePlant`. Without heat rejection or chiller, outside air cools the hall.
 *
 * @param reuseRatio share of the liquid's heat that a neighbour takes
 */
export function designFromCatalog(equipment: HallEquipment, feedKw: number, reuseRatio = 0): PlantDesign {
  const { power, unitSubstation, ups, cooling, cdu, heatRejection, airHandler } = equipment
  const isOutsideAir = cooling.kind === 'air-economiser'
  const isDirect = cooling.kind === 'dx'
  const hasOwnLoop = (heatRejection !== null && !isDirect) || equipment.chiller !== null
  const spareRatio = cooling.spareRatio.value
  const airLoopDeltaK = cooling.airLoopDeltaK?.value ?? CHILLED_DELTA_K
  const fedKw = feedKw * (1 + power.distributionLossRatio.value)
  return {
    name: cooling.name,
    power: {
      ups: ups
        ? {
            loadRatio: ups.efficiencyCurve.map((at) => at.loadRatio),
            efficiency: ups.efficiencyCurve.map((at) => at.efficiency.value),
            reading: ups.curveReading ?? 'line',
          }
        : null,
      upsUsableRatio: ups ? fedKw / (sharingCount(power.upsRedundancy, fedKw, ups) * ups.ratedKw.value) : 1,
      distributionLossRatio: power.distributionLossRatio.value,
      fixedRatio: power.fixedLoadRatio?.value ?? FIXED_RATIO,
      transformer: {
        noLoadLossRatio: unitSubstation.noLoadLossRatio.value,
        loadLossRatio: unitSubstation.loadLossRatio.value,
        usableRatio: usableRatio(groupFor(power.upsRedundancy, feedKw, unitSubstation.ratedKva.value)),
      },
      powerFactor: power.powerFactor.value,
    },
    liquid:
      cdu && !isOutsideAir && !isDirect
        ? {
            supplyC: cooling.liquidSupplyC.value,
            cduApproachK: cdu.approachK.value,
            cduPumpRatio: cdu.pumpKw.value / cdu.ratedKw.value,
            spareRatio,
            reuseRatio,
            loop:
              cooling.kind === 'in-row' || !hasOwnLoop
                ? null
                : loopOf(equipment, cooling.liquidDeltaK.value, 0),
          }
        : null,
    air: {
      supplyC: cooling.airSupplyC.value,
      deltaK: cooling.airDeltaK.value,
      fanRatio: airHandler.fanRatio.value,
      spareRatio,
      approachK: airHandler.approachK.value,
      sensibleRatio: cooling.sensibleRatio?.value ?? 1,
      outsideAir: isOutsideAir || !hasOwnLoop ? outsideAirOf(equipment) : null,
      loop: isOutsideAir
        ? outsideAirTrim(equipment)
        : hasOwnLoop
          ? loopOf(equipment, airLoopDeltaK, openTower.exchangerK)
          : null,
    },
  }
}

function outsideAirOf({
  cooling,
  heatRejection,
}: HallEquipment): NonNullable<PlantDesign['air']['outsideAir']> {
  const limits = cooling.outsideAir
  if (!limits)
    return {
      ...OUTSIDE_AIR,
      leastSupplyC: cooling.airSupplyC.value,
      cyclesOfConcentration: heatRejection?.cyclesOfConcentration.value ?? MEDIA_CYCLES,
    }
  return {
    mediaRatio: limits.mediaEffectiveness.value,
    leastSupplyC: limits.leastSupplyC.value,
    mostDewC: limits.mostDewPointC.value,
    leastDewC: limits.leastDewPointC.value,
    cyclesOfConcentration: limits.cyclesOfConcentration.value,
  }
}

/** Blocks that share the load: all but the reserve of a block-redundant scheme, which idles. */
function sharingCount(scheme: Redundancy, fedKw: number, ups: Ups): number {
  const { installedCount, neededCount } = groupFor(scheme, fedKw, ups.ratedKw.value)
  return Math.max(1, scheme === 'block' ? neededCount : installedCount)
}

/** Chillers that stand by behind outside air; towers only carry their condensers. */
function outsideAirTrim(equipment: HallEquipment): LoopDesign | null {
  if (!equipment.chiller) return null
  const loop = loopOf(equipment, equipment.cooling.airLoopDeltaK?.value ?? CHILLED_DELTA_K, 0)
  return { ...loop, cooler: loop.cooler?.kind === 'tower' ? { ...loop.cooler, economises: false } : null }
}

function loopOf(equipment: HallEquipment, deltaK: number, exchangerK: number): LoopDesign {
  const { cooling, heatRejection, chiller } = equipment
  const isDirect = cooling.kind === 'dx'
  // Without chillers to serve, towers cool by themselves whatever was said.
  const economises = chiller === null || (cooling.hasWaterEconomiser ?? true)
  return {
    deltaK,
    // Refrigerant is moved by the compressors.
    pumpRatio: isDirect ? 0 : cooling.facilityPumpRatio.value,
    spareRatio: cooling.spareRatio.value,
    cooler: heatRejection && !isDirect ? coolerOf(heatRejection, economises, exchangerK) : null,
    chiller: chiller ? chillerOf(chiller, cooling) : null,
  }
}

function coolerOf(rejection: HeatRejection, economises: boolean, exchangerK: number): CoolerDesign {
  const isTower = rejection.kind === 'cooling-tower'
  const dry = isTower ? rejection.drySection : undefined
  return {
    ...(isTower ? openTower : dryCooler),
    kind: dry ? 'dry-then-tower' : isTower ? 'tower' : 'dry',
    approachK: rejection.approachK.value,
    fanRatio: rejection.fanRatio.value,
    exchangerK: rejection.exchangerK?.value ?? (isTower ? exchangerK : 0),
    adiabaticRatio: isTower ? 0 : rejection.adiabaticEffectiveness.value,
    cyclesOfConcentration: rejection.cyclesOfConcentration.value,
    driftRatio: rejection.driftRatio?.value ?? openTower.driftRatio,
    economises,
    drySection: dry
      ? { approachK: dry.approachK.value, fanRatio: dry.fanRatio.value, sizeRatio: dry.sizeRatio.value }
      : null,
  }
}

function chillerOf(chiller: Chiller, { kind, spareRatio }: CoolingDesign): ChillerDesign {
  const like = chiller.kind === 'water-cooled' ? centrifugal : kind === 'dx' ? directExpansion : airCooled
  const own = chiller.curves?.value
  return {
    ...like,
    carnotRatio: chiller.carnotRatio.value,
    mostCop: chiller.maxCop.value,
    condenserK: chiller.condenserApproachK.value,
    leastCondenserC: chiller.leastCondensingC?.value ?? like.leastCondenserC,
    unitKw: chiller.ratedKw.value,
    sizedFor: COMPRESSOR_KINDS.has(kind) ? 'all' : 'trim',
    spareRatio: spareRatio.value,
    ...(own
      ? {
          partLoad: curveTuples(own).eirByPartLoad,
          leastPartLoad: own.leastPartLoad,
          curves: { ...own, ...curveTuples(own), name: chiller.name, ratedKw: chiller.ratedKw.value },
        }
      : { curves: null }),
  }
}
