import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { COOLING_KINDS } from '../../shared/catalog/coolingEquipment.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { takeFromCatalog } from '../../shared/state/commands/takeFromCatalog.ts'
import { readBundledCatalog } from '../catalog/bundled.ts'
import { notFinite } from '../support/finite.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const catalog = readBundledCatalog()

function cooledBy(designId: string, mend: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  const place = 'campuses/0/buildings/0/halls/0/coolingDesignId'
  const outcome = takeFromCatalog(place, 'coolingDesigns', designId, catalog, 'Cooling').apply(scenario)
  if (!outcome.ok) throw new Error(outcome.message)
  const chosen = structuredClone(outcome.scenario)
  mend(chosen)
  return simulate(chosen)
}

describe('ways of cooling', () => {
  it('are all in the catalog', () => {
    const kinds = new Set(catalog.coolingDesigns.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...COOLING_KINDS].sort())
  })
})

describe.each(catalog.coolingDesigns.map(({ id, kind }) => ({ id, kind })))('$id ($kind)', ({ id, kind }) => {
  const result = cooledBy(id)
  const hall = result.halls[0]!

  it('runs from a document without a hole', () => {
    expect(hall.coolingKind).toBe(kind)
    expect(notFinite(result)).toEqual([])
  })

  it('costs more for each kilowatt at a tenth of its load than at full', () => {
    const [tenth, , , , full] = hall.partLoad
    expect(hall.partLoad.map(({ loadRatio }) => loadRatio)).toEqual([0.1, 0.25, 0.5, 0.75, 1])
    expect(tenth!.pue).toBeGreaterThan(full!.pue)
    expect(full!.pue).toBeGreaterThan(1)
  })

  it('says what it cannot hold on a day beyond anything it is built for', () => {
    // Cooling for a tenth of the feed: whatever the machines, most of the heat has nowhere to go.
    const small = cooledBy(id, (scenario) => {
      scenario.campuses[0]!.buildings[0]!.halls[0]!.coolingKw.value /= 20
    })
    const isLimited = small.halls[0]!.limits.some(
      ({ cause, isExceeded }) => cause === 'cooling' && isExceeded,
    )
    expect(isLimited).toBe(true)
  })
})

describe('immersion', () => {
  it('takes 98 % of any rack into its fluid', () => {
    expect(cooledBy('immersion').halls[0]!.liquidHeatRatio).toBeCloseTo(0.98, 9)
  })
  it('does not hold racks made for air to their air limit: 42 C of fluid is no violation for 35 C of air', () => {
    const dipped = cooledBy('immersion', (scenario) => {
      for (const rack of scenario.equipment.rackTypes) {
        rack.liquidHeatRatio.value = 0
        rack.maxLiquidSupplyC.value = 35
      }
    })
    expect(dipped.findings.map(({ code }) => code)).not.toContain('coolant-too-warm')
  })
})

describe('heat given to a neighbour', () => {
  const given = (value: number) => ({ value, confidence: 'assumed' as const, source: 'user' })
  const reusing = (supplyTempC: number) =>
    cooledBy('ai-liquid-dry-cooler', (scenario) => {
      scenario.campuses[0]!.heatReuse = {
        shareRatio: given(0.5),
        supplyTempC: given(supplyTempC),
        exchangerK: given(3),
      }
    })

  it('is half of the liquid heat where 45 degrees are asked for: coolant comes back at 50, 47 behind the exchanger', () => {
    const { annual } = reusing(45).siteYears[0]!
    expect(annual.heatReusedMwh).toBeGreaterThan(0)
    expect(annual.ere).toBeCloseTo((annual.facilityMwh - annual.heatReusedMwh) / annual.itMwh, 9)
    expect(annual.ere).toBeLessThan(annual.pue)
  })

  it('is none, and said so, where 60 are asked for', () => {
    const result = reusing(60)
    expect(result.siteYears[0]!.annual.heatReusedMwh).toBe(0)
    expect(result.findings.map(({ code }) => code)).toContain('reuse-too-cool')
  })
})

describe('a hall without a UPS', () => {
  it('loses nothing in one, to the last bit', () => {
    const bare = cooledBy('air-evaporative', (scenario) => {
      for (const power of scenario.equipment.powerDesigns) {
        power.upsId = null
        power.distributionLossRatio.value = 0.012
      }
    })
    expect(bare.powerChains.map(({ upsLossKw }) => upsLossKw)).toEqual(bare.powerChains.map(() => 0))
  })
})

describe('carbon and water of a year', () => {
  it('follow from energy by the stated grid factor and from the two kinds of water', () => {
    const { annual } = simulate(tinyScenario()).siteYears[0]!
    const { gridCarbonGPerKwh, tariffUsdPerMwh } = tinyScenario().equipment.locations[0]!
    // g/kWh over 1000 is t/MWh; a tonne a MWh is a kilogram a kWh.
    expect(annual.cue).toBeCloseTo((annual.pue * gridCarbonGPerKwh.value) / 1000, 9)
    expect(annual.energyUsd).toBeCloseTo(annual.facilityMwh * tariffUsdPerMwh.value, 3)
    expect(annual.waterConsumedM3).toBeLessThanOrEqual(annual.waterM3)
    expect(annual.wue).toBeCloseTo(annual.waterM3 / annual.itMwh, 9) // m3 a MWh are L a kWh
  })
})
