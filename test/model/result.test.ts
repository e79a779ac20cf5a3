import { describe, expect, it } from 'vitest'
import { simulate, simulateStages } from '../../electron/model/simulate.ts'
import { racksInstalled, racksLive, racksPlaced } from '../../shared/results/rowTable.ts'
import { DAILY_METRICS, sampleHall } from '../../shared/results/series.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { notFinite } from '../support/finite.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { resultBytes } from '../support/resultBytes.ts'

const result = simulate(tinyScenario())
const { rows, portfolio, campusSeries } = result
const sumRows = (count: (row: number) => number) =>
  Array.from({ length: rows.rowCount }, (_, row) => count(row)).reduce((sum, n) => sum + n, 0)

describe('the answer to the tiny scenario', () => {
  it('stays what it was: the golden figures at four dates', () => {
    const figures = ['2026-04-01', '2026-10-15', '2027-01-15', '2027-12-31'].map((date) => {
      const state = stateAt(result, dayOf(result.startDate, date))
      const round = (value: number, digits: number) => Number(value.toFixed(digits))
      return {
        date,
        itMw: round(state.itMw, 3),
        facilityMw: round(state.facilityMw, 3),
        utilityMva: round(state.utilityMva, 3),
        pue: round(state.pue, 3),
        wue: round(state.wue, 3),
        racksLive: state.racksLive,
        capexMUsd: round(state.capexUsd / 1e6, 1),
      }
    })
    expect(figures).toMatchSnapshot()
  })

  it('loses on 1 April 2026, with 800 of 1,200 kW live in the old hall, what its machines lose by hand', () => {
    const day = dayOf(result.startDate, '2026-04-01')
    // Distribution 16. Four UPS blocks at 816 / 4,000, below their first point: 4,000 x (0.25 / 0.95 - 0.25) = 52.6.
    // Two unit substations with 933 kW / 0.95: 5,000 x (0.001 + 0.008 x 0.196²) = 6.5. One main transformer: 10 and 0.2.
    expect(portfolio.powerLossMw[day]! * 1000).toBeCloseTo(16 + 52.6 + 6.5 + 10.2, 0)
    expect(portfolio.otherMw[day]! * 1000).toBeCloseTo(12, 5) // 1 % of what the hall is built for
    // Racks 680 kW in liquid; the rest, losses and lights in air.
    expect(portfolio.liquidHeatMw[day]! * 1000).toBeCloseTo(680, 3)
    expect(portfolio.airHeatMw[day]! * 1000).toBeCloseTo(120 + 16 + 52.6 + 12, 1)
    // Exchangers 17.4 (886 of 1,680 kW: 33.5 % of 51.9), pumps 10.2, and the dry coolers, warm by day, cool by night.
    const coolingKw = portfolio.coolingMw[day]! * 1000
    expect(coolingKw).toBeGreaterThan(17.4 + 10.2)
    expect(coolingKw).toBeLessThan(17.4 + 10.2 + 41.2) // at most all their fans
  })

  it('comes out the same, byte for byte, every time', () => {
    expect(resultBytes(simulate(tinyScenario()))).toBe(resultBytes(result))
  })

  it('leaves the scenario as it was', () => {
    const scenario = tinyScenario()
    simulate(scenario)
    expect(scenario).toEqual(tinyScenario())
  })

  it('holds no NaN and no infinity', () => {
    expect(notFinite(result)).toEqual([])
  })

  it('survives being copied to another process', () => {
    expect(structuredClone(result)).toEqual(result)
  })
})

describe('the daily series', () => {
  it('have a value for every day of the span', () => {
    expect(result.dayCount).toBe(730)
    for (const metric of DAILY_METRICS) expect(portfolio[metric]).toHaveLength(730)
  })

  it('count racks as the rows do', () => {
    for (const day of [0, 59, 60, 61, 62, 76, 77, 251, 252.9, 322, 323, 350, 424, 729]) {
      const at = Math.floor(day)
      expect(portfolio.racksPlaced[at], `placed on ${at}`).toBe(sumRows((row) => racksPlaced(rows, row, at)))
      expect(portfolio.racksInstalled[at], `installed on ${at}`).toBe(
        sumRows((row) => racksInstalled(rows, row, at)),
      )
      expect(portfolio.racksLive[at], `live on ${at}`).toBe(sumRows((row) => racksLive(rows, row, at)))
    }
  })

  it('draw what the live racks draw', () => {
    for (const day of [76, 300, 424, 729]) {
      const kw = sumRows((row) => racksLive(rows, row, day) * rows.rackKw[row]!)
      expect(portfolio.itMw[day]).toBeCloseTo(kw / 1000, 6)
    }
  })

  it('add up: facility is IT, cooling, losses and the rest', () => {
    portfolio.facilityMw.forEach((facilityMw, day) => {
      const { itMw, coolingMw, powerLossMw, otherMw } = portfolio
      const parts = itMw[day]! + coolingMw[day]! + powerLossMw[day]! + otherMw[day]!
      expect(facilityMw).toBeCloseTo(parts, 5)
    })
  })

  it('never ask the utility for more than has arrived', () => {
    portfolio.designMva.forEach((designMva, day) => {
      expect(designMva).toBeLessThanOrEqual(portfolio.gridMva[day]! + 1e-4)
      expect(portfolio.utilityMva[day]).toBeLessThanOrEqual(designMva + 1e-4)
    })
  })

  it('plan ahead of what comes: without racks and power late, the contracted 4.4 MW', () => {
    portfolio.plannedItMw.forEach((planned, day) => {
      // Before the optional building; the two network racks may come before their turn.
      if (day < 600) expect(planned).toBeGreaterThanOrEqual(portfolio.itMw[day]! - 0.041)
    })
    expect(portfolio.plannedItMw[729]).toBeCloseTo(4.44, 6) // 40 x 100 + 2 x 20 + 20 x 20 kW
  })

  it('are the sum of the campuses', () => {
    for (const metric of DAILY_METRICS)
      expect(campusSeries[0]![metric][500]).toBeCloseTo(portfolio[metric][500]!, 3)
  })
})

describe('the hall series', () => {
  it('say what each hall does: 16 racks at 100 kW and two at 20', () => {
    expect(sampleHall(result.hallSeries, 'itKw', 1, 729)).toBeCloseTo(1640, 3)
    expect(sampleHall(result.hallSeries, 'racksLive', 1, 729)).toBe(18)
    expect(sampleHall(result.hallSeries, 'supplyTempC', 1, 729)).toBeCloseTo(40, 3)
    expect(sampleHall(result.hallSeries, 'supplyTempC', 3, 729)).toBeCloseTo(25, 3)
    expect(sampleHall(result.hallSeries, 'itKw', 1, 100)).toBe(0)
  })

  it('add up to the campus’s IT', () => {
    const kw = result.halls.reduce(
      (sum, _, hall) => sum + sampleHall(result.hallSeries, 'itKw', hall, 729),
      0,
    )
    expect(kw / 1000).toBeCloseTo(portfolio.itMw[729]!, 5)
  })

  it('thin out when halls and days are many', () => {
    const scenario = tinyScenario()
    scenario.span.end = '2125-12-31' // a century of five halls: 182,625 hall-days
    const long = simulate(scenario)
    expect(long.dayCount).toBe(36_524)
    expect(long.hallSeries.stepDays).toBe(4)
    expect(long.hallSeries.values.itKw.length).toBeLessThanOrEqual(60_000)
  })
})

describe('rows and plant', () => {
  it('go through their stages in order', () => {
    for (let row = 0; row < rows.rowCount; row++) {
      const lastRack =
        rows.appearDay[row]! + (rows.count[row]! - 1) * rows.daysPerRack[row]! + rows.installDays[row]!
      expect(rows.commissioningDay[row]).toBeGreaterThanOrEqual(lastRack)
      expect(rows.liveDay[row]).toBeGreaterThanOrEqual(rows.commissioningDay[row]!)
      expect(rows.retiredDay[row]).toBeGreaterThanOrEqual(rows.liveDay[row]!)
    }
    const { plant } = result
    for (let i = 0; i < plant.count; i++) {
      expect(plant.installedDay[i]).toBeGreaterThanOrEqual(plant.appearDay[i]!)
      expect(plant.commissioningDay[i]).toBeGreaterThanOrEqual(plant.installedDay[i]!)
      expect(plant.liveDay[i]).toBeGreaterThanOrEqual(plant.commissioningDay[i]!)
    }
  })

  it('of a retrofit stand in an old shell: building before day 0, coolant units new', () => {
    const [old, fresh] = result.buildings
    expect(old!.stageDays.installedDay).toBeLessThan(0)
    expect(fresh!.stageDays).toMatchObject({
      appearDay: 70,
      installedDay: 140,
      commissioningDay: 220,
      liveDay: 267,
    })
    expect(result.halls[0]!.stageDays).toMatchObject({ appearDay: 10, installedDay: 50 })
  })
})

describe('the power chain', () => {
  it('loses on the way exactly what the utility gives and the racks do not get', () => {
    const [chain] = result.powerChains
    const {
      mainTransformerLossKw,
      unitSubstationLossKw,
      upsLossKw,
      distributionLossKw,
      coolingKw,
      otherKw,
      itKw,
    } = chain!
    expect(itKw).toBe(6040) // every rack of the plan, the optional building too
    const parts =
      mainTransformerLossKw + unitSubstationLossKw + upsLossKw + distributionLossKw + coolingKw + otherKw
    expect(chain!.utilityKw).toBeCloseTo(itKw + parts, 6)
    expect(chain!.utilityKva).toBeCloseTo(chain!.utilityKw / 0.95, 6)
  })
})

describe('a run', () => {
  it('stops between stages, so that a newer edit can overtake, and says how far it is', () => {
    const progress = [...simulateStages(tinyScenario())]
    expect(progress.length).toBeGreaterThanOrEqual(8)
    expect(progress.map(({ fraction }) => fraction)).toEqual(
      progress.map(({ fraction }) => fraction).sort((a, b) => a - b),
    )
    expect(progress[0]).toEqual({ stage: 'plan', fraction: 0 })
    expect(progress.at(-1)!.fraction).toBeLessThan(1)
  })

  it('names the id that a scenario does not hold', () => {
    const scenario = tinyScenario()
    scenario.campuses[0]!.mainTransformerId = 'missing'
    expect(() => simulate(scenario)).toThrow('"missing"')
  })
})
