import { fanRatioOf, pumpRatioOf } from '../components/affinity.ts'
import { legacyUpsBands } from '../components/ups.ts'
import {
  adiabaticCooler,
  airCooled,
  centrifugal,
  condenserTower,
  directExpansion,
  dryCooler,
  flatUps,
  modernUps,
  noTransformer,
  openTower,
  unitSubstation,
} from './parts.ts'
import type { AirDesign, LoopDesign, PlantDesign } from './plantDesign.ts'

/**
 * Whole plants as they are built, every number a set point, a pressure or a catalogue ratio. No preset belongs to a site and none has a
 * factor to make it fit one. Ranges are of Lei and Masanet 2022 (Table B.1) where no other source is named; middles are taken.
 */

/** 143.65 kPa over 7.5 K. */
const chilledPumps = pumpRatioOf(143_650, 0.7, 7.5)
/** 208.65 kPa over 5 K, of the loop's heat and the chiller's. */
const towerPumps = pumpRatioOf(208_650, 0.7, 5)

const leiLargePower: PlantDesign['power'] = {
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
const airChillers: LoopDesign = {
  deltaK: 7.5,
  pumpRatio: chilledPumps,
  spareRatio: 0,
  cooler: null,
  chiller: airCooled,
}
const economisedTowers: LoopDesign = {
  ...towerChillers,
  cooler: { ...openTower, ...leiWater },
}

/** 650 Pa, 0.775, 16.65 K; supply up to 31 C, dew points -10.5 to 21 C. */
const leiOutsideAir: AirDesign = {
  supplyC: 31,
  deltaK: 16.65,
  fanRatio: fanRatioOf(650, 0.775, 16.65),
  spareRatio: 0,
  // Chillers behind outside air must also dry it: water of 10 C, below any dew point that is let in.
  approachK: 21,
  outsideAir: { mediaRatio: 0.8, mostDewC: 21, leastDewC: -10.5, cyclesOfConcentration: 9 },
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
/** 20 % off the Carnot share: the middle of Table B.1's 0 to -40 % for machines of this class. */
const midCentrifugal = { ...centrifugal, carnotRatio: 0.55 * 0.8, unitKw: 1200, curves: null }
const midAirCooled = { ...airCooled, carnotRatio: 0.4 * 0.8, unitKw: 600 }

export const presets = {
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
      loop: { deltaK: 7.5, pumpRatio: 0, spareRatio: 0, cooler: null, chiller: directExpansion },
    },
  },

  'hyperscale-outside-air': {
    name: 'Hyperscale: outside air and direct evaporation, rack batteries, no chillers',
    power: {
      ups: null,
      upsUsableRatio: 1,
      // 2 % from substation to rack (DC Pro), rack batteries afloat 0.5 %.
      distributionLossRatio: 0.025,
      // Lights 0.1 %, engine heaters 0.3 %, offices, controls and yard the rest. assumed.
      fixedRatio: 0.01,
      transformer: unitSubstation,
      powerFactor: 0.98,
    },
    liquid: null,
    air: {
      supplyC: 29.4,
      deltaK: 12,
      // Penthouse of filters, media and fan wall: 400 Pa at 0.70.
      fanRatio: fanRatioOf(400, 0.7, 12),
      spareRatio: 0.15,
      approachK: 4,
      outsideAir: { mediaRatio: 0.85, mostDewC: 24, leastDewC: -9, cyclesOfConcentration: 4 },
      loop: null,
    },
  },
  'hyperscale-outside-air-ups': {
    name: 'Hyperscale: outside air and direct evaporation, double-conversion UPS, air-cooled trim',
    power: {
      ups: modernUps,
      upsUsableRatio: 0.75,
      distributionLossRatio: 0.02,
      fixedRatio: 0.01,
      transformer: unitSubstation,
      powerFactor: 0.98,
    },
    liquid: null,
    air: {
      supplyC: 27,
      deltaK: 12,
      fanRatio: fanRatioOf(500, 0.7, 12),
      spareRatio: 0.15,
      // Water of 10 C, to dry the air as well.
      approachK: 17,
      outsideAir: { mediaRatio: 0.85, mostDewC: 21, leastDewC: -9, cyclesOfConcentration: 4 },
      loop: { ...airChillers, spareRatio: 0.1 },
    },
  },
  'hyperscale-towers': {
    name: 'Hyperscale: closed hall on towers with plate exchangers, chillers behind, rack batteries',
    power: {
      ups: null,
      upsUsableRatio: 1,
      distributionLossRatio: 0.025,
      fixedRatio: 0.01,
      transformer: unitSubstation,
      powerFactor: 0.98,
    },
    liquid: null,
    air: {
      supplyC: 27,
      deltaK: 15,
      // Coils behind the racks, short air path: 200 Pa at 0.65.
      fanRatio: fanRatioOf(200, 0.65, 15),
      spareRatio: 0.15,
      approachK: 4,
      outsideAir: null,
      loop: { ...economisedTowers, spareRatio: 0.15, cooler: openTower },
    },
  },
  'colo-air-chiller': {
    name: 'Colocation: air-cooled chillers with free-cooling coils, 2N double-conversion UPS',
    power: {
      ups: legacyUpsBands,
      upsUsableRatio: 0.5,
      distributionLossRatio: 0.03,
      fixedRatio: 0.03,
      transformer: unitSubstation,
      powerFactor: 0.95,
    },
    liquid: null,
    air: {
      supplyC: 20,
      deltaK: 9,
      fanRatio: fanRatioOf(500, 0.65, 9),
      spareRatio: 0.25,
      // Chilled water of 8 C: tenants' contracts fix supply and humidity.
      approachK: 12,
      outsideAir: null,
      loop: {
        deltaK: 6,
        pumpRatio: pumpRatioOf(250_000, 0.65, 6),
        spareRatio: 0.25,
        cooler: dryCooler,
        chiller: airCooled,
      },
    },
  },
  'ai-liquid-dry': {
    name: 'AI: direct to chip on adiabatic dry coolers, trim chillers, air side economised',
    power: {
      ups: modernUps,
      upsUsableRatio: 0.75,
      distributionLossRatio: 0.015,
      fixedRatio: 0.005,
      transformer: unitSubstation,
      powerFactor: 0.98,
    },
    liquid: {
      supplyC: 40,
      cduApproachK: 4,
      cduPumpRatio: 0.01,
      spareRatio: 0.2,
      reuseRatio: 0,
      loop: {
        deltaK: 10,
        pumpRatio: pumpRatioOf(250_000, 0.7, 10),
        spareRatio: 0.2,
        cooler: adiabaticCooler,
        chiller: { ...airCooled, sizedFor: 'trim' },
      },
    },
    air: {
      supplyC: 27,
      deltaK: 15,
      fanRatio: fanRatioOf(350, 0.7, 15),
      spareRatio: 0.2,
      approachK: 4,
      outsideAir: null,
      loop: {
        deltaK: 8,
        pumpRatio: pumpRatioOf(250_000, 0.7, 8),
        spareRatio: 0.2,
        cooler: adiabaticCooler,
        chiller: airCooled,
      },
    },
  },
  'ai-liquid-towers': {
    name: 'AI: direct to chip on towers, economised chillers for the air side',
    power: {
      ups: modernUps,
      upsUsableRatio: 0.75,
      distributionLossRatio: 0.015,
      fixedRatio: 0.005,
      transformer: unitSubstation,
      powerFactor: 0.98,
    },
    liquid: {
      supplyC: 36,
      cduApproachK: 4,
      cduPumpRatio: 0.01,
      spareRatio: 0.2,
      reuseRatio: 0,
      loop: {
        deltaK: 10,
        pumpRatio: pumpRatioOf(350_000, 0.7, 10),
        spareRatio: 0.2,
        cooler: openTower,
        chiller: null,
      },
    },
    air: {
      supplyC: 27,
      deltaK: 15,
      fanRatio: fanRatioOf(350, 0.7, 15),
      spareRatio: 0.2,
      approachK: 4,
      outsideAir: null,
      loop: { ...economisedTowers, spareRatio: 0.2, cooler: openTower },
    },
  },
  'rear-door': {
    name: 'Rear-door exchangers on dry coolers with trim chillers',
    power: { ...leiLargePower, ups: modernUps, upsUsableRatio: 0.75, transformer: unitSubstation },
    liquid: null,
    air: {
      supplyC: 25,
      deltaK: 15,
      // Servers' own fans drive most of the air; active doors add 60 Pa.
      fanRatio: fanRatioOf(60, 0.5, 15),
      spareRatio: 0.1,
      approachK: 3,
      outsideAir: null,
      loop: {
        deltaK: 8,
        pumpRatio: pumpRatioOf(250_000, 0.7, 8),
        spareRatio: 0.15,
        cooler: dryCooler,
        chiller: airCooled,
      },
    },
  },
  immersion: {
    name: 'Single-phase immersion on dry coolers',
    power: { ...leiLargePower, ups: modernUps, upsUsableRatio: 0.75, transformer: unitSubstation },
    liquid: {
      supplyC: 42,
      cduApproachK: 6,
      // Oil moves heat with more pumping than glycol: 1.5 % against 1 %.
      cduPumpRatio: 0.015,
      spareRatio: 0.15,
      reuseRatio: 0,
      loop: {
        deltaK: 8,
        pumpRatio: pumpRatioOf(200_000, 0.7, 8),
        spareRatio: 0.15,
        cooler: dryCooler,
        chiller: null,
      },
    },
    air: {
      supplyC: 27,
      deltaK: 12,
      fanRatio: fanRatioOf(400, 0.7, 12),
      spareRatio: 0.25,
      approachK: 10,
      outsideAir: null,
      loop: { deltaK: 6, pumpRatio: 0, spareRatio: 0.25, cooler: null, chiller: directExpansion },
    },
  },
  'in-row-retrofit': {
    name: 'Retrofit: in-row liquid-to-air exchangers in an air hall on air-cooled chillers',
    power: { ...leiLargePower, ups: modernUps, upsUsableRatio: 0.5, transformer: unitSubstation },
    liquid: { supplyC: 40, cduApproachK: 4, cduPumpRatio: 0.012, spareRatio: 0.2, reuseRatio: 0, loop: null },
    air: {
      supplyC: 24,
      deltaK: 12,
      // Exchanger coils and hall air handlers in one: 500 Pa.
      fanRatio: fanRatioOf(500, 0.65, 12),
      spareRatio: 0.2,
      approachK: 5,
      outsideAir: null,
      loop: {
        deltaK: 7,
        pumpRatio: pumpRatioOf(250_000, 0.7, 7),
        spareRatio: 0.2,
        cooler: dryCooler,
        chiller: airCooled,
      },
    },
  },
} satisfies Record<string, PlantDesign>

export type PresetId = keyof typeof presets
