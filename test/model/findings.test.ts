import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import type { ChillerCurves } from '../../shared/catalog/coolingEquipment.ts'
import type { Graded } from '../../shared/catalog/graded.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

function findingsOf(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  change(scenario)
  return simulate(scenario).findings
}

const halls = (scenario: Scenario) => scenario.campuses[0]!.buildings.flatMap((building) => building.halls)

/** Curves of a machine that holds its rating everywhere, but for what is given. */
function ownCurves(given: Partial<ChillerCurves>): Graded<ChillerCurves> {
  const value = {
    ratedCop: 5,
    capacityByTemp: [1, 0, 0, 0, 0, 0],
    eirByTemp: [1, 0, 0, 0, 0, 0],
    eirByPartLoad: [0.1, 0.4, 0.5],
    leavingRangeC: [0, 40] as [number, number],
    enteringRangeC: [-20, 60] as [number, number],
    leastPartLoad: 0.1,
    ...given,
  }
  return { value, confidence: 'assumed', source: 'plan' }
}

/** Each rule with the change of the tiny scenario that breaks it. */
const breakers: [code: string, change: (scenario: Scenario) => void][] = [
  ['rack-feed-exceeded', (s) => (s.equipment.powerDesigns[0]!.rackFeedLimitKw.value = 120)],
  ['hall-feed-exceeded', (s) => (halls(s)[1]!.feedKw.value = 2000)],
  ['cooling-exceeded', (s) => (halls(s)[1]!.coolingKw.value = 2000)],
  ['floor-load-exceeded', (s) => (halls(s)[1]!.floorLoadKgPerM2.value = 2000)],
  ['racks-do-not-fit', (s) => (halls(s)[1]!.lengthM.value = 4.5)],
  ['coolant-too-warm', (s) => (s.equipment.rackTypes[0]!.maxLiquidSupplyC.value = 35)],
  ['air-density', (s) => (s.equipment.rackTypes[0]!.liquidHeatRatio.value = 0.5)],
  ['air-too-warm', (s) => (s.equipment.locations[0]!.designDryBulbC.value = 45)],
  ['no-liquid-cooling', (s) => (halls(s)[1]!.coolingDesignId = 'air')],
  ['grid-short', (s) => s.campuses[0]!.gridTranches.splice(1)],
  ['racks-not-delivered', (s) => s.deliveries.splice(1)],
  ['delivery-late', (s) => (s.deliveries[0]!.date = '2026-06-01')],
  ['racks-wait-for-hall', (s) => (s.deliveries[2]!.date = '2026-01-01')],
  ['land-short', (s) => (s.campuses[0]!.landHa.value = 1)],
  ['cooling-unmet', (s) => (s.equipment.locations[0]!.designDryBulbC.value = 45)],
  ['redundancy-incomplete', (s) => (s.campuses[0]!.gridTranches[0]!.capacityMva.value = 5)],
  ['capacity-stranded', (s) => (halls(s)[3]!.feedKw.value = 5000)],
  [
    'stage-order-circular',
    (s) => s.equipment.stageTemplates[0]!.stages[0]!.after.push({ stageId: 'shell', link: 'FS', lagDays: 0 }),
  ],
  ['span-reversed', (s) => (s.span = { start: '2026-01-01', end: '2025-01-01' })],
  ['span-cut', (s) => (s.span.end = '2400-01-01')],
  ['power-factor-held', (s) => (s.equipment.powerDesigns[1]!.powerFactor.value = 0)],
  [
    'chiller-curves-unreal',
    // A sign lost on the way: full-load power of -80 % of the rating.
    (s) => (s.equipment.chillers[0]!.curves = ownCurves({ eirByTemp: [-0.8, 0, 0, 0, 0, 0] })),
  ],
  [
    'chiller-outside-curves',
    (s) => (s.equipment.chillers[0]!.curves = ownCurves({ enteringRangeC: [-20, 10] })),
  ],
  ['plant-not-drawn', (s) => (s.equipment.cdus[0]!.ratedKw.value = 1)],
]

describe('stranded capacity', () => {
  const stranded = (change: (scenario: Scenario) => void) =>
    findingsOf(change).filter(({ code }) => code === 'capacity-stranded')

  it('is told by its cause: 4,500 kW of a 5,000 kW feed without racks, and what the utility never powers', () => {
    const found = stranded((s) => {
      halls(s)[3]!.feedKw.value = 5000
      s.campuses[0]!.gridTranches.splice(1)
    })
    expect(found.map(({ message }) => /: ([^:]*)\.$/.exec(message)?.[1]).sort()).toEqual([
      'no racks are planned for it',
      'racks wait for utility capacity for good',
    ])
    // Of hall 1.1 a row of 8 racks of 130 kW; hall 2.1 has no live rack and is not counted.
    expect(found.find(({ message }) => message.includes('utility'))!.value).toBeCloseTo(1.04, 9)
  })

  it('names the cooling where it holds racks back', () => {
    const found = stranded((s) => (halls(s)[1]!.coolingKw.value = 1300))
    expect(found.some(({ message }) => message.includes('the cooling is built for less heat'))).toBe(true)
  })
})

describe('redundancy while the plan is half built', () => {
  it('is said to miss from the first load to the tranche with the second transformer', () => {
    const [found] = findingsOf().filter(({ code }) => code === 'redundancy-incomplete')
    expect(found).toMatchObject({ fromDay: 76, toDay: 423 }) // first row live; the second tranche comes on day 424
    expect(found!.message).toContain('not yet N+1')
  })

  it('is nothing to say of a campus that has none by design', () => {
    const found = findingsOf((s) => (s.campuses[0]!.mainTransformerRedundancy = 'N'))
    expect(found.some(({ code }) => code === 'redundancy-incomplete')).toBe(false)
  })
})

describe('findings', () => {
  it.each(breakers)('%s appears when the plan breaks it', (code, change) => {
    const found = findingsOf(change).filter((finding) => finding.code === code)
    expect(found.length).toBeGreaterThan(0)
    for (const { message, remedy } of found) {
      expect(message).toMatch(/^[A-Z0-9].*\.$/)
      expect(remedy).toMatch(/^[A-Z].*\.$/)
      expect(message).not.toMatch(/NaN|Infinity|undefined|null/)
    }
  })

  it('of the tiny plan are these, worst first', () => {
    expect(findingsOf().map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'violation target-missed',
      'warning power-waits-for-grid',
      'warning racks-wait-for-hall',
      'warning delivery-late',
      'note cooling-unmet',
      'note capacity-stranded',
      'note redundancy-incomplete',
      'note assumptions-heavy',
      'note reported-beside-modelled',
    ])
  })

  it('say where, when and by how much: 73 days until tranche 2', () => {
    expect(findingsOf().find(({ code }) => code === 'power-waits-for-grid')).toMatchObject({
      campusIndex: 0,
      fromDay: 351,
      toDay: 424,
      value: 73,
      unit: 'days',
      message:
        '1.0 MW of racks at Meadow stand ready and wait for utility capacity, the longest for 73 days, until 1 Mar 2027.',
    })
  })

  it('turn a missed target into a met one when the tranche comes in time', () => {
    const found = findingsOf((scenario) => (scenario.campuses[0]!.gridTranches[1]!.date = '2026-11-01'))
    expect(found.find(({ code }) => code === 'target-met')).toMatchObject({
      severity: 'note',
      value: 2880,
      limit: 2880,
    })
    expect(found.some(({ code }) => code === 'target-missed')).toBe(false)
  })
})
