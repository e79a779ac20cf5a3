import { describe, expect, it } from 'vitest'
import {
  affinityPower,
  fanRatioOf,
  HANDLER_CURVE,
  heldPressurePower,
  PUMP_CURVE,
  pumpRatioOf,
} from '../../electron/model/components/affinity.ts'
import {
  carnotCop,
  eirChillerAt,
  electricAirCooledAt,
  regressedCop,
} from '../../electron/model/components/chiller.ts'
import { mcQuayAirCooled, yorkVaned4969 } from '../../electron/model/components/chillerCurves.ts'
import {
  cdu1368,
  cduHeadroom,
  cduSupplyC,
  coolantFlowLpm,
  coolantRiseK,
  pg25,
  water40,
} from '../../electron/model/components/coolant.ts'
import { waterShares } from '../../electron/model/components/evaporation.ts'
import { checkFeed, mostAtHigh } from '../../electron/model/components/feedTree.ts'
import {
  checkFailure,
  groupFor,
  survivorLoading,
  usableRatio,
} from '../../electron/model/components/feedRedundancy.ts'
import { pueCeiling } from '../../electron/model/published/ashrae904.ts'
import { frontier, machinePower } from '../../electron/model/components/nodePower.ts'
import { lossesFromEfficiency, transformerEfficiency } from '../../electron/model/components/transformer.ts'
import { legacyUpsBands, tabulateUpsInput, upsInputKw } from '../../electron/model/components/ups.ts'

/** Within a relative distance: goldens are stated so. */
function near(value: number, expected: number, relative: number): void {
  expect(Math.abs(value - expected) / Math.abs(expected)).toBeLessThanOrEqual(relative)
}

describe('O16 Frontier, node to machine', () => {
  const node = (gpuW: number, cpuW: number) => ({
    acceleratorCount: 4,
    acceleratorW: gpuW,
    cpuCount: 1,
    cpuW,
    memoryW: 74.26,
    nicCount: 4,
    nicW: 20,
    storageW: 30,
  })
  it('idles at 626.26 W a node, 95.874 kW a rack, 7.3065 MW in all', () => {
    const power = machinePower(frontier, node(88, 90))
    near(power.nodeW, 626.26, 1e-4)
    near(power.nodeInputW, 652.31, 1e-4)
    near(power.rackW, 95_874, 1e-4)
    near(power.racksW, 7.0947e6, 1e-4)
    near(power.totalW, 7.3065e6, 1e-4)
    near(power.conversionLossRatio, 0.0804, 1e-3)
  })
  it('peaks at 2,704.26 W a node, 378.595 kW a rack, 28.228 MW in all', () => {
    const power = machinePower(frontier, node(560, 280))
    near(power.nodeW, 2704.26, 1e-4)
    near(power.nodeInputW, 2772.71, 1e-4)
    near(power.rackW, 378_595, 1e-4)
    near(power.racksW, 28.016e6, 1e-4)
    near(power.totalW, 28.228e6, 1e-4)
    near(power.conversionLossRatio, 0.0646, 1e-3)
  })
})

describe('O17 chiller COP by Lei and Masanet', () => {
  it.each([
    [0.5, 20, 8.7789],
    [0.5, 25, 7.1763],
    [1, 25, 6.78],
    [1, 30, 5.8309],
    [0.75, 15, 10.9468],
  ])('at load %d and %d C is %d', (load, tempC, cop) => near(regressedCop(load, tempC), cop, 1e-4))
})

describe('O18 York YK by its EIR curves', () => {
  it.each([
    [6.67, 26.11, 1, 7.1714, 689.3],
    [6.67, 18.33, 0.5, 8.8104, 347.7],
    [8.89, 23.89, 0.75, 8.2568, 565.5],
    [8.89, 15.56, 0.4, 9.5889, 250.3],
  ])(
    'at %d / %d C and part load %d has COP %d and draws %d kW',
    (leavingC, enteringC, partLoad, cop, powerKw) => {
      const capacityKw = eirChillerAt(yorkVaned4969, leavingC, enteringC, 0).capacityKw
      const point = eirChillerAt(yorkVaned4969, leavingC, enteringC, partLoad * capacityKw)
      near(point.cop, cop, 1e-3)
      near(point.powerKw, powerKw, 1e-3)
      expect(point.isInsideCurves).toBe(true)
    },
  )
  it('says when it is asked for warm water, outside its curves', () => {
    expect(eirChillerAt(yorkVaned4969, 20, 25, 1000).isInsideCurves).toBe(false)
  })
})

describe('O19 air-cooled chiller of EnergyPlus, corrected', () => {
  it.each([
    [600, 35, 185.685, 3.231],
    [800, 25, 211.784, 3.777],
    [500, 20, 116.864, 4.278],
  ])('%d kW in air of %d C takes %d kW, COP %d', (heatKw, airC, powerKw, cop) => {
    const point = electricAirCooledAt(1000, 6.67, airC, heatKw)
    near(point.powerKw, powerKw, 1e-3)
    near(point.cop, cop, 1e-3)
  })
  it('gets worse, never better, as the air warms', () => {
    const cops = [15, 20, 25, 30, 35, 40].map((airC) => electricAirCooledAt(1000, 6.67, airC, 500).cop)
    expect(cops).toEqual([...cops].sort((a, b) => b - a))
  })
})

it('Carnot: 0.55 x 288.15 / 15 K of lift is a COP of 10.57', () => {
  expect(carnotCop(0.55, 12, 15, 30)).toBeCloseTo(10.5655, 3)
})

describe('O23 UPS of 225 kVA by bands', () => {
  it.each([
    [0.15, 38.84],
    [0.35, 85.5],
    [0.55, 131.37],
    [0.85, 200.26],
  ])('at load %d draws %d kW', (load, inputKw) =>
    near(upsInputKw(legacyUpsBands, 225, 225 * load), inputKw, 1e-3),
  )
  it('never draws less for more load, and idles above nothing', () => {
    const table = tabulateUpsInput(legacyUpsBands)
    for (let i = 1; i < table.length; i++) expect(table[i]!).toBeGreaterThanOrEqual(table[i - 1]!)
    expect(table[0]).toBeGreaterThan(0)
  })
})

it('O24 an NVL72 of 115.56 kW warms 120 L/min of PG25 by 14.4 K', () => {
  expect(coolantRiseK(pg25, 115.56, 120)).toBeCloseTo(14.4, 1) // 115.56 / (2 L/s x 1.013 x 3.96)
  expect(Math.abs(40 + coolantRiseK(pg25, 115.56, 120) - 53.7)).toBeLessThan(0.8)
  expect(coolantFlowLpm(pg25, 1, 10)).toBeCloseTo(1.5, 2)
})

it('O25 an NVL72 sums to 131.2 kW: 18 trays of 6,667 W and 11.16 kW of switches', () => {
  const maxKw = 18 * 6.667 + 11.16
  near(maxKw, 131.2, 1e-3)
  near(maxKw, 132, 0.02)
  near(115 + 17, 132, 0.02)
})

describe('O26 the DPS hierarchy', () => {
  const hall = (trayKw: number) => ({
    name: 'utility',
    limitKw: 750,
    loadKw: 0,
    children: [0, 1, 2, 3].map((pdu) => ({
      name: `pdu-${pdu}`,
      limitKw: 450,
      loadKw: 0,
      children: [0, 1].map((rack) => ({
        name: `rack-${pdu}-${rack}`,
        limitKw: 1000,
        loadKw: 18 * trayKw,
        children: [],
      })),
    })),
  })
  it.each([
    [5.6, 806.4],
    [3.2, 460.8],
    [1.6, 230.4],
  ])('trays at %d kW ask for %d kW', (trayKw, demandKw) => {
    expect(checkFeed(hall(trayKw))[0]!.demandKw).toBeCloseTo(demandKw, 9)
  })
  it('overloads the utility by 56.4 kW while each PDU has room', () => {
    const checks = checkFeed(hall(5.6))
    expect(checks[0]!.excessKw).toBeCloseTo(56.4, 9)
    const pdus = checks.filter((check) => check.name.startsWith('pdu'))
    expect(pdus).toHaveLength(4)
    for (const pdu of pdus) {
      expect(pdu.demandKw).toBeCloseTo(201.6, 9)
      expect(pdu.excessKw).toBe(0)
    }
  })
  it('lets 133 of 144 trays run high', () => expect(mostAtHigh(144, 5.6, 0, 750)).toBe(133))
})

describe('O28 redundancy', () => {
  it.each([
    ['2N', 2, 1, 1, 0.5],
    ['3N/2', 3, 2, 1, 2 / 3],
    ['4N/3', 4, 3, 1, 0.75],
    ['8 to make 6', 8, 6, 2, 0.75],
    ['4+1 catcher', 5, 4, 1, 0.8],
  ])(
    '%s: %d installed, %d needed; after %d failures at %d usable each survivor is at its rating',
    (_name, installed, needed, failures, usable) => {
      const group = { installedCount: installed, neededCount: needed }
      expect(usableRatio(group)).toBeCloseTo(usable, 12)
      expect(survivorLoading(group, usable, failures)).toBeCloseTo(1, 12)
    },
  )
  it('counts whole groups: 10 units needed in 4N/3 are four groups, 16 units', () => {
    expect(groupFor('4N/3', 10_000, 1000)).toEqual({ installedCount: 16, neededCount: 12 })
    expect(groupFor('N+1', 10_000, 1000)).toEqual({ installedCount: 11, neededCount: 10 })
  })
  it('finds that a half-built 2N plant does not survive: one feed live, none left', () => {
    expect(checkFailure(1000, 1, 1, 600, 1)).toEqual({ worstLoading: Infinity, holds: false })
    expect(checkFailure(1000, 2, 1, 600, 0.8).holds).toBe(true)
  })
})

it('a 1,000 kVA dry-type transformer made to 99.28 % at 35 % load has that efficiency there', () => {
  const losses = lossesFromEfficiency(0.9928, 0.35, 0.25)
  expect(transformerEfficiency({ ratedKva: 1000, ...losses }, 350)).toBeCloseTo(0.9928, 6)
})

it('make-up is 1.5, 1.25, 1.143 of evaporation at 3, 5, 8 cycles', () => {
  expect(waterShares(3, 0).withdrawal).toBeCloseTo(1.5, 9)
  expect(waterShares(5, 0.01).withdrawal).toBeCloseTo(1.25, 9)
  expect(waterShares(8, 0).withdrawal).toBeCloseTo(1.143, 3)
})

it('eight NVL72 at 130 L/min fit one 1.37 MW unit by flow and by heat', () => {
  expect(cduHeadroom(cdu1368, 8 * 115.6, 8 * 130)).toEqual({ limit: 'flow', spareRatio: 1 - 1040 / 1200 })
})

describe('fans and pumps', () => {
  it('draw an eighth at half flow by the cube law, and no less below their least speed', () => {
    expect(affinityPower(0.5, 0.3)).toBeCloseTo(0.125, 12)
    expect(affinityPower(0.1, 0.3)).toBeCloseTo(0.027, 12)
    expect(affinityPower(2, 0.3)).toBe(1)
  })
  it('draw more than that where they hold a pressure, and all of it at full flow', () => {
    for (const curve of [HANDLER_CURVE, PUMP_CURVE]) {
      expect(heldPressurePower(curve, 1, 0.3)).toBeCloseTo(1, 9)
      expect(heldPressurePower(curve, 0.5, 0.3)).toBeGreaterThan(affinityPower(0.5, 0.3))
      for (let flow = 0.3; flow < 1; flow += 0.05) {
        expect(heldPressurePower(curve, flow + 0.05, 0.3)).toBeGreaterThan(
          heldPressurePower(curve, flow, 0.3),
        )
      }
    }
  })
  it('650 Pa at 0.775 over 16.65 K is 4.3 % of the heat; 250 kPa at 0.7 over 10 K is 0.85 %', () => {
    expect(fanRatioOf(650, 0.775, 16.65)).toBeCloseTo(0.0428, 4) // 0.65 / (0.775 x 1.177 x 16.65)
    expect(pumpRatioOf(250_000, 0.7, 10)).toBeCloseTo(0.00854, 5) // 0.25 / (0.7 x 4.18 x 10)
  })
})

it('an air-cooled McQuay has its COP of 2.67 at its rating, 6.67 / 35 C', () => {
  const { capacityKw } = eirChillerAt(mcQuayAirCooled, 6.67, 35, 0)
  near(eirChillerAt(mcQuayAirCooled, 6.67, 35, capacityKw).cop, 2.67, 0.02)
})

it('a coolant unit at half its heat has half its approach; water at 10 K takes 1.45 L/min a kW', () => {
  expect(cduSupplyC(cdu1368, 36, 684)).toBe(38)
  expect(coolantFlowLpm(water40, 1, 10)).toBeCloseTo(1.45, 2)
})

it('ASHRAE 90.4 leaves zone 5A a PUE of 1.457 above 300 kW: 1 + 0.16 + 0.297', () => {
  expect(pueCeiling('5A', 1000)).toBeCloseTo(1.457, 9)
  expect(pueCeiling('9Z', 1000)).toBeNull()
})
