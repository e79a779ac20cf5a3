import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { scenarioSchema, type Scenario } from '../../shared/scenario/scenario.ts'
import { notFinite } from '../support/finite.ts'
import { expectSoundLayout } from '../support/soundLayout.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

/** Claims that hold for every plan that is a valid document. */
function expectSound(result: SimulationResult): void {
  expect(notFinite(result)).toEqual([])
  const { itMw, facilityMw, waterM3, utilityMva, assumedShare, racksLive, racksInstalled, racksPlaced } =
    result.portfolio
  const days = Array.from(itMw.keys())
  const wrong = (is: (day: number) => boolean) => days.find((day) => !is(day))
  expect(
    wrong((day) => facilityMw[day]! >= itMw[day]! * (1 - 1e-6)),
    'a day of a PUE below 1',
  ).toBeUndefined()
  expect(
    wrong((day) => utilityMva[day]! >= facilityMw[day]! * (1 - 1e-6)),
    'a day of MVA below MW',
  ).toBeUndefined()
  const { coolingMw, powerLossMw, otherMw, liquidHeatMw, airHeatMw } = result.portfolio
  const isNear = (value: number, sum: number) => Math.abs(value - sum) <= 1e-5 * Math.max(1, sum)
  expect(
    wrong((day) =>
      isNear(facilityMw[day]!, itMw[day]! + coolingMw[day]! + powerLossMw[day]! + otherMw[day]!),
    ),
    'a day whose power is not the sum of its parts',
  ).toBeUndefined()
  expect(
    wrong((day) => {
      const heatMw = liquidHeatMw[day]! + airHeatMw[day]!
      const mostMw = itMw[day]! + powerLossMw[day]! + otherMw[day]!
      return heatMw >= itMw[day]! * (1 - 1e-6) && heatMw <= mostMw * (1 + 1e-6)
    }),
    'a day of more or less heat than power makes: transformers alone lose theirs outside',
  ).toBeUndefined()
  expect(wrong((day) => waterM3[day]! >= 0 && assumedShare[day]! <= 1)).toBeUndefined()
  expect(
    wrong((day) => racksLive[day]! <= racksInstalled[day]! && racksInstalled[day]! <= racksPlaced[day]!),
  ).toBeUndefined()
  expect(result.gates.index.every((gate) => gate < result.gates.gates.length)).toBe(true)
}

function simulated(change: (scenario: Scenario) => void): SimulationResult {
  const scenario = tinyScenario()
  change(scenario)
  expect(scenarioSchema.safeParse(scenario).error, 'a valid document').toBeUndefined()
  return simulate(scenario)
}

const halls = (scenario: Scenario) =>
  scenario.campuses.flatMap(({ buildings }) => buildings.flatMap((b) => b.halls))

/** Sets every value of a key, wherever it stands. */
function setAll(value: unknown, key: string, to: unknown): void {
  if (Array.isArray(value)) value.forEach((item) => setAll(item, key, to))
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (name === key) (item as { value: unknown }).value = to
      else setAll(item, key, to)
    }
  }
}

const extremes: [name: string, change: (scenario: Scenario) => void][] = [
  ['no buildings', (s) => (s.campuses[0]!.buildings = [])],
  ['no rack groups', (s) => halls(s).forEach((hall) => (hall.rackGroups = []))],
  ['no racks in the groups', (s) => setAll(s.campuses, 'rackCount', 0)],
  ['no utilisation', (s) => setAll(s.campuses, 'utilisation', 0)],
  ['a hundred thousand racks a hall', (s) => setAll(s.campuses, 'rackCount', 100_000)],
  ['racks of 2 MW', (s) => setAll(s.equipment, 'powerMaxKw', 2000)],
  ['racks of a watt', (s) => setAll(s.equipment, 'powerMaxKw', 0.001)],
  [
    'racks larger than their hall',
    (s) => {
      setAll(s.equipment, 'widthM', 4)
      setAll(s.campuses, 'lengthM', 1)
    },
  ],
  ['halls a millimetre long', (s) => setAll(s.campuses, 'lengthM', 0.001)],
  [
    'halls a kilometre long',
    (s) => {
      setAll(s.campuses, 'lengthM', 1000)
      setAll(s.campuses, 'widthM', 1000)
    },
  ],
  ['a feed of half a gigawatt', (s) => setAll(s.campuses, 'feedKw', 500_000)],
  ['a feed of a watt', (s) => setAll(s.campuses, 'feedKw', 0.001)],
  ['cooling of half a gigawatt', (s) => setAll(s.campuses, 'coolingKw', 500_000)],
  ['machines of a watt', (s) => setAll(s.equipment, 'ratedKw', 0.001)],
  ['transformers of a volt-ampere', (s) => setAll(s.equipment, 'ratedKva', 0.001)],
  [
    'machines 60 m across',
    (s) => {
      setAll(s.equipment.chillers, 'lengthM', 60)
      setAll(s.equipment.cdus, 'lengthM', 60)
    },
  ],
  ['an arctic year', (s) => setAll(s.equipment, 'dryBulbMonthlyC', Array(12).fill(-60))],
  [
    'a year in an oven',
    (s) => {
      setAll(s.equipment, 'dryBulbMonthlyC', Array(12).fill(60))
      setAll(s.equipment, 'designDryBulbC', 90)
    },
  ],
  [
    'a southern year',
    (s) => setAll(s.equipment, 'dryBulbMonthlyC', [23, 22, 20, 16, 12, 9, 8, 9, 12, 15, 18, 21]),
  ],
  ['coolant at 90 degrees', (s) => setAll(s.equipment, 'liquidSupplyC', 90)],
  ['coolant at -60 degrees', (s) => setAll(s.equipment, 'liquidSupplyC', -60)],
  ['a hundred kelvin of nothing', (s) => setAll(s.equipment, 'liquidDeltaK', 1e-9)],
  ['no efficiency', (s) => setAll(s.equipment, 'efficiency', 0)],
  ['no power factor', (s) => setAll(s.equipment, 'powerFactor', 0)],
  ['no Carnot', (s) => setAll(s.equipment, 'carnotRatio', 0)],
  ['half a cycle of concentration', (s) => setAll(s.equipment, 'cyclesOfConcentration', 0.5)],
  [
    'losses of everything',
    (s) => {
      setAll(s.equipment, 'distributionLossRatio', 1)
      setAll(s.equipment, 'loadLossRatio', 1)
    },
  ],
  ['a crew that sets a rack in three years', (s) => setAll(s.campuses, 'installRatePerDay', 0.001)],
  ['a burn-in of no days', (s) => setAll(s.campuses, 'burnInDays', 0)],
  ['stages of no days', (s) => setAll(s.equipment, 'durationDays', { low: 0, mode: 0, high: 0 })],
  ['everything built long ago', (s) => s.campuses[0]!.buildings.forEach((b) => (b.startDate = '1950-01-01'))],
  [
    'everything built long after',
    (s) => s.campuses[0]!.buildings.forEach((b) => (b.startDate = '2200-01-01')),
  ],
  ['a timeline of one day', (s) => (s.span.end = s.span.start)],
  ['a timeline that runs backwards', (s) => (s.span.end = '2020-01-01')],
  ['a timeline of eight thousand years', (s) => (s.span = { start: '0001-01-01', end: '9999-12-31' })],
  ['no deliveries of a type', (s) => (s.deliveries = [])],
  ['deliveries of no racks', (s) => setAll(s.deliveries, 'rackCount', 0)],
  ['halls on the eleventh floor', (s) => halls(s).forEach((hall) => (hall.storey = 10))],
  ['tenants of nobody', (s) => (s.commitments[0]!.customerId = 'provider')],
  ['a contract of no time', (s) => (s.commitments[0]!.termYears.value = 1e-9)],
  ['a contract of a day', (s) => (s.commitments[0]!.termYears.value = 1 / 365.25)],
]

describe('an extreme but valid plan', () => {
  it.each(extremes)('of %s has a sound answer', (_, change) => {
    const result = simulated(change)
    expectSound(result)
    expectSoundLayout(result)
  })

  it('of one tower alone, no coolers, no chillers, is cooled by outside air', () => {
    const result = simulated((scenario) => {
      for (const design of scenario.equipment.coolingDesigns)
        Object.assign(design, { heatRejectionId: null, chillerId: null })
    })
    expectSound(result)
  })
})

describe('any plan within reason', () => {
  const factor = fc.double({ min: 0.05, max: 4, noNaN: true })
  const plan = fc.record({
    racks: factor,
    feed: factor,
    cooling: factor,
    size: factor,
    power: factor,
    rate: factor,
    warmth: fc.double({ min: -25, max: 20, noNaN: true }),
    utilisation: fc.double({ min: 0, max: 1, noNaN: true }),
    shiftDays: fc.integer({ min: -400, max: 400 }),
  })

  it('has a sound answer', () => {
    fc.assert(
      fc.property(plan, (p) => {
        const result = simulated((scenario) => {
          for (const hall of halls(scenario)) {
            hall.feedKw.value *= p.feed
            hall.coolingKw.value *= p.cooling
            hall.lengthM.value *= p.size
            hall.installRatePerDay.value *= p.rate
            for (const group of hall.rackGroups) {
              group.rackCount.value = Math.round(group.rackCount.value * p.racks)
              group.utilisation.value = p.utilisation
            }
          }
          for (const type of scenario.equipment.rackTypes) type.powerMaxKw.value *= p.power
          const [location] = scenario.equipment.locations
          location!.dryBulbMonthlyC.value = location!.dryBulbMonthlyC.value.map((c) => c + p.warmth)
          location!.designDryBulbC.value += p.warmth
        })
        expectSound(result)
      }),
      { numRuns: 40 },
    )
  })

  it('never draws less for more racks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (a, b) => {
        const year = (racks: number) =>
          simulated((scenario) => {
            const hall = halls(scenario)[1]!
            hall.rackGroups[0]!.rackCount.value = racks
            hall.feedKw.value = 20_000
            hall.coolingKw.value = 20_000
            scenario.campuses[0]!.gridTranches[0]!.capacityMva.value = 100
            scenario.deliveries = []
          }).portfolio.facilityMw[729]!
        expect(year(Math.max(a, b))).toBeGreaterThanOrEqual(year(Math.min(a, b)) - 1e-6)
      }),
      { numRuns: 25 },
    )
  })
})
