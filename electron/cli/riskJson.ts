import {
  momentDayAt,
  type DeliveredBands,
  type RiskDriver,
  type RiskResult,
} from '../../shared/results/risk.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dateOf } from '../../shared/time/calendar.ts'
import { plainNumber } from './plainNumber.ts'

const PER_CENTS = [10, 50, 80, 90] as const

/** The answer to a question of risk as JSON: the same bytes for the same file, seed and number of runs. */
export function riskJson(scenario: Scenario, risk: RiskResult): string {
  const date = (day: number | null): string | null =>
    day === null || day >= NEVER_DAY ? null : dateOf(risk.startDate, day)
  const { scatter } = risk
  const answer = {
    format: 'rackrise-risk',
    version: 1,
    scenario: { id: scenario.id, name: scenario.name },
    seed: risk.seed,
    runCount: risk.runCount,
    stop: risk.stop,
    p80: {
      date: date(risk.p80Day),
      lowDate: date(risk.p80LowDay),
      highDate: date(risk.p80HighDay),
      toleranceDays: risk.toleranceDays,
    },
    moments: risk.moments.map((moment, index) => ({
      id: moment.id,
      name: moment.name,
      kind: moment.kind,
      plannedDate: date(moment.plannedDay),
      dueDate: date(moment.dueDay),
      dueProbability: moment.dueProbability,
      probability: moment.probability,
      meanDate: date(moment.meanDay),
      ...Object.fromEntries(
        PER_CENTS.map((perCent) => [`p${perCent}Date`, date(momentDayAt(risk, index, perCent / 100))]),
      ),
    })),
    finish: {
      id: risk.moments[risk.finishMoment]?.id ?? null,
      /** S-curve: day by which 1 %, 2 % ... 99 % of the runs have finished. */
      dates: Array.from({ length: 99 }, (_, index) =>
        date(momentDayAt(risk, risk.finishMoment, (index + 1) / 100)),
      ),
    },
    /** Contracted halls, and all with those under option. */
    delivered: bandsJson(risk.delivered, date),
    deliveredAll: bandsJson(risk.deliveredAll, date),
    itMwOn: { date: date(risk.mwDay), meanItMw: plainNumber(risk.meanItMw) },
    tornadoByDate: risk.tornadoByDate.map((driver) => driverJson(driver, 'Days')),
    tornadoByMw: risk.tornadoByMw.map((driver) => driverJson(driver, 'Mw')),
    criticality: risk.criticality.map(({ taskId, name, share }) => ({
      taskId,
      name,
      share: plainNumber(share),
    })),
    register: risk.register.map(({ finishDelayDays, finishDelayErrorDays, ...entry }) => ({
      ...entry,
      happenedShare: plainNumber(entry.happenedShare),
      finishDelayDays: plainNumber(finishDelayDays),
      finishDelayErrorDays: plainNumber(finishDelayErrorDays),
    })),
    costUsd: { planned: Math.round(risk.plannedCostUsd), ...risk.costUsd },
    scatter: { dates: Array.from(scatter.day, (day) => date(day)), costUsd: Array.from(scatter.costUsd) },
  }
  return JSON.stringify(answer, null, 2)
}

function bandsJson(bands: DeliveredBands, date: (day: number) => string | null) {
  const column = (values: Float32Array) => Array.from(values, plainNumber)
  return {
    dates: Array.from(bands.day, date),
    plannedItMw: column(bands.plannedItMw),
    itMwP10: column(bands.itMwP10),
    itMwP50: column(bands.itMwP50),
    itMwP90: column(bands.itMwP90),
    acceleratorsP10: column(bands.acceleratorsP10),
    acceleratorsP50: column(bands.acceleratorsP50),
    acceleratorsP90: column(bands.acceleratorsP90),
  }
}

function driverJson({ id, name, kind, whenLow, whenHigh, correlation }: RiskDriver, unit: 'Days' | 'Mw') {
  return {
    id,
    name,
    kind,
    [`whenLow${unit}`]: plainNumber(whenLow),
    [`whenHigh${unit}`]: plainNumber(whenHigh),
    correlation: plainNumber(correlation),
  }
}
