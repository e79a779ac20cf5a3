import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { scenarioSchema } from '../../shared/scenario/scenario.ts'
import { takeFromCatalog } from '../../shared/state/commands/takeFromCatalog.ts'
import { setCampusWeather } from '../../shared/state/commands/setCampusWeather.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { Command } from '../../shared/state/commands/command.ts'
import { readBundledCatalog } from '../catalog/bundled.ts'
import { tinyWeather } from '../support/tinyWeather.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const catalog = readBundledCatalog()
const COOLING = 'campuses/0/buildings/0/halls/0/coolingDesignId'

function applied(scenario: Scenario, command: Command): Scenario {
  const outcome = command.apply(scenario)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.scenario
}

describe('equipment chosen from the catalog', () => {
  it('comes into the document with the machines it is made of and what it cites', () => {
    const chosen = applied(
      tinyScenario(),
      takeFromCatalog(COOLING, 'coolingDesigns', 'rear-door', catalog, 'Cooling'),
    )
    expect(chosen.campuses[0]?.buildings[0]?.halls[0]?.coolingDesignId).toBe('rear-door')
    expect(chosen.equipment.airHandlers.map(({ id }) => id)).toContain('rear-door-50')
    expect(chosen.equipment.chillers.map(({ id }) => id)).toContain('chiller-air-2638')
    expect(chosen.equipment.sources.map(({ id }) => id)).toContain('lei-masanet-2022')
    expect(scenarioSchema.safeParse(chosen).error).toBeUndefined()
  })

  it('is not copied twice, and changes nothing where it stands already', () => {
    const take = takeFromCatalog(COOLING, 'coolingDesigns', 'immersion', catalog, 'Cooling')
    const once = applied(tinyScenario(), take)
    expect(applied(once, take)).toBe(once)
    expect(once.equipment.coolingDesigns.filter(({ id }) => id === 'immersion')).toHaveLength(1)
  })

  it('is refused where neither document nor catalog holds it', () => {
    const outcome = takeFromCatalog(COOLING, 'coolingDesigns', 'ice-cubes', catalog, 'Cooling').apply(
      tinyScenario(),
    )
    expect(outcome).toMatchObject({ ok: false })
  })

  it('swaps a generation of racks, and every limit is drawn anew', () => {
    const place = 'campuses/0/buildings/0/halls/0/rackGroups/0/rackTypeId'
    const before = simulate(tinyScenario()).halls[0]!
    const after = simulate(
      applied(tinyScenario(), takeFromCatalog(place, 'rackTypes', 'rubin-ultra-kyber', catalog, 'Racks')),
    ).halls[0]!
    const racksBy = (hall: typeof before) =>
      hall.limits.find(({ cause }) => cause === 'hall-feed')!.rackLimit!
    expect(after.itMaxKw / after.rackCount).toBeGreaterThan(before.itMaxKw / before.rackCount)
    expect(racksBy(after)).toBeLessThan(racksBy(before))
  })
})

describe('weather of a campus', () => {
  it('comes and goes with the campus that runs on it', () => {
    const given = applied(tinyScenario(), setCampusWeather(0, tinyWeather()))
    expect(given.campuses[0]?.weatherId).toBe('flat-twenty')
    expect(given.weather).toHaveLength(1)
    expect(scenarioSchema.safeParse(given).error).toBeUndefined()
    const back = applied(given, setCampusWeather(0, null))
    expect(back.weather).toBeUndefined()
    expect(back.campuses[0]).not.toHaveProperty('weatherId')
  })

  it('is what the campus is sized on and run on: 20 degrees day and night', () => {
    const result = simulate(applied(tinyScenario(), setCampusWeather(0, tinyWeather())))
    const [site] = result.siteYears
    expect(site).toMatchObject({ isMeasured: true, weatherName: 'Flatland' })
    expect(site?.design.dryBulbC).toBeCloseTo(20, 9)
    expect(site?.annual.meanDryBulbC).toBeCloseTo(20, 9)
    const line = result.assumptions.find(({ path }) => path.endsWith('/weather'))
    expect(line).toMatchObject({ confidence: 'measured', value: '8,760 hours of Flatland' })
  })

  it('is a line of its own, and assumed, where it is built from normals', () => {
    const line = simulate(tinyScenario()).assumptions.find(({ path }) => path.endsWith('/weather'))
    expect(line).toMatchObject({ confidence: 'assumed' })
    expect(line?.value).toContain('built from the monthly normals')
  })
})
