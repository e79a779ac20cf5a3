import { momentDayAt } from '../../../shared/results/risk.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { parseScenario } from '../../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { dateOf } from '../../../shared/time/calendar.ts'
import { askRisk } from '../../model/risk/ask/askRisk.ts'
import type { RiskOrder } from '../../model/risk/runs/rounds.ts'
import { runRisk } from '../../riskHost/runRisk.ts'
import { thisThread } from '../../riskHost/thisThread.ts'
import { setAtPath } from './setAtPath.ts'
import type { SweepRow } from './sweepTable.ts'
import { valuesOf, type Variation } from './variants.ts'

/** Runs one variant of a sweep. One that is no valid scenario is a row that says why. */
export async function sweepVariant(
  scenario: Scenario,
  variations: readonly Variation[],
  variant: number,
  order: RiskOrder,
): Promise<SweepRow> {
  const values = valuesOf(variations, variant)
  const row: SweepRow = { variant }
  let document: unknown = scenario
  for (const [index, { path }] of variations.entries()) {
    const value = values[index] ?? ''
    row[path] = value
    const changed = setAtPath(document, path, value)
    if (!changed.ok) return { ...row, problem: changed.problem.message }
    document = changed.value
  }
  const parsed = parseScenario(document)
  if (!parsed.ok) return { ...row, problem: parsed.problem.message }
  const risk = await runRisk(askRisk(parsed.value), order, thisThread())
  const date = (day: number) => (day >= NEVER_DAY ? null : dateOf(risk.startDate, day))
  const at = (share: number) => date(momentDayAt(risk, risk.finishMoment, share))
  const target = risk.moments.find(({ kind }) => kind === 'target')
  return {
    ...row,
    runCount: risk.runCount,
    plannedFinish: date(risk.moments[risk.finishMoment]?.plannedDay ?? NEVER_DAY),
    finishP10: at(0.1),
    finishP50: at(0.5),
    finishP80: at(0.8),
    finishP90: at(0.9),
    targetProbability: target?.dueProbability ?? null,
    meanItMw: risk.meanItMw,
    plannedUsd: risk.plannedCostUsd,
    costP50Usd: risk.costUsd.p50,
    costP80Usd: risk.costUsd.p80,
    problem: null,
  }
}
