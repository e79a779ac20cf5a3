import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../electron/model/portfolio/distance.ts'
import { usableDays } from '../../electron/model/portfolio/usableShare.ts'
import { daysPerPetabyte } from '../../electron/model/numbers/transfer.ts'
import { simulate } from '../../electron/model/simulate.ts'
import type { Graded } from '../../shared/catalog/graded.ts'
import { learnedRatio } from '../../shared/results/learnedRatio.ts'
import { siteNames, trainingJobAt } from '../../shared/results/trainingJob.ts'
import { failoverAt } from '../../shared/results/failover.ts'
import { deliveredShare } from '../../shared/results/portfolioBoard.ts'
import type { OutsideSite, Platform } from '../../shared/scenario/portfolio.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const reported = (value: number): Graded => ({ value, confidence: 'reported', source: 'plan' })

const platform = (id: string): Platform => ({
  id,
  name: id,
  interconnect: 'efa',
  startRatio: reported(0.5),
  matureRatio: reported(0.9),
  learningDays: reported(100),
  integrationDays: reported(10),
  migrationDays: reported(30),
})

/** A site of another provider with 4 MW and 1,000 chips of two H100s each from the first day, at New York's place. */
const elsewhere: OutsideSite = {
  id: 'elsewhere',
  name: 'Elsewhere',
  providerId: 'other',
  customerId: 'tenant',
  platformId: 'second',
  latitude: 40.71,
  longitude: -74.01,
  workload: 'inference',
  points: [
    { date: '2026-01-01', itMw: reported(4), acceleratorCount: reported(1000), h100eCount: reported(2000) },
  ],
}

function simulated(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  scenario.providers.push({ id: 'other', name: 'Other' })
  scenario.platforms = [platform('first'), platform('second')]
  scenario.campuses[0]!.platformId = 'first'
  scenario.outsideSites = [structuredClone(elsewhere)]
  scenario.siteLinks = [
    {
      id: 'line',
      name: 'Line',
      fromSiteId: 'meadow',
      toSiteId: 'elsewhere',
      bandwidthGbps: reported(400),
      routeFactor: reported(1.5),
    },
  ]
  scenario.placement = {
    domainSpan: 'building',
    crossSiteTraining: false,
    crossSitePenaltyRatio: reported(0.25),
    trainingStatePb: reported(4.32),
    inferenceStatePb: reported(0.432),
    userRegions: [
      { id: 'near', name: 'Near', latitude: 40.71, longitude: -74.01, weightRatio: reported(0.75) },
      { id: 'far', name: 'Far', latitude: 51.51, longitude: -0.13, weightRatio: reported(0.25) },
    ],
    userRouteFactor: reported(2),
    latencyLimitMs: reported(100),
  }
  change(scenario)
  return simulate(scenario)
}

describe('a platform', () => {
  it('teaches from half to nine tenths over a hundred days', () => {
    const learning = { startRatio: 0.5, matureRatio: 0.9, learningDays: 100, firstDay: 20 }
    expect(learnedRatio(learning, 20)).toBe(0.5)
    expect(learnedRatio(learning, 70)).toBeCloseTo(0.7, 12)
    expect(learnedRatio(learning, 400)).toBeCloseTo(0.9, 12)
  })

  it('lets each part in over ten days: five days in, half of it', () => {
    const usable = usableDays([{ day: 0, amount: 100 }], platform('p'), 0, 200)
    expect(usable[0]).toBe(0)
    expect(usable[5]).toBeCloseTo(50 * 0.52, 9) // 0.5 + 0.4 x 5 / 100
    expect(usable[10]).toBeCloseTo(100 * 0.54, 9)
    expect(usable[150]).toBeCloseTo(90, 9)
  })

  it('keeps what software can use below what is installed', () => {
    const { sites } = simulated()
    for (const { series } of sites) {
      series.h100eUsable.forEach((usable, day) => expect(usable).toBeLessThanOrEqual(series.h100eLive[day]!))
    }
    expect(sites[0]!.series.h100eLive[77]).toBeCloseTo(576 * 2.5, 0) // the old hall's 576 chips of 2.5 H100s
  })
})

describe('a line', () => {
  it('runs 3,944 km from New York to Los Angeles as the crow flies', () => {
    const km = distanceKm({ latitude: 40.71, longitude: -74.01 }, { latitude: 34.05, longitude: -118.24 })
    expect(km).toBeGreaterThan(3930)
    expect(km).toBeLessThan(3950)
  })

  it('moves a petabyte at 400 Gbit/s in 20,000 seconds', () => {
    expect(daysPerPetabyte(400)).toBeCloseTo(20_000 / 86_400, 12)
  })

  it('takes 5 µs a kilometre of fibre one way', () => {
    const [line] = simulated().links
    expect(line!.latencyMs).toBeCloseTo(line!.distanceKm * 1.5 * 0.005, 9)
  })

  it('holds halls back while data is copied: 4.32 PB over a quarter of it is four days', () => {
    const seeded = simulated((scenario) => {
      scenario.seedings = [
        {
          id: 'seed',
          campusId: 'meadow',
          linkId: 'line',
          volumePb: reported(4.32),
          linkShareRatio: reported(0.25),
        },
      ]
    })
    expect(seeded.seedings[0]).toMatchObject({ endDay: 80, startDay: 76 }) // first load on day 76 without
    expect(seeded.seedings[0]!.days).toBeCloseTo(4, 9)
    expect(seeded.sites[0]!.series.itMw[79]).toBe(0)
    expect(seeded.sites[0]!.series.itMw[80]).toBeGreaterThan(0)
    expect(seeded.schedule.tasks.some(({ kind }) => kind === 'seeding')).toBe(true)
  })
})

describe('one training job', () => {
  it('lives in one building, unless sites are joined at the penalty', () => {
    const last = simulated()
    const day = last.dayCount - 1
    // 32 racks of building 1 in two halls; the old hall has 8, the option is not counted.
    expect(last.placement.domainAccelerators[day]).toBe(32 * 72)
    const byHall = simulated((scenario) => (scenario.placement!.domainSpan = 'hall'))
    expect(byHall.placement.domainAccelerators[day]).toBe(16 * 72)
  })

  it('over two sites loses a quarter of its throughput', () => {
    const joined = simulated((scenario) => {
      scenario.outsideSites![0]!.workload = 'training'
      scenario.placement!.crossSiteTraining = true
    })
    const day = joined.dayCount - 1
    expect(joined.placement.domainAccelerators[day]).toBe(32 * 72 + 1000)
    expect(joined.placement.domainH100e[day]).toBeCloseTo(0.75 * (32 * 72 * 2.5 + 2000), 0)
    expect(trainingJobAt(joined, day).sites).toEqual([0, 1])
    expect(trainingJobAt(simulated(), day).sites).toEqual([0])
  })

  it('says where it runs by the three largest places and how many more there are', () => {
    const sites = ['Abilene', 'Atlanta', 'Ohio', 'Dallas', 'Iowa'].map((name) => ({ name }))
    expect(siteNames(sites, [0])).toBe('Abilene')
    expect(siteNames(sites, [0, 1])).toBe('Abilene and Atlanta')
    expect(siteNames(sites, [0, 1, 2, 3, 4])).toBe('Abilene, Atlanta, Ohio and 2 more')
  })
})

describe('users', () => {
  it('are served from the nearest site with inference', () => {
    const { placement } = simulated()
    const far =
      2 *
      distanceKm({ latitude: 51.51, longitude: -0.13 }, { latitude: 40.71, longitude: -74.01 }) *
      2 *
      0.005
    expect(placement.regions[0]!.latencyMs[0]).toBe(0)
    expect(placement.regions[1]!.latencyMs[0]).toBeCloseTo(far, 3)
    expect(placement.latencyMs[0]).toBeCloseTo(far / 4, 3)
  })
})

describe('the board', () => {
  it('stacks providers and squares their shares', () => {
    const { board } = simulated()
    expect(board.deliveredItMw[0]).toBe(4)
    expect(board.concentration[0]).toBe(1)
    const day = board.deliveredItMw.length - 1
    const own = board.providers[0]!.deliveredItMw[day]!
    const share = own / (own + 4)
    expect(deliveredShare(board, 0, day)).toBeCloseTo(share, 6)
    expect(board.concentration[day]).toBeCloseTo(share ** 2 + (1 - share) ** 2, 5)
  })

  it('uses the share of what is live that demand asks for', () => {
    const { board } = simulated((scenario) => {
      scenario.demand = {
        customerId: 'tenant',
        scenarioId: 'some',
        scenarios: [
          { id: 'some', name: 'Some', note: '', points: [{ date: '2026-01-01', itMw: reported(3) }] },
        ],
      }
    })
    expect(board.useRatio[0]).toBeCloseTo(0.75, 6)
  })
})

describe('losing a provider', () => {
  it('moves inference to what idles elsewhere, after engineering and the copy', () => {
    const result = simulated((scenario) => {
      scenario.siteLinks!.push({
        ...scenario.siteLinks![0]!,
        id: 'own',
        fromSiteId: 'meadow',
        toSiteId: 'third',
      })
      scenario.outsideSites!.push({
        ...structuredClone(elsewhere),
        id: 'third',
        name: 'Third',
        providerId: 'provider',
        platformId: 'first',
      })
      scenario.demand = {
        customerId: 'tenant',
        scenarioId: 'half',
        scenarios: [
          { id: 'half', name: 'Half', note: '', points: [{ date: '2026-01-01', itMw: reported(4) }] },
        ],
      }
    })
    // Day 0: 4 MW at each of two sites, half in use. 'third' has a line to Meadow alone, which survives too.
    const lost = failoverAt(result, { kind: 'provider', providerId: 'other' }, 0)
    expect(lost.lostInferenceMw).toBeCloseTo(2, 6)
    expect(lost.movedInferenceMw).toBeCloseTo(2, 6)
    // 30 days of migration and 0.432 PB at 400 Gbit/s: 0.1 day.
    expect(lost.recoveredHours).toBeCloseTo(30 * 24 + 2.4, 6)
  })
})
