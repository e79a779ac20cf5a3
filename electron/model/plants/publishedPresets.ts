import { fanRatioOf, pumpRatioOf } from '../components/affinity.ts'
import {
  adiabaticCooler,
  airCooled,
  centrifugal,
  condenserTower,
  directExpansion,
  flatUps,
  noTransformer,
  openTower,
} from './parts.ts'
import type { AirDesign, LoopDesign, PlantDesign } from './plantDesign.ts'

/** 143.65 kPa over 7.5 K. */
const chilledPumps = pumpRatioOf(143_650, 0.7, 7.5)
/** 208.65 kPa over 5 K, of the loop's heat and the chiller's. */
const towerPumps = pumpRatioOf(208_650, 0.7, 5)

export const leiLargePower: PlantDesign['power'] = {
  ups: flatUps(0.945),
  upsUsableRatio: 1,
  distributionLossRatio: 0.01,
  fixedRatio: 0.001,
  transformer: noTransformer,
  powerFactor: 0.99,
}
const leiMidPower: PlantDesign['power'] = {
  ...leiLargePower,
  ups: flatUps(0.87),
  distributionLossRatio: 0.035,
  fixedRatio: 0.035,
}
const leiSmallPower: PlantDesign['power'] = {
  ...leiLargePower,
  ups: flatUps(0.81),
  distributionLossRatio: 0.03,
  fixedRatio: 0.03,
}

/** Windage of 0.25 % of a flow that evaporates 0.86 % of itself (5 K of 580 K): Table B.1's middle, far above drift eliminators of today. */
const leiWater = { cyclesOfConcentration: 9, driftRatio: 0.29 }

const towerChillers: LoopDesign = {
  deltaK: 7.5,
  pumpRatio: chilledPumps + 1.15 * towerPumps,
  spareRatio: 0,
  cooler: { ...condenserTower, ...leiWater },
  chiller: centrifugal,
}
export const airChillers: LoopDesign = {
  deltaK: 7.5,
  pumpRatio: chilledPumps,
  spareRatio: 0,
  cooler: null,
  chiller: airCooled,
}
export const economisedTowers: LoopDesign = {
  ...towerChillers,
  cooler: { ...openTower, ...leiWater },
}

/**
 * 650 Pa, 0.775, 16.65 K; supply between the middles of 10 to 18 C and 27 to 35 C, dew points from -10.5 C. Closed by their notebook's own line: above
 * 54.5 kJ/kg (27 C at a dew point of 15) where the supply would be above 80 %, which is dew points from 18 C up.
 */
const leiOutsideAir: AirDesign = {
  supplyC: 31,
  deltaK: 16.65,
  fanRatio: fanRatioOf(650, 0.775, 16.65),
  spareRatio: 0,
  // Chillers behind outside air must also dry it: water of 10 C, below any dew point that is let in.
  approachK: 21,
  outsideAir: { mediaRatio: 0.8, leastSupplyC: 14, mostDewC: 18, leastDewC: -10.5, cyclesOfConcentration: 9 },
  loop: towerChillers,
}
/** 500 Pa; supply at the middle of the recommended band, since nothing in a closed hall gains from going lower. */
const leiClosedAir: AirDesign = {
  ...leiOutsideAir,
  supplyC: 27,
  fanRatio: fanRatioOf(500, 0.775, 16.65),
  // 16.65 K of air warming against 0.8 effectiveness: 16.65 / 0.8 - 16.65.
  approachK: 4.2,
  outsideAir: null,
  loop: economisedTowers,
}
/** 650 Pa, 0.70, 7.5 K. An economised hall is run at 24 C, the middle of the upper half of the recommended band. */
const leiMidAir: AirDesign = {
  ...leiClosedAir,
  supplyC: 24,
  deltaK: 7.5,
  approachK: 2.2,
  fanRatio: fanRatioOf(650, 0.7, 7.5),
}
/** Middle of 0.95 to 0.99. Water of 7 C is below the dew point of a hall kept at 40 to 50 %; at 20 C and more, as under economisers, coils are dry. */
export const COLD_COILS = 0.97
/** 20 % off the Carnot share: the middle of Table B.1's 0 to -40 % for machines of this class. */
const midCentrifugal = { ...centrifugal, carnotRatio: 0.55 * 0.8, unitKw: 1200, curves: null }
const midAirCooled = { ...airCooled, carnotRatio: 0.4 * 0.8, unitKw: 600 }

/** Plants as the published stock models describe them: ranges by size and cooling, one efficiency for a UPS, nothing upstream of it. */
export const publishedPresets = {
  'large-outside-air-tower': {
    name: 'Large: outside air, adiabatic, water-cooled chillers behind',
    power: leiLargePower,
    liquid: null,
    air: leiOutsideAir,
  },
  'large-outside-air-aircooled': {
    name: 'Large: outside air, adiabatic, air-cooled chillers behind',
    power: leiLargePower,
    liquid: null,
    air: { ...leiOutsideAir, loop: airChillers },
  },
  'large-tower-economiser': {
    name: 'Large: water-side economiser, water-cooled chillers',
    power: leiLargePower,
    liquid: null,
    air: leiClosedAir,
  },
  'large-liquid-dry': {
    name: 'Large: direct to chip on adiabatic dry coolers',
    power: leiLargePower,
    liquid: {
      supplyC: 40,
      cduApproachK: 4,
      cduPumpRatio: 0.01,
      spareRatio: 0,
      reuseRatio: 0,
      loop: {
        deltaK: 10,
        pumpRatio: pumpRatioOf(250_000, 0.7, 10),
        spareRatio: 0,
        cooler: adiabaticCooler,
        chiller: { ...airCooled, sizedFor: 'trim' },
      },
    },
    air: {
      ...leiClosedAir,
      loop: {
        deltaK: 7.5,
        pumpRatio: chilledPumps,
        spareRatio: 0,
        cooler: adiabaticCooler,
        chiller: airCooled,
      },
    },
  },
  'mid-tower-economiser': {
    name: 'Midsize: water-side economiser, water-cooled chillers',
    power: leiMidPower,
    liquid: null,
    air: { ...leiMidAir, loop: { ...economisedTowers, chiller: midCentrifugal } },
  },
  'mid-air-chiller': {
    name: 'Midsize: air-cooled chillers, no economiser',
    power: leiMidPower,
    liquid: null,
    // Chilled water of 7 C, as halls without an economiser were and are built; head pressure held for 30 C.
    air: {
      ...leiMidAir,
      supplyC: 18,
      approachK: 11,
      sensibleRatio: COLD_COILS,
      loop: { ...airChillers, chiller: { ...midAirCooled, leastCondenserC: 30 } },
    },
  },
  'small-dx': {
    name: 'Small: direct expansion',
    power: leiSmallPower,
    liquid: null,
    air: {
      ...leiMidAir,
      supplyC: 18,
      approachK: 10,
      sensibleRatio: COLD_COILS,
      loop: { deltaK: 7.5, pumpRatio: 0, spareRatio: 0, cooler: null, chiller: directExpansion },
    },
  },
} satisfies Record<string, PlantDesign>
