import { describe, expect, it } from 'vitest'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { listHalls } from '../../shared/scenario/queries.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import {
  CATALOG_KINDS,
  listCited,
  readBundledCatalog,
  readBundledScenario,
  readScenarioText,
  SCENARIO_NAMES,
} from '../catalog/bundled.ts'

const catalog = readBundledCatalog()

/** Racks, accelerators and provisioned IT of the buildings that pass `isCounted`, MW; racks that a fabric asks for included. */
function total(scenario: Scenario, isCounted: (phaseId: string) => boolean) {
  const sum = { rackCount: 0, acceleratorCount: 0, itMaxMw: 0 }
  const { buildings, halls } = readPlan(scenario)
  for (const { buildingIndex, groups } of halls) {
    if (!isCounted(buildings[buildingIndex]!.spec.phaseId)) continue
    for (const { rackCount, rackType } of groups) {
      sum.rackCount += rackCount
      sum.acceleratorCount += rackCount * rackType.acceleratorCount.value
      sum.itMaxMw += (rackCount * rackType.powerMaxKw.value) / 1000
    }
  }
  return sum
}

/** Racks of one type over the whole plan, and as delivered. */
const rackCount = (scenario: Scenario, typeId: string) =>
  listHalls(scenario)
    .flatMap(({ hall }) => hall.rackGroups)
    .filter((group) => group.rackTypeId === typeId)
    .reduce((sum, group) => sum + group.rackCount.value, 0)
const delivered = (scenario: Scenario, typeId: string) =>
  scenario.deliveries
    .filter((delivery) => delivery.rackTypeId === typeId)
    .reduce((sum, delivery) => sum + delivery.rackCount.value, 0)

describe.each(SCENARIO_NAMES)('%s', (name) => {
  const scenario = readBundledScenario(name)

  it('lies on disk as the app would save it', () => {
    expect(readScenarioText(name)).toBe(serializeScenario(scenario))
  })

  it('carries the catalog entries it uses, unchanged, and no others', () => {
    const wanted = new Set<string>()
    for (const { hall } of listHalls(scenario)) {
      wanted.add(hall.powerDesignId).add(hall.coolingDesignId)
      for (const group of hall.rackGroups) wanted.add(group.rackTypeId)
    }
    for (const { fabric } of scenario.campuses) {
      if (fabric)
        wanted.add(fabric.networkRackTypeId).add(fabric.storageRackTypeId ?? fabric.networkRackTypeId)
    }
    for (const kind of CATALOG_KINDS) {
      for (const entry of scenario.equipment[kind] ?? []) {
        expect(entry).toEqual(catalog[kind]?.find(({ id }) => id === entry.id))
      }
    }
    const { powerDesigns, coolingDesigns, rackTypes } = scenario.equipment
    expect(new Set([...powerDesigns, ...coolingDesigns, ...rackTypes].map(({ id }) => id))).toEqual(wanted)
  })

  it('lists every publication it cites, and no others', () => {
    const cited = new Set(
      listCited({ ...scenario, equipment: { ...scenario.equipment, sources: [] } }).map((c) => c.source),
    )
    expect(new Set(scenario.equipment.sources.map(({ id }) => id))).toEqual(cited)
  })

  it('says why wherever a number is assumed', () => {
    const bare = listCited(scenario).filter(({ confidence, note }) => confidence === 'assumed' && !note)
    expect(bare.map(({ path }) => path)).toEqual([])
  })

  it('grades as assumed what its own note calls a judgement, or not public', () => {
    const graded = listCited(scenario).filter(
      ({ confidence, note }) =>
        confidence !== 'assumed' && /judge?ment|not public|not announced|a chip, as at/i.test(note ?? ''),
    )
    expect(graded).toEqual([])
  })

  it('feeds and cools every hall for its provisioned racks', () => {
    for (const { spec: hall, groups } of readPlan(scenario).halls) {
      const kilowatts = groups.reduce(
        (sum, { rackCount, rackType }) => sum + rackCount * rackType.powerMaxKw.value,
        0,
      )
      expect(hall.feedKw.value).toBeGreaterThan(kilowatts)
      expect(hall.coolingKw.value).toBeGreaterThan(kilowatts)
      expect(hall.feedKw.value).toBeLessThan(1.15 * kilowatts)
    }
  })

  it('delivers as many racks as it places, of every type with a delivery plan', () => {
    for (const typeId of new Set(scenario.deliveries.map((delivery) => delivery.rackTypeId))) {
      expect(delivered(scenario, typeId)).toBe(rackCount(scenario, typeId))
    }
  })
})

describe('openai-aws', () => {
  const scenario = readBundledScenario('openai-aws')
  const contracted = total(scenario, (phaseId) => phaseId !== 'option-2027')

  it('places 2,816 NVL72 racks, 202,752 GPUs', () => {
    expect(rackCount(scenario, 'gb200-nvl72')).toBe(1152) // 8 old halls x 40 + 8 new halls x 104
    expect(rackCount(scenario, 'gb300-nvl72')).toBe(1664) // 16 new halls x 104
    expect(contracted.acceleratorCount).toBe(202_752) // 2,816 x 72
  })

  it('takes 52 network racks for a hall of 104 accelerator racks, 20 for one of 40', () => {
    const networkRacks = (hallId: string) =>
      readPlan(scenario)
        .halls.find(({ spec }) => spec.id === hallId)
        ?.groups.find(({ rackType }) => rackType.kind === 'network')?.rackCount
    // 7,488 GPUs: 104 leaves, 104 spines, 52 cores x 3.5 kW = 910; 5 ends x 7,488 x 17 W = 636.5; 1,546.5 kW / 30 kW = 51.6
    expect(networkRacks('hall-o1a')).toBe(52)
    // 2,880 GPUs: 40 + 40 + 20 switches = 350; 244.8 of optics; 594.8 / 30 = 19.8
    expect(networkRacks('hall-d1a')).toBe(20)
  })

  it('provisions 450 MW of IT', () => {
    // 1,152 x 132 + 1,664 x 142 = 388.352; network (8 x 20 + 24 x 52) x 30 = 42.24; storage (8 x 5 + 24 x 13) x 30 = 10.56;
    // CPU 6 x 48 x 30 = 8.64
    expect(contracted.itMaxMw).toBeCloseTo(388.352 + 42.24 + 10.56 + 8.64, 6)
  })

  it('draws eight contracted buildings on three campuses, and three of the option', () => {
    const buildings = scenario.campuses.flatMap((campus) => campus.buildings)
    expect(buildings.filter(({ phaseId }) => phaseId !== 'option-2027')).toHaveLength(8)
    expect(buildings.filter(({ phaseId }) => phaseId === 'option-2027')).toHaveLength(3)
    expect(scenario.campuses).toHaveLength(3)
  })

  it('keeps 10.3 million cores in the option', () => {
    expect(rackCount(scenario, 'cpu-dense-epyc')).toBe(6 * 48 + 4 * 336)
    expect(4 * 336 * 40 * 192).toBe(10_321_920)
  })

  it('gives other customers one hall of their own', () => {
    const others = listHalls(scenario).filter(({ hall }) => hall.tenantId === 'other-customers')
    expect(others.map(({ hall }) => hall.name)).toEqual(['Hall V2E'])
  })

  it('commits 38 billion dollars over seven years from 3 November 2025', () => {
    const [commitment] = scenario.commitments
    expect(commitment?.totalUsd.value).toBe(38e9)
    expect(commitment?.termYears.value).toBe(7)
    expect(commitment?.startDate).toBe('2025-11-03')
    expect(scenario.span.end >= '2032-11-03').toBe(true)
  })
})

describe('new-carlisle', () => {
  const scenario = readBundledScenario('new-carlisle')
  const buildings = scenario.campuses[0]?.buildings ?? []
  const upTo = (count: number) => {
    const ids = new Set(buildings.slice(0, count).map(({ id }) => id))
    const part = {
      ...scenario,
      schedule: {}, // its dependencies name buildings left out here
      campuses: scenario.campuses.map((campus) => ({
        ...campus,
        buildings: buildings.filter(({ id }) => ids.has(id)),
      })),
    }
    return total(part, () => true)
  }

  it('provisions 56.9 MW in a building of 2,040 Trainium2 racks', () => {
    expect(upTo(1).rackCount).toBe(2040) // 4 x 510
    expect(upTo(1).itMaxMw).toBeCloseTo(56.916, 6) // 2,040 x 27.9 kW
  })

  it.each([
    [7, 398],
    [11, 626],
    [16, 910],
    [18, 1037],
    [32, 1925],
  ])('has, with %i buildings, within 1.5 percent of the %i MW of IT reported', (count, reportedMw) => {
    expect(scenario.reported.find((point) => point.buildingCount === count)?.itMw).toBe(reportedMw)
    expect(upTo(count).itMaxMw / reportedMw).toBeGreaterThan(0.985)
    expect(upTo(count).itMaxMw / reportedMw).toBeLessThan(1.015)
  })

  it('holds 456,960 chips in the first seven buildings; 457,000 were reported', () => {
    expect(upTo(7).acceleratorCount).toBe(7 * 2040 * 32)
  })
})

describe('first-hall', () => {
  it('is small: 72 racks, 2,304 GPUs, 5.3 MW', () => {
    const all = total(readBundledScenario('first-hall'), () => true)
    expect(all.rackCount).toBe(72) // 32 + 16 + 4 + 20
    expect(all.acceleratorCount).toBe(2304) // 32 x 72
    expect(all.itMaxMw).toBeCloseTo(5.344, 6) // 32 x 132 + 20 x 30 + 20 x 26 = 5,344 kW
  })
})
