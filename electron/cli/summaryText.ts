import type { SimulationResult } from '../../shared/results/result.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { formatDay, monthOf } from '../../shared/time/calendar.ts'
import { formatCount, formatMega, formatRatio, formatUsd } from '../../shared/units/format.ts'
import { findingLines, tally } from './findingText.ts'
import { textTable } from './textTable.ts'

/** The answer to a scenario for a reader at a terminal. */
export function summaryText(result: SimulationResult): string {
  const { startDate, dayCount } = result
  const span = `${formatDay(startDate, 0)} to ${formatDay(startDate, dayCount - 1)}`
  const blocks = [
    `${result.scenarioName}, ${span}`,
    yearEnds(result),
    list('Targets', targetLines(result)),
    list('Milestones', milestoneLines(result)),
    list(`Findings: ${tally(result.findings)}`, findingLines(result.findings)),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function list(heading: string, lines: string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** The plan as it stands on the last day of each year, and on the last day of all. */
function yearEnds(result: SimulationResult): string {
  const days: number[] = []
  for (let day = 0; day < result.dayCount; day++) {
    const isLast = day === result.dayCount - 1
    if (isLast || monthOf(result.startDate, day).year !== monthOf(result.startDate, day + 1).year) {
      days.push(day)
    }
  }
  const rows = days.map((day) => {
    const state = stateAt(result, day)
    return [
      formatDay(result.startDate, day),
      formatMega(state.itMw),
      formatMega(state.facilityMw),
      formatMega(state.utilityMva),
      formatMega(state.gridMva),
      formatRatio(state.pue),
      formatRatio(state.wue),
      formatCount(state.racksLive),
      formatCount(state.acceleratorsLive),
      formatUsd(state.capexUsd),
    ]
  })
  const head = ['On', 'IT MW', 'facility MW', 'utility MVA', 'grid MVA', 'PUE', 'WUE L/kWh']
  return textTable([...head, 'racks', 'GPUs', 'capex'], rows)
}

function targetLines({ targets, startDate }: SimulationResult): string[] {
  return targets.map((target) => {
    const asked = `${target.name}: ${formatCount(target.acceleratorCount)} GPUs by ${formatDay(startDate, target.day)}`
    const met = target.metDay === null ? 'not met' : `met ${formatDay(startDate, target.metDay)}`
    return `${asked}, ${formatCount(target.liveAtTarget)} live then, ${met}`
  })
}

function milestoneLines({ milestones, startDate }: SimulationResult): string[] {
  return milestones
    .filter(({ day }) => day < NEVER_DAY)
    .toSorted((a, b) => a.day - b.day)
    .map(({ name, day }) => `${formatDay(startDate, day).padEnd(11)}  ${name}`)
}
