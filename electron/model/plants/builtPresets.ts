import { fanRatioOf, pumpRatioOf } from '../components/affinity.ts'
import { legacyUpsBands } from '../components/ups.ts'
import {
  adiabaticCooler,
  airCooled,
  directExpansion,
  dryCooler,
  modernUps,
  openTower,
  unitSubstation,
} from './parts.ts'
import type { PlantDesign } from './plantDesign.ts'
import { airChillers, COLD_COILS, economisedTowers, leiLargePower } from './publishedPresets.ts'

/** Plants as they are built today, from unit substation to sky. Published ranges where no other source is named; middles are taken. */
export const builtPresets = {
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
      // ASHRAE's recommended band from 18 C up and from a dew point of -9 C.
      outsideAir: {
        mediaRatio: 0.85,
        leastSupplyC: 18,
        mostDewC: 24,
        leastDewC: -9,
        cyclesOfConcentration: 4,
      },
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
      outsideAir: {
        mediaRatio: 0.85,
        leastSupplyC: 18,
        mostDewC: 21,
        leastDewC: -9,
        cyclesOfConcentration: 4,
      },
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
      sensibleRatio: COLD_COILS,
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
