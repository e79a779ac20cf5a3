import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { brief } from '../../electron/reports/briefing.ts'
import { buildReport } from '../../electron/reports/buildReport.ts'
import { registerRows } from '../../electron/reports/registerRows.ts'
import type {
  ReportDocument,
  ReportTable,
  SectionKind,
  SectionOf,
  StillRequest,
} from '../../shared/contract/reportDocument.ts'
import { campusStateAt, stateAt } from '../../shared/results/stateAt.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { formatCount, formatMega } from '../../shared/units/format.ts'
import { bundledScenario } from '../support/bundledScenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const scenarios: Record<string, Scenario> = {
  tiny: tinyScenario(),
  'first-hall': await bundledScenario('first-hall'),
  'openai-aws': await bundledScenario('openai-aws'),
  'new-carlisle': await bundledScenario('new-carlisle'),
}

function reportOf(scenario: Scenario) {
  const result = simulate(scenario)
  return { scenario, result, report: buildReport(scenario, result) }
}

function section<Kind extends SectionKind>(report: ReportDocument, kind: Kind): SectionOf<Kind> {
  const found = report.sections.find((candidate): candidate is SectionOf<Kind> => candidate.kind === kind)
  if (!found) throw new Error(`no section ${kind}`)
  return found
}

/** Every text and number of a document, with where it stands. */
function leaves(node: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }]
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}/${key}`))
}

const column = ({ columns, rows }: ReportTable, title: string, unit?: string): string[] => {
  const index = columns.findIndex((entry) => entry.title === title && entry.unit === unit)
  return rows.map((row) => row[index]!)
}

const numberOf = (text: string): number => Number(text.replaceAll(',', ''))

describe.each(Object.entries(scenarios))('the report of %s', (_name, scenario) => {
  const { result, report } = reportOf(scenario)

  it('has every section, in order', () => {
    const kinds = report.sections.map(({ kind }) => kind)
    const expected = [
      'cover', 'summary', 'site-plan', 'phasing', 'capacity', 'power-chain', 'cooling', 'density', 'schedule',
      'risk', 'cost', ...(scenario.commitments.length > 0 ? ['contracts'] : []), 'portfolio',
      ...(scenario.reported.length > 0 ? ['reported'] : []), 'findings', 'assumptions', 'method', 'sources',
    ] // prettier-ignore
    expect(kinds).toEqual(expected)
  })

  it('says nothing that a program says', () => {
    for (const { path, value } of leaves(report)) {
      if (typeof value === 'number') expect(value, path).toSatisfy(Number.isFinite)
      if (typeof value !== 'string') continue
      expect(value, path).not.toMatch(/\bNaN\b|undefined|Infinity|\[object|\bnull\b|1970|4763/)
      // Sentences are whole: no gap where a name or number is missing.
      if (/\/(paragraphs|points|statement)/.test(path)) expect(value, path).not.toMatch(/ {2}| [.,;]|\(\)/)
    }
  })

  it('can cross to another process', () => {
    expect(structuredClone(report)).toEqual(report)
  })

  it('reads the half-year table off the state of each day', () => {
    const { table } = section(report, 'capacity')
    const days = column(table, 'On').map((text) => dayOf(result.startDate, isoDate(text)))
    expect(days[0]).toBe(0)
    expect(days.at(-1)).toBe(result.dayCount - 1)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    const states = days.map((day) => stateAt(result, day))
    expect(column(table, 'IT', 'MW')).toEqual(states.map(({ itMw }) => formatMega(itMw)))
    expect(column(table, 'Facility', 'MW')).toEqual(states.map(({ facilityMw }) => formatMega(facilityMw)))
    expect(column(table, 'Grid', 'MVA')).toEqual(states.map(({ gridMva }) => formatMega(gridMva)))
    expect(column(table, 'Racks live')).toEqual(states.map(({ racksLive }) => formatCount(racksLive)))
    expect(column(table, 'Accel. live')).toEqual(
      states.map(({ acceleratorsLive }) => formatCount(acceleratorsLive)),
    )
  })

  it('loses on the way from meter to rack what it says it loses', () => {
    for (const chain of section(report, 'power-chain').chains) {
      const lossMw = chain.elements.reduce((sum, element) => sum + element.lossMw, 0)
      expect(chain.itMw + lossMw + chain.coolingMw + chain.otherMw).toBeCloseTo(chain.utilityMw, 6)
      const last = chain.elements.at(-1)!
      expect(last.inMw - last.lossMw).toBeCloseTo(chain.itMw, 6)
      expect(chain.utilityMva).toBeGreaterThanOrEqual(chain.utilityMw)
    }
  })

  it('adds campuses up to the row below them', () => {
    const { table } = section(report, 'site-plan')
    for (const title of ['Halls', 'Racks', 'Accel.', 'Buildings']) {
      const values = column(table, title).map(numberOf)
      const all = values.pop()
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(all)
    }
  })

  it('draws bars for all the money there is', () => {
    const { components } = section(report, 'cost')
    const drawn = components.bars.reduce((sum, { value }) => sum + value, 0)
    expect(drawn).toBeCloseTo(
      result.costs.reduce((sum, { usd }) => sum + usd, 0),
      0,
    )
    expect(drawn).toBeCloseTo(result.portfolio.capexUsd.at(-1)!, -Math.floor(Math.log10(drawn)) + 5)
  })

  it('counts every input in the register, by grade and by kind', () => {
    const { shares, tables } = section(report, 'assumptions')
    expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(result.assumptions.length)
    const [kinds] = tables
    const all = column(kinds!, 'All').map(numberOf)
    expect(all.at(-1)).toBe(result.assumptions.length)
    expect(all.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(all.at(-1))
  })

  it('prints the assumed inputs that carry most first, equal ones of many halls once', () => {
    const [, rested] = section(report, 'assumptions').tables
    const restingMw = column(rested!, 'Rests on it', 'IT MW').map(numberOf)
    expect(restingMw).toEqual(restingMw.toSorted((a, b) => b - a))
    const allMw = result.halls.reduce((sum, { itMaxKw }) => sum + itMaxKw / 1000, 0)
    expect(restingMw[0]).toBeLessThanOrEqual(Math.round(allMw * 10) / 10 + 0.5)
    const ofHalls = registerRows(brief(scenario, result)).filter(({ kind }) => kind === 'Halls')
    const named = ofHalls.map(({ quantity, confidence }) => `${quantity} ${confidence}`)
    expect(new Set(named).size).toBe(named.length)
    const lines = result.assumptions.filter(({ path }) => /halls\/[^/]+\/[^/]+$/.test(path))
    expect(ofHalls.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length)
  })

  it('asks for pictures of things that exist, on days of the plan', () => {
    const ids = (kind: string): string[] => {
      const lists = {
        buildings: result.campuses,
        campus: result.campuses,
        building: result.buildings,
        hall: result.halls,
      }
      return lists[kind as keyof typeof lists].map(({ id }) => id)
    }
    const stills: StillRequest[] = [
      section(report, 'cover').hero,
      ...section(report, 'phasing').steps.map(({ still }) => still),
      section(report, 'density').still,
    ]
    expect(new Set(stills.map(({ id }) => id)).size).toBe(stills.length)
    for (const { view, day } of stills) {
      expect(day).toBeGreaterThanOrEqual(0)
      expect(day).toBeLessThan(result.dayCount)
      const [kind = '', id = ''] = view.split(':')
      if (kind !== 'hero' && kind !== 'plan') expect(ids(kind)).toContain(id)
    }
  })

  it('draws every building of a plan inside its fence, and the nearer boxes of an elevation last', () => {
    const { plans, elevation } = section(report, 'site-plan')
    const [largest] = result.buildings.filter(({ isOptional }) => !isOptional)
    if (largest) expect(elevation?.boxes.some(({ kind }) => kind === 'building')).toBe(true)
    for (const { lengthM, widthM, buildings, electrical, cooling } of plans) {
      expect(electrical.length % 4).toBe(0)
      expect(cooling.length % 4).toBe(0)
      for (const { outline, halls } of buildings) {
        const [x, z, length, width] = outline
        expect(Math.abs(x) + length / 2).toBeLessThanOrEqual(lengthM / 2)
        expect(Math.abs(z) + width / 2).toBeLessThanOrEqual(widthM / 2)
        for (const [hallX, , hallLength] of halls) {
          // To a decimetre, as they are rounded.
          expect(Math.abs(hallX - x) + hallLength / 2).toBeLessThanOrEqual(length / 2 + 0.15)
        }
      }
    }
  })

  it('shows the site on four different days, in order', () => {
    const days = section(report, 'phasing').steps.map(({ still }) => still.day)
    expect(days).toHaveLength(4)
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
  })

  it('draws curves whose points have a day and a value each', () => {
    const charts = [
      section(report, 'summary').chart,
      section(report, 'capacity').demand,
      section(report, 'cost').spending,
    ]
    for (const { curves } of charts) {
      for (const { days, values } of curves) {
        expect(days).toHaveLength(values.length)
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }
    }
  })
})

describe('the tiny report', () => {
  const { result, report, scenario } = reportOf(tinyScenario())

  it('lays what was reported beside what the racks live then are provisioned for', () => {
    const { table } = section(report, 'reported')
    const day = dayOf(scenario.span.start, '2026-12-31')
    expect(column(table, 'IT rep.', 'MW')).toEqual(['3.0'])
    expect(column(table, 'IT mean mod.', 'MW')).toEqual([formatMega(campusStateAt(result, 0, day).itMw)])
    let liveKw = 0
    for (let row = 0; row < result.rows.rowCount; row++) {
      if (result.rows.liveDay[row]! <= day) liveKw += result.rows.count[row]! * result.rows.rackMaxKw[row]!
    }
    expect(column(table, 'IT max mod.', 'MW')).toEqual([formatMega(liveKw / 1000)])
  })

  it('names the halls that stand behind one row of the limits', () => {
    const { table } = section(report, 'density')
    const alike = column(table, 'Alike').map(numberOf)
    expect(alike.reduce((sum, count) => sum + count, 0)).toBe(result.halls.length)
  })

  it('compares its strongest rack, 130 kW, with a conventional one of 8 kW', () => {
    const { bars } = section(report, 'density').racks
    expect(bars[0]).toMatchObject({ label: 'GB200 NVL72', value: 130 })
    expect(bars[0]?.text).toContain('16 times') // 130 / 8 = 16.25
    expect(bars.at(-1)).toMatchObject({ value: 8 })
  })

  it('counts 2,880 accelerators asked for, and says on which day they are live, or that they are not', () => {
    const [target] = result.targets
    const { statement } = section(report, 'cover')
    expect(target?.acceleratorCount).toBe(2880)
    expect(statement).toContain('2,880')
    expect(statement).toMatch(/target/)
  })
})

describe('a plan without load', () => {
  const empty = tinyScenario()
  const bare: Scenario = {
    ...empty,
    commitments: [],
    targets: [],
    milestones: [],
    reported: [],
    campuses: empty.campuses.map((campus) => ({
      ...campus,
      buildings: campus.buildings.slice(0, 1).map((building) => ({
        ...building,
        halls: building.halls.map((hall) => ({ ...hall, rackGroups: [] })),
      })),
    })),
  }

  it('still makes a report that says so', () => {
    const { report } = reportOf(bare)
    expect(section(report, 'cover').statement).toBe('No rack carries load within the timeline.')
    for (const { path, value } of leaves(report)) {
      if (typeof value === 'string') expect(value, path).not.toMatch(/NaN|undefined|Infinity/)
      if (typeof value === 'number') expect(value, path).toSatisfy(Number.isFinite)
    }
  })

  it('makes one even where no campus has a building', () => {
    const { report } = reportOf({
      ...bare,
      campuses: bare.campuses.map((campus) => ({ ...campus, buildings: [] })),
    })
    expect(section(report, 'schedule').lanes).toEqual([])
    expect(section(report, 'density').table.rows).toEqual([])
  })
})

/** `3 Nov 2025` back to `2025-11-03`. */
function isoDate(text: string): string {
  const [date = '', month = '', year = ''] = text.split(' ')
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const number = months.indexOf(month.slice(0, 3)) + 1
  return `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
}
