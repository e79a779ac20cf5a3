import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { gateOn } from '../../shared/results/stateAt.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

function simulated(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  change(scenario)
  return simulate(scenario)
}

const tiny = simulated()
const on = (date: string) => dayOf(tiny.startDate, date)

describe('the gate of a day', () => {
  it('is the stage of the building that the next racks wait for', () => {
    expect(gateOn(tiny, 0)).toMatchObject({ cause: 'permits', label: 'Survey of Old hall, Meadow' })
    expect(gateOn(tiny, 20)).toMatchObject({ cause: 'fit-out' })
    expect(gateOn(tiny, 55)).toMatchObject({ cause: 'commissioning' })
  })

  it('is then the installation of the racks, and their burn-in: 0.4 MW on day 76', () => {
    expect(gateOn(tiny, 61)).toMatchObject({ cause: 'rack-installation', nextMw: 0.4, liveDay: 76 })
    expect(gateOn(tiny, 70)).toMatchObject({ cause: 'burn-in', liveDay: 76 })
  })

  it('is the tranche where the utility decides', () => {
    expect(gateOn(tiny, on('2027-01-15'))).toMatchObject({
      cause: 'utility',
      label: 'Tranche 2 at Meadow, 1 Mar 2027',
      liveDay: 424,
      nextMw: 0.8,
      hallIndex: null,
    })
  })

  it('is the racks where a ready hall waits for them', () => {
    const late = simulated((scenario) => (scenario.deliveries[0]!.date = '2026-06-01'))
    expect(gateOn(late, 100)).toMatchObject({
      cause: 'racks',
      label: 'GB200 NVL72 for Old hall 1, Old hall, Meadow, due 1 Jun 2026',
    })
  })

  it('says so when all is live', () => {
    expect(gateOn(tiny, tiny.dayCount - 1)).toMatchObject({
      cause: 'complete',
      liveDay: NEVER_DAY,
      nextMw: 0,
    })
  })

  it('names what holds the rest for good', () => {
    const short = simulated((scenario) => scenario.campuses[0]!.gridTranches.splice(1))
    expect(gateOn(short, short.dayCount - 1)).toMatchObject({ cause: 'utility', liveDay: NEVER_DAY })
    const fed = simulated((scenario) => (scenario.campuses[0]!.buildings[0]!.halls[0]!.feedKw.value = 100))
    expect(gateOn(fed, fed.dayCount - 1)).toMatchObject({ cause: 'hall-feed', hallIndex: 0, nextMw: 0.8 })
  })

  it('always opens on the day more goes live', () => {
    const { portfolio, dayCount } = tiny
    for (let day = 0; day < dayCount; day++) {
      const { liveDay } = gateOn(tiny, day)!
      if (liveDay >= dayCount) continue
      expect(liveDay).toBeGreaterThan(day)
      expect(portfolio.racksLive[liveDay]).toBeGreaterThan(portfolio.racksLive[day]!)
      expect(portfolio.racksLive[liveDay - 1]).toBe(portfolio.racksLive[day])
    }
  })
})

describe('targets', () => {
  it('count contracted accelerators alone: 32 of 40 racks by the end of 2026', () => {
    expect(tiny.targets).toEqual([
      {
        id: 'end-2026',
        name: 'End of 2026',
        day: 364,
        acceleratorCount: 2880,
        liveAtTarget: 2304,
        metDay: 424,
      },
    ])
  })
})

describe('milestones', () => {
  it('are in order, the scenario’s own among those the model finds', () => {
    const days = tiny.milestones.map(({ day }) => day)
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect(tiny.milestones[0]).toMatchObject({ id: 'signed', day: 0, kind: 'event' })
  })

  it('find the first megawatt, the halves and the whole', () => {
    const day = (id: string) => tiny.milestones.find((milestone) => milestone.id === `modelled-${id}`)?.day
    expect(day('meadow-old-live')).toBe(76)
    expect(day('first-megawatt')).toBe(267) // 0.8 MW of the old hall, then 0.8 MW in hall 1.1, ready on day 250
    expect(day('contracted-25')).toBe(267) // 10 of 40 racks
    expect(day('contracted-100')).toBe(424)
    expect(day('target-end-2026')).toBe(424)
  })
})

describe('years', () => {
  it('add up the days, at the campus’s grid and tariff', () => {
    expect(tiny.years.map(({ year }) => year)).toEqual([2026, 2027])
    const [first] = tiny.years
    const { itMw, facilityMw } = tiny.portfolio
    let itMwh = 0
    let facilityMwh = 0
    for (let day = 0; day < 365; day++) {
      itMwh += itMw[day]! * 24
      facilityMwh += facilityMw[day]! * 24
    }
    expect(first!.itMwh).toBeCloseTo(itMwh, 6)
    expect(first!.pue).toBeCloseTo(facilityMwh / itMwh, 9)
    expect(first!.carbonT).toBeCloseTo(facilityMwh / 2, 6) // 500 g/kWh
    expect(first!.energyUsd).toBeCloseTo(facilityMwh * 70, 4)
  })
})
