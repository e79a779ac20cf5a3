import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { swapRacks } from '../../shared/state/commands/swapRacks.ts'
import { scenarioSchema, type Scenario } from '../../shared/scenario/scenario.ts'
import { readBundledCatalog } from '../catalog/bundled.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const catalog = readBundledCatalog()
const place = 'campuses/0/buildings/1/halls/0/rackGroups/0' // 16 racks of 130 kW
const groupOf = (scenario: Scenario) => scenario.campuses[0]!.buildings[1]!.halls[0]!.rackGroups[0]!

function swapped(rackTypeId: string, kept: 'count' | 'power'): Scenario {
  const outcome = swapRacks(place, rackTypeId, catalog, kept, 'Rack type').apply(tinyScenario())
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.scenario
}

describe('racks swapped for another generation', () => {
  it('stay as many, or take the power of the old ones: 16 x 130 kW feed 9 of 230 kW', () => {
    expect(groupOf(swapped('vera-rubin-nvl72', 'count')).rackCount.value).toBe(16)
    expect(groupOf(swapped('vera-rubin-nvl72', 'power')).rackCount.value).toBe(9) // 2,080 / 230 = 9.04
  })

  it('come with their type and its sources, in a document that can be saved', () => {
    const { equipment } = swapped('vera-rubin-nvl72', 'count')
    expect(equipment.rackTypes.map(({ id }) => id)).toContain('vera-rubin-nvl72')
    expect(equipment.sources.map(({ id }) => id)).toContain('vera-rubin-2026')
    expect(scenarioSchema.safeParse(swapped('vera-rubin-nvl72', 'power')).success).toBe(true)
  })

  it('lose a power that was set for the old type', () => {
    const scenario = tinyScenario()
    groupOf(scenario).powerMaxKw = { value: 65, confidence: 'reported', source: 'plan' }
    const outcome = swapRacks(place, 'vera-rubin-nvl72', catalog, 'power', 'Rack type').apply(scenario)
    if (!outcome.ok) throw new Error(outcome.message)
    expect(groupOf(outcome.scenario).powerMaxKw).toBeUndefined()
    expect(groupOf(outcome.scenario).rackCount.value).toBe(4) // 16 x 65 / 230 = 4.5
  })

  it('change what the hall draws and what limits it', () => {
    const before = simulate(tinyScenario()).halls[1]!
    const after = simulate(swapped('vera-rubin-nvl72', 'count')).halls[1]!
    expect(after.itMaxKw - before.itMaxKw).toBeCloseTo(16 * (230 - 130), 6)
    const asked = (hall: typeof after) => hall.limits.find(({ cause }) => cause === 'rack-feed')?.asked
    expect([asked(before), asked(after)]).toEqual([130, 230])
  })
})
