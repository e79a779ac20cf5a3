import { likelihood } from '../../shared/contract/charts/riskCharts.ts'
import { momentDayAt, type RiskResult } from '../../shared/results/risk.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import { formatCount } from '../../shared/units/format.ts'
import type { Briefing } from './briefing.ts'

/** Shares of the runs by which the days are told. */
const HALF = 0.5
const MOST = 0.8

/** How likely the answer is, in one sentence on the same target as the verdict; empty where no risk was run. */
export function odds({ keyDays, date }: Pick<Briefing, 'keyDays' | 'date'>, risk: RiskResult | null): string {
  if (!risk || risk.runCount === 0) return ''
  const { target } = keyDays
  const promised = risk.moments.findIndex(({ kind, dueDay }) => kind === 'target' && dueDay === target?.day)
  const index = promised >= 0 ? promised : risk.finishMoment
  const moment = risk.moments[index]
  if (!moment) return ''
  const [half, most] = [HALF, MOST].map((share) => momentDayAt(risk, index, share))
  const dayWords = (day: number | undefined): string | null =>
    day === undefined || day >= NEVER_DAY ? null : date(day)
  const [byHalf, byMost] = [dayWords(half), dayWords(most)]
  const runs = `${formatCount(risk.runCount)} runs with durations, deliveries and risks drawn anew`
  const kept = moment.dueProbability
  const keeping = kept === null ? [] : [`${kept === 0 ? 'none keeps' : `${likelihood(kept)} keep`} the date`]
  const days =
    byHalf === null
      ? 'fewer than half are complete within the plan'
      : byMost === null
        ? `half are complete by ${byHalf}`
        : `half are complete by ${byHalf}, eight in ten by ${byMost}`
  return `Of ${runs} ${[...keeping, days].join('; ')}.`
}
