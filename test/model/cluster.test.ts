import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSteps } from '../../electron/model/itLoad/usage.ts'
import { fuelLPerKwh } from '../../electron/model/power/backup.ts'
import { judgeLevel } from '../../electron/model/power/redundancy.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { powerChainOn } from '../../shared/results/powerChainOn.ts'
import { rackKwOn } from '../../shared/results/rackUse.ts'
import { redundancyOn } from '../../shared/results/redundancy.ts'
import { swingOn } from '../../shared/results/swing.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { FabricSpec } from '../../shared/scenario/cluster.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { readBundledCatalog } from '../catalog/bundled.ts'
import { notFinite } from '../support/finite.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const given = <T>(value: T) => ({ value, confidence: 'reported' as const, source: 'plan' })
const catalog = readBundledCatalog()
const rackOf = (kind: string) => catalog.rackTypes.find((type) => type.kind === kind)!

function withFabric(change: Partial<FabricSpec> = {}): Scenario {
  const scenario = tinyScenario()
  const { rackTypes } = scenario.equipment
  for (const type of [rackOf('network'), rackOf('storage')]) {
    if (!rackTypes.some(({ id }) => id === type.id)) rackTypes.push(type)
  }
  scenario.campuses[0]!.fabric = {
    scope: 'campus',
    networkRackTypeId: 'network-rack',
    storageRackTypeId: 'storage-rack',
    acceleratorsPerStorageRack: given(576),
    portsPerAccelerator: given(1),
    portGbps: given(800),
    switchRadix: given(64),
    tiers: 'auto',
    oversubscription: given(1),
    railCount: given(1),
    switchKw: given(2),
    opticsEndW: given(10),
    ...change,
  }
  return scenario
}

describe('a fabric', () => {
  it('joins the contracted accelerators, and those of the option apart', () => {
    const contracted = simulate(withFabric()).networks.filter(({ isOptional }) => !isOptional)
    const [network] = contracted
    expect(contracted).toHaveLength(1)
    // Leaves of 32 ports down and 32 up.
    expect(network!.leafCount).toBe(Math.ceil(network!.acceleratorCount / 32))
    expect(network!.leafSpineLinks).toBe(network!.leafCount * 32)
  })

  it('fills network racks with its switches and optics, and sets them in the rows', () => {
    const before = simulate(tinyScenario())
    const after = simulate(withFabric())
    const [network] = after.networks
    expect(network!.networkRackCount).toBeGreaterThan(0)
    const kind = (row: number) => after.rackTypes[after.rows.rackTypeIndex[row]!]!.kind
    const stands = Array.from(after.rows.count.keys()).some((row) => kind(row) === 'network')
    expect(stands).toBe(true)
    expect(after.halls[1]!.itMaxKw).toBeGreaterThan(before.halls[1]!.itMaxKw)
  })

  it('needs fewer uplinks when it may block', () => {
    const links = (over: number) =>
      simulate(withFabric({ oversubscription: given(over) })).networks[0]!.leafSpineLinks
    expect(links(3)).toBeLessThan(links(1))
  })

  it('beyond its reach is shared by fabrics side by side, and said', () => {
    // 2,304 ports on two tiers of 8-port switches: 32 each
    const result = simulate(withFabric({ switchRadix: given(8), tiers: 'two' }))
    expect(result.networks[0]!.planeCount).toBe(Math.ceil(result.networks[0]!.endpointCount / 32))
    expect(result.findings.map(({ code }) => code)).toContain('fabric-in-planes')
  })

  it('must name a network rack', () => {
    const parsed = parseScenario(withFabric({ networkRackTypeId: 'storage-rack' }))
    expect(parsed.ok ? '' : parsed.problem.path).toBe('campuses/0/fabric/networkRackTypeId')
  })
})

describe('utilisation by date', () => {
  const ramp = [
    { daysLive: given(0), utilisation: given(0.6) },
    { daysLive: given(90), utilisation: given(0.85) },
  ]
  const scenario = tinyScenario()
  scenario.tenants[0]!.usage = ramp
  const result = simulate(scenario)

  it('runs a 100 kW rack at 60 kW for 90 days, then at 85', () => {
    const group = readPlan(scenario).halls[1]!.groups[0]!
    expect(drawSteps(group, 200)).toEqual([
      { day: 200, rackKw: 60 },
      { day: 290, rackKw: 85 },
    ])
  })

  it('is what the daily IT power follows', () => {
    const { rows, usage, portfolio } = result
    for (const day of [76, 100, 200, 300, 500, 729]) {
      let kw = 0
      for (let row = 0; row < rows.rowCount; row++) {
        if (rows.liveDay[row]! <= day) kw += rows.count[row]! * rackKwOn(rows, usage, row, day)
      }
      expect(portfolio.itMw[day]! * 1000).toBeCloseTo(kw, 1)
    }
  })

  it('steps in order, each on a date or after days live', () => {
    const wrong = structuredClone(scenario)
    wrong.tenants[0]!.usage = ramp.toReversed()
    const parsed = parseScenario(wrong)
    expect(parsed.ok ? '' : parsed.problem.path).toBe('tenants/0/usage')
    const both = structuredClone(scenario)
    both.tenants[0]!.usage = [{ date: '2026-05-01', daysLive: given(3), utilisation: given(1) }]
    expect(parseScenario(both).ok).toBe(false)
  })

  it('mixes training and serving: half of 100 kW and half of 60 kW', () => {
    const mixed = tinyScenario()
    const type = mixed.equipment.rackTypes[0]!
    type.powerInferenceKw = given(60)
    mixed.tenants[0]!.usage = [{ date: '2020-01-01', utilisation: given(1), trainingRatio: given(0.5) }]
    expect(readPlan(mixed).halls[1]!.groups[0]!.meanKw).toBeCloseTo(80, 9)
  })
})

describe('redundancy on what is energised', () => {
  it('of four blocks of 1,000 kW in 4N/3 carries 3,000 kW through the loss of one', () => {
    const now = (count: number, kw: number) => judgeLevel('ups', '4N/3', 1000, count, kw)
    expect(now(4, 3000)).toMatchObject({ state: 'redundant', lostCount: 1, survivorLoading: 1 })
    expect(now(4, 1900).state).toBe('beyond')
    expect(now(4, 3100).state).toBe('N')
    expect(now(4, 4100).state).toBe('short')
    expect(now(4, 0).state).toBe('idle')
  })

  it('of 2N with one of two feeds energised is N', () => {
    expect(judgeLevel('ups', '2N', 1000, 1, 800)).toMatchObject({ state: 'N', survivorLoading: 99 })
    expect(judgeLevel('ups', '2N', 1000, 2, 800).state).toBe('redundant')
  })

  it('follows the steps in which a hall gets its plant; racks beyond them wait, so it is never short', () => {
    const scenario = tinyScenario()
    const hall = scenario.campuses[0]!.buildings[1]!.halls[0]!
    const whole = simulate(scenario).redundancy[1]!
    hall.electricalSteps = [
      { date: '2026-01-01', feedKw: given(1200) }, // half of 2,400 kW: eight racks at 130 kW and two at 30 kW
      { date: '2027-06-01', feedKw: hall.feedKw },
    ]
    const result = simulate(scenario)
    const stepped = result.redundancy[1]!
    expect(stepped.steps.some(({ state }) => state === 'short')).toBe(false)
    // Three of six UPS blocks: losing the larger half, two, leaves 1,000 kW for 1,100 kW and 2 % lost on the way.
    const [, ups] = redundancyOn(stepped, 400).levels
    expect(ups).toMatchObject({ level: 'ups', state: 'N', unitCount: 3, lostCount: 2 })
    expect(ups!.survivorLoading).toBeCloseTo(1.122, 9)
    expect(redundancyOn(stepped, 729)).toMatchObject({ state: redundancyOn(whole, 729).state })
    expect(
      result.findings.some(({ code, hallIndex }) => hallIndex === 1 && code === 'redundancy-incomplete'),
    ).toBe(true)
  })
})

describe('training in step', () => {
  it('ramps less behind batteries, and is found where it ramps more than the utility allows', () => {
    const scenario = tinyScenario()
    const campus = scenario.campuses[0]!
    campus.trainingSwings = {
      stepS: given(2),
      computeRatio: given(0.85),
      communicationRatio: given(0.35),
      checkpointRatio: given(0.2),
      checkpointEveryS: given(1800),
      checkpointS: given(30),
      edgeS: given(0.1),
      storeJPerAccelerator: given(0),
      floorRatio: given(0),
      rampRatioPerS: given(100),
      rampLimitMwPerS: given(1),
    }
    const bare = simulate(scenario)
    const swing = bare.swings.find(({ level }) => level === 'campus')!
    expect(swing.grid.rampMwPerS).toBeGreaterThan(1)
    expect(bare.findings.map(({ code }) => code)).toContain('ramp-above-limit')
    scenario.equipment.batteries = catalog.batteries
    campus.battery = { batteryId: catalog.batteries[0]!.id, unitCount: given(10) }
    const calm = simulate(scenario)
    expect(calm.swings.find(({ level }) => level === 'campus')!.grid.rampMwPerS).toBeCloseTo(0, 9)
    expect(calm.findings.map(({ code }) => code)).not.toContain('ramp-above-limit')
    expect(calm.batteries[0]).toMatchObject({ ratedKw: 19_000, energyKwh: 39_000 })
  })
})

describe('the job as halls go live', () => {
  const scenario = tinyScenario()
  const campus = scenario.campuses[0]!
  campus.trainingSwings = {
    stepS: given(2),
    computeRatio: given(0.85),
    communicationRatio: given(0.35),
    checkpointRatio: given(0.2),
    checkpointEveryS: given(1800),
    checkpointS: given(30),
    edgeS: given(0.1),
    storeJPerAccelerator: given(0),
    floorRatio: given(0),
    rampRatioPerS: given(1_000_000),
    rampLimitMwPerS: given(20),
  }
  const result = simulate(scenario)
  const [timeline] = result.swingTimelines
  const whole = result.swings.find(({ level }) => level === 'campus')!

  it('grows rack by rack: 8 of 56 racks on day 100, 8 more by day 267, all on day 634', () => {
    // A rack on its own computes at its mean over the share of time it computes; all alike, so powers go by count.
    const share = (day: number) => swingOn(timeline!, day)!.raw.peakMw / whole.raw.peakMw
    expect(share(100)).toBeCloseTo(8 / 56, 9)
    expect(share(267)).toBeCloseTo((8 + 16) / 56, 9) // a row of eight in each hall of building 1
    expect(share(634)).toBeCloseTo(1, 9)
    expect(swingOn(timeline!, 75)).toBeNull() // the first row is live on day 76
  })

  it('ramps over one edge: four fifths of its computing power in a tenth of a second', () => {
    const { raw, grid } = swingOn(timeline!, 100)!
    expect(raw.rampMwPerS).toBeCloseTo((raw.peakMw * (1 - 0.2)) / 0.1, 9)
    expect(grid.rampMwPerS).toBeCloseTo(raw.rampMwPerS, 6)
  })

  it('is found from the day on which it passes what the utility allows', () => {
    const found = result.findings.find(({ code }) => code === 'ramp-above-limit')!
    expect(swingOn(timeline!, found.fromDay - 1)!.grid.rampMwPerS).toBeLessThanOrEqual(20)
    expect(swingOn(timeline!, found.fromDay)!.grid.rampMwPerS).toBeGreaterThan(20)
  })
})

describe('standby', () => {
  it('burns by its curve: 0.28 L/kWh at half load, straight between the points', () => {
    const generator = {
      ...catalog.generators[0]!,
      fuelCurve: [
        { loadRatio: 0.25, litresPerKwh: given(0.3) },
        { loadRatio: 0.75, litresPerKwh: given(0.26) },
      ],
    }
    expect(fuelLPerKwh(generator, 0.5)).toBeCloseTo(0.28, 9)
    expect(fuelLPerKwh(generator, 1)).toBeCloseTo(0.26, 9)
    expect(fuelLPerKwh(generator, 0.1)).toBeCloseTo(0.3, 9)
  })
})

describe('any cluster', () => {
  it('keeps energy at every node of the chain, every day, and a PUE of 1 or more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 4, max: 400 }),
        fc.double({ min: 1, max: 16, noNaN: true }),
        (utilisation, halfRadix, oversubscription) => {
          const scenario = withFabric({
            switchRadix: given(2 * halfRadix),
            oversubscription: given(oversubscription),
          })
          scenario.tenants[0]!.usage = [
            { daysLive: given(30), utilisation: given(utilisation), trainingRatio: given(utilisation) },
          ]
          const result = simulate(scenario)
          expect(notFinite(result)).toEqual([])
          for (const day of [0, 90, 300, 729]) {
            const chain = powerChainOn(result, 0, day)
            const out =
              chain.itKw +
              chain.coolingKw +
              chain.otherKw +
              chain.mainTransformerLossKw +
              chain.unitSubstationLossKw +
              chain.upsLossKw +
              chain.distributionLossKw
            expect(Math.abs(out - chain.utilityKw)).toBeLessThan(1e-3 * Math.max(1, chain.utilityKw))
            expect(chain.utilityKw).toBeGreaterThanOrEqual(chain.itKw * (1 - 1e-6))
            expect(chain.shelfLossKw + chain.boardLossKw).toBeLessThanOrEqual(chain.itKw + 1e-9)
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})
