import type { ReportChart } from '../../../shared/contract/reportDocument.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { formatCount, formatMega, formatUsd } from '../../../shared/units/format.ts'
import { monthDays, sampleDays, valuesOn } from '../../../shared/results/sampleDays.ts'
import type { TableModel } from '../figure/tableModel.ts'

/** Mean IT power, campus upon campus. */
export function campusStack(result: SimulationResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: 'Mean IT power by campus',
    unit: 'IT MW',
    stack: result.campuses.map(({ name }, index) => ({
      label: name,
      days,
      values: valuesOn(result.campusSeries[index]?.itMw ?? new Float32Array(1), days),
      style: 'solid' as const,
    })),
    curves: [],
    markers: result.targets
      .filter(({ day }) => day >= fromDay && day <= toDay)
      .map(({ day, name }) => ({ day, label: name })),
  }
}

export function campusStackTable(result: SimulationResult, fromDay: number, toDay: number): TableModel {
  const mega = { kind: 'number' as const, unit: 'IT MW', format: formatMega }
  return {
    caption: 'Mean IT power by campus, month by month',
    startDate: result.startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      ...result.campuses.map(({ name }) => ({ title: name, ...mega })),
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      ...result.campusSeries.map(({ itMw }) => itMw[Math.min(day, itMw.length - 1)] ?? 0),
    ]),
  }
}

/** What each campus is at the end of the plan. */
export function campusTable(result: SimulationResult): TableModel {
  const last = result.dayCount - 1
  return {
    caption: 'Campuses at the end of the plan',
    startDate: result.startDate,
    columns: [
      { title: 'Campus', kind: 'text' },
      { title: 'IT', unit: 'MW', kind: 'number', format: formatMega },
      { title: 'Facility', unit: 'MW', kind: 'number', format: formatMega },
      { title: 'Grid', unit: 'MVA', kind: 'number', format: formatMega },
      { title: 'Racks', kind: 'number', format: formatCount },
      { title: 'Accelerators', kind: 'number', format: formatCount },
      { title: 'CPUs', unit: 'packages', kind: 'number', format: formatCount },
      { title: 'Capital', kind: 'number', format: formatUsd },
    ],
    rows: result.campuses.map(({ name }, index) => {
      const series = result.campusSeries[index]
      return [
        name,
        series?.itMw[last] ?? 0,
        series?.facilityMw[last] ?? 0,
        series?.gridMva[last] ?? 0,
        series?.racksLive[last] ?? 0,
        series?.acceleratorsLive[last] ?? 0,
        series?.cpusLive[last] ?? 0,
        series?.capexUsd[last] ?? 0,
      ]
    }),
  }
}
