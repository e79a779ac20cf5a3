import { describe, expect, it } from 'vitest'
import { consignments } from '../../electron/model/rollout/supply.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { simulate } from '../../electron/model/simulate.ts'
import type { Graded } from '../../shared/catalog/graded.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const reported = (value: number): Graded => ({ value, confidence: 'reported', source: 'plan' })

function simulated(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  change(scenario)
  return simulate(scenario)
}

describe('a delivery', () => {
  const plan = readPlan(tinyScenario())
  const [first] = plan.scenario.deliveries // 8 racks on day 45

  it('comes on its date, whole', () => {
    expect(consignments(plan, first!)).toEqual([{ day: 45, rackCount: 8 }])
  })

  it('slips, comes in part, and the rest after', () => {
    const partial = {
      ...first!,
      slipDays: reported(10),
      arrivingRatio: reported(0.3),
      restAfterDays: reported(20),
    }
    expect(consignments(plan, partial)).toEqual([
      { day: 55, rackCount: 2 }, // 0.3 of 8, whole racks
      { day: 75, rackCount: 6 },
    ])
    expect(consignments(plan, { ...first!, arrivingRatio: reported(0.5) })).toEqual([
      { day: 45, rackCount: 4 },
    ])
  })
})

describe('racks between factory and floor', () => {
  it('lie in store until a hall is ready: 8 from day 45, set down on days 60 and 61', () => {
    const [supply] = simulated().supply
    expect(supply!.storedRacks[44]).toBe(0)
    expect(supply!.storedRacks[45]).toBe(8)
    expect(supply!.storedRacks[59]).toBe(8)
    expect(supply!.storedRacks[62]).toBe(0)
  })

  it('are waited for by halls that are ready: 8 places from day 60 to the slipped day 90', () => {
    const [supply] = simulated((scenario) => (scenario.deliveries[0]!.slipDays = reported(45))).supply
    expect(supply!.plannedRacks[50]).toBe(8)
    expect(supply!.arrivedRacks[89]).toBe(0)
    expect(supply!.awaitedRacks[59]).toBe(0)
    expect(supply!.awaitedRacks[60]).toBe(8)
    expect(supply!.awaitedRacks[90]).toBe(0)
  })

  it('go first to whoever has the earlier turn', () => {
    const claim = (priority: number) =>
      simulated((scenario) => {
        scenario.providers.push({ id: 'other', name: 'Other' })
        scenario.supplyClaims = [
          {
            id: 'theirs',
            name: 'Theirs',
            providerId: 'other',
            rackTypeId: 'gb200-nvl72',
            date: '2026-01-01',
            rackCount: reported(8),
            priority: reported(priority),
          },
        ]
      })
    const before = claim(0)
    expect(before.supply[0]!.claimedRacks[45]).toBe(8)
    expect(before.portfolio.racksLive[80]).toBe(0) // the old hall waits for the second delivery
    const after = claim(1)
    expect(after.supply[0]!.claimedRacks[45]).toBe(0)
    expect(after.portfolio.racksLive[80]).toBe(8)
  })

  it('never exceed what has arrived, whoever claims them', () => {
    for (const priority of [0, 1, 2]) {
      const { supply } = simulated((scenario) => {
        scenario.tenants[0]!.priority = reported(1)
        scenario.supplyClaims = ['2026-02-20', '2026-10-01'].map((date, index) => ({
          id: `claim-${index}`,
          name: 'Claim',
          providerId: 'provider',
          rackTypeId: 'gb200-nvl72',
          date,
          rackCount: reported(12),
          priority: reported(priority),
        }))
      })
      const { arrivedRacks, claimedRacks, placedRacks, storedRacks } = supply[0]!
      arrivedRacks.forEach((arrived, day) => {
        expect(claimedRacks[day]! + placedRacks[day]!).toBeLessThanOrEqual(arrived)
        expect(claimedRacks[day]! + placedRacks[day]! + storedRacks[day]!).toBe(arrived)
      })
    }
  })
})

describe('tenants of one campus', () => {
  const two = (change: (scenario: Scenario) => void) =>
    simulated((scenario) => {
      scenario.tenants.push({ id: 'second', name: 'Second', priority: reported(2) })
      scenario.campuses[0]!.buildings[0]!.halls[0]!.tenantId = 'second'
      change(scenario)
    })

  it('take scarce racks in order of their turn: the old hall is ready first and served last', () => {
    const equal = two((scenario) => delete scenario.tenants[1]!.priority)
    const later = two(() => undefined)
    const oldLive = (result: typeof equal) => result.halls[0]!.stageDays.liveDay
    expect(oldLive(equal)).toBe(76)
    expect(oldLive(later)).toBeGreaterThan(334) // 40 racks for the first turn, 8 + 16 + 32 delivered
  })

  it('keep a fenced part of the utility capacity to themselves', () => {
    const fenced = two((scenario) => {
      delete scenario.tenants[1]!.priority
      scenario.tenants[1]!.isRingFenced = true
    })
    const [note] = fenced.findings.filter(({ code }) => code === 'capacity-ring-fenced')
    // 8 racks of the 56 of this kind, the network and CPU racks beside them.
    expect(note?.value).toBeGreaterThan(0.1)
    expect(note?.value).toBeLessThan(8 / 56)
    // 6 MVA x the share holds one of the old hall's two rows: the second waits for the tranche of day 424.
    expect(fenced.portfolio.racksLive[100]).toBe(4)
    expect(fenced.buildings[0]!.fullDay).toBe(424)
    expect(two((scenario) => delete scenario.tenants[1]!.priority).buildings[0]!.fullDay).toBe(77)
  })
})
