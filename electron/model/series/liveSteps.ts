import type { RowTable } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { drawSteps } from '../itLoad/usage.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'

/** Rows of a hall going live on one day, or changing their draw: then all but the means are 0. */
export interface LiveStep {
  day: number
  rackCount: number
  meanKw: number
  meanLiquidKw: number
  maxKw: number
  maxLiquidKw: number
  /** Mean draw that rests on assumed inputs, kW. */
  assumedKw: number
}

/** By hall, the days its rows go live, in order. */
export function liveSteps(plan: Plan, rows: RowTable): LiveStep[][] {
  const steps: LiveStep[][] = plan.halls.map(() => [])
  for (let row = 0; row < rows.rowCount; row++) {
    const day = rows.liveDay[row] ?? NEVER_DAY
    if (day >= NEVER_DAY) continue
    const hallIndex = rows.hallIndex[row] ?? 0
    const group = itemAt(itemAt(plan.halls, hallIndex).groups, rows.groupIndex[row] ?? 0)
    const rackCount = rows.count[row] ?? 0
    const liquid = group.liquidRatio
    const maxKw = rackCount * group.maxKw
    const add = (from: number, racks: number, meanKw: number, provisionedKw: number) =>
      steps[hallIndex]?.push({
        day: from,
        rackCount: racks,
        meanKw,
        meanLiquidKw: meanKw * liquid,
        maxKw: provisionedKw,
        maxLiquidKw: provisionedKw * liquid,
        assumedKw: group.isAssumed ? meanKw : 0,
      })
    let rackKw = 0
    for (const step of drawSteps(group, day)) {
      const isFirst = step.day === day
      add(step.day, isFirst ? rackCount : 0, rackCount * (step.rackKw - rackKw), isFirst ? maxKw : 0)
      rackKw = step.rackKw
    }
  }
  for (const list of steps) list.sort((a, b) => a.day - b.day)
  return steps
}

/** A hall between two steps: its racks stay the same from `fromDay` up to, without, `toDay`. */
export interface LevelSpan extends Omit<LiveStep, 'day'> {
  fromDay: number
  toDay: number
}

/** The levels a hall's load stands at within a span of days, in order. */
export function levelSpans(steps: readonly LiveStep[], dayCount: number): LevelSpan[] {
  const spans: LevelSpan[] = []
  const level = { rackCount: 0, meanKw: 0, meanLiquidKw: 0, maxKw: 0, maxLiquidKw: 0, assumedKw: 0 }
  steps.forEach((step, index) => {
    level.rackCount += step.rackCount
    level.meanKw += step.meanKw
    level.meanLiquidKw += step.meanLiquidKw
    level.maxKw += step.maxKw
    level.maxLiquidKw += step.maxLiquidKw
    level.assumedKw += step.assumedKw
    const fromDay = Math.max(0, step.day)
    const toDay = Math.max(0, Math.min(dayCount, steps[index + 1]?.day ?? dayCount))
    if (toDay > fromDay) spans.push({ ...level, fromDay, toDay })
  })
  return spans
}
