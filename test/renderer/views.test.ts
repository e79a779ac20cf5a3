import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { reportRisk } from '../../electron/engineHost/reportRisk.ts'
import { certaintyOf } from '../../renderer/app/picture/certaintyOf.ts'
import { impactText, parseImpact } from '../../renderer/views/risk/impactText.ts'
import { cellText, sortRows, tableCsv, type TableModel } from '../../renderer/views/figure/tableModel.ts'
import { campusStack, campusTable } from '../../renderer/views/portfolio/campusModel.ts'
import { concentrationChart, providerStack } from '../../shared/contract/charts/portfolioCharts.ts'
import { drawdownChart } from '../../shared/contract/charts/contractCharts.ts'
import { deliveredChart, likelihood, promises, sCurve } from '../../shared/contract/charts/riskCharts.ts'
import { hallDayAt, SHARE_COUNT } from '../../shared/results/risk.ts'
import { probabilityBy, probabilityCurve } from '../../shared/results/riskReadings.ts'
import { sampleDays, valuesOn } from '../../shared/results/sampleDays.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import { nameLines } from '../../renderer/charts/RowName.tsx'
import { stackBands } from '../../renderer/charts/StackedBands.tsx'
import { tinyScenario } from '../support/tinyScenario.ts'

const result = simulate(tinyScenario())
const risk = await reportRisk(tinyScenario())
if (!risk) throw new Error('the tiny scenario has no risk answer')

const table: TableModel = {
  caption: 'Two sites',
  startDate: '2026-01-01',
  columns: [
    { title: 'Site', kind: 'text' },
    { title: 'IT', unit: 'MW', kind: 'number' },
    { title: 'Live', kind: 'day' },
  ],
  rows: [
    ['Meadow, north', 12.5, 31],
    ['Field "B"', null, null],
    ['Hill', 3, 0],
  ],
}

describe('a table of a view', () => {
  it('says numbers, days and nothing', () => {
    const [site, it_, live] = table.columns
    expect(cellText(site!, 'Hill', table.startDate)).toBe('Hill')
    expect(cellText(it_!, 12.5, table.startDate)).toBe('12.5')
    expect(cellText(live!, 31, table.startDate)).toBe('1 Feb 2026')
    expect(cellText(live!, null, table.startDate)).toBe('–')
  })

  it('sorts by a column either way, with what is empty last', () => {
    const names = (direction: 'ascending' | 'descending') =>
      sortRows(table.rows, 1, direction).map(([name]) => name)
    expect(names('ascending')).toEqual(['Hill', 'Meadow, north', 'Field "B"'])
    expect(names('descending')).toEqual(['Meadow, north', 'Hill', 'Field "B"'])
  })

  it('is CSV with quoted words, full numbers and ISO dates', () => {
    expect(tableCsv(table)).toBe(
      'Site,IT (MW),Live\r\n"Meadow, north",12.5,2026-02-01\r\n"Field ""B""",,\r\nHill,3,2026-01-01\r\n',
    )
  })
})

describe('charts of the portfolio and of contracts', () => {
  it('stack upon one another: the top band ends at the sum', () => {
    const bands = stackBands([
      { label: 'a', days: [0, 1], values: [1, 2], style: 'solid' },
      { label: 'b', days: [0, 1], values: [10, 20], style: 'solid' },
    ])
    expect(bands.map(({ low, high }) => [low, high])).toEqual([
      [
        [0, 0],
        [1, 2],
      ],
      [
        [1, 2],
        [11, 22],
      ],
    ])
  })

  it('sample both ends of a span and hold a series at its own', () => {
    expect(sampleDays(0, 3)).toEqual([0, 1, 2, 3])
    expect(sampleDays(0, 2600)).toHaveLength(261) // every tenth day, and the last
    expect(valuesOn(Float32Array.of(1, 2), [0, 1, 9], 10)).toEqual([10, 20, 20])
  })

  it('lay one provider at a concentration of 1 once it has load', () => {
    const { curves } = concentrationChart(result, 0, result.dayCount - 1)
    expect(curves[0]?.values.at(-1)).toBe(1)
    expect(providerStack(result, 0, 10).stack?.map(({ label }) => label)).toEqual(['Provider'])
  })

  it('show one row and one band a campus', () => {
    expect(campusTable(result).rows).toHaveLength(result.campuses.length)
    expect(campusStack(result, 0, 10).stack).toHaveLength(result.campuses.length)
  })

  it('let accrued and remaining of a contract add up to its total', () => {
    const { curves } = drawdownChart(result.contracts[0]!, 0, result.dayCount - 1)
    const [accrued, remaining] = ['accrued', 'remaining'].map((name) =>
      curves.find(({ label }) => label === name),
    )
    accrued?.values.forEach((usd, index) =>
      expect(usd + (remaining?.values[index] ?? NaN)).toBeCloseTo(1.461, 3),
    )
  })
})

describe('readings of risk', () => {
  it('climb from nothing to all, and agree with the share by a day', () => {
    const { days, shares } = probabilityCurve(risk, risk.finishMoment)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(shares[49]).toBe(0.5)
    expect(probabilityBy(risk, risk.finishMoment, (days[0] ?? 0) - 1)).toBe(0)
    expect(probabilityBy(risk, risk.finishMoment, NEVER_DAY - 1)).toBe(SHARE_COUNT / 100)
    expect(probabilityBy(risk, risk.finishMoment, days[49] ?? 0)).toBeGreaterThanOrEqual(0.5)
  })

  it('draw the curve with the plan and the promise inside its days', () => {
    const { curves, markers, highest } = sCurve(risk, risk.finishMoment)
    expect(highest).toBe(100)
    const days = curves[0]?.days ?? []
    for (const { day } of markers) {
      expect(day).toBeGreaterThan(days[0] ?? NaN)
      expect(day).toBeLessThan(days.at(-1) ?? NaN)
    }
    expect(deliveredChart(risk).curves.map(({ label }) => label)).toEqual(['P90', 'P50', 'P10', 'plan'])
  })

  it('say promises as a sentence with its probability', () => {
    expect(promises(risk).map(({ text }) => text)).toEqual([expect.stringMatching(/ by 31 Dec 2026$/)])
    expect([0, 0.001, 0.34, 0.999, 1].map(likelihood)).toEqual([
      '0 %',
      'under 1 %',
      '34 %',
      'over 99 %',
      '100 %',
    ])
  })

  it('hold a hall likely no later than sure, and surer ones later', () => {
    const { solidDay, likelyDay } = certaintyOf(risk, result.halls.length, 0.8)
    const lax = certaintyOf(risk, result.halls.length, 0.1)
    for (let hall = 0; hall < result.halls.length; hall++) {
      expect(likelyDay[hall]).toBe(hallDayAt(risk, hall, 0.4))
      expect(likelyDay[hall]!).toBeLessThanOrEqual(solidDay[hall]!)
      expect(lax.solidDay[hall]!).toBeLessThanOrEqual(solidDay[hall]!)
    }
  })
})

describe('the delay of a risk', () => {
  it('is written as its numbers and read back', () => {
    const pert = { shape: 'pert', low: 10, mode: 20, high: 45 } as const
    expect(impactText(pert)).toBe('10 / 20 / 45')
    expect(parseImpact('5 / 20 / 60 days', pert)).toEqual({
      ok: true,
      value: { shape: 'pert', low: 5, mode: 20, high: 60 },
    })
    expect(parseImpact('20', pert)).toMatchObject({ ok: false })
    expect(parseImpact('20 / 60', { shape: 'lognormal', median: 1, p90: 2 })).toMatchObject({
      value: { median: 20, p90: 60 },
    })
  })
})

describe('names of rows', () => {
  it('stay on one line where they fit, else break behind a comma or at a space', () => {
    // 0.56 of the size a letter: 130 px hold 23 letters of 10 px.
    expect(nameLines('Weather in Ohio', 130, 10)).toEqual(['Weather in Ohio'])
    expect(nameLines('Generator sets, Building V3, Ohio', 130, 10)).toEqual([
      'Generator sets', // 14 and 17 letters; behind the second comma they were 27 and 4
      'Building V3, Ohio',
    ])
    expect(nameLines('Main transformer or breaker late', 130, 10)).toEqual([
      'Main transformer',
      'or breaker late',
    ])
  })
})
