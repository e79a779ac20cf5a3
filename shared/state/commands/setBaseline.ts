import type { Schedule } from '../../results/schedule.ts'
import { baselineSchema, type ScheduleSpec } from '../../scenario/schedule.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { dateOf } from '../../time/calendar.ts'
import type { Command } from './command.ts'

/** The document with another baseline; without the key where nothing is left in it. */
function withBaseline(scenario: Scenario, baseline: ScheduleSpec['baseline']): Scenario {
  const { schedule, ...rest } = scenario
  const { baseline: _, ...others } = schedule ?? {}
  const next = baseline ? { ...others, baseline } : others
  return Object.keys(next).length === 0 ? rest : { ...rest, schedule: next }
}

/**
 * Lays the schedule down as the baseline that later ones are shown beside, in place of one laid down before.
 *
 * @param startDate day 0 of the schedule
 */
export function setBaseline({ tasks }: Pick<Schedule, 'tasks'>, startDate: string): Command {
  return {
    label: 'Baseline',
    apply: (scenario) => {
      const parsed = baselineSchema.safeParse({
        name: 'Baseline',
        tasks: tasks.map(({ id, startDay, endDay }) => ({
          id,
          start: dateOf(startDate, startDay),
          end: dateOf(startDate, Math.ceil(endDay - 1e-6)),
        })),
      })
      if (!parsed.success) {
        return { ok: false, message: 'The programme has too many tasks for a baseline: it holds 20,000.' }
      }
      return { ok: true, scenario: withBaseline(scenario, parsed.data) }
    },
  }
}

export function clearBaseline(): Command {
  return {
    label: 'Removal of the baseline',
    apply: (scenario) => ({
      ok: true,
      scenario: scenario.schedule?.baseline ? withBaseline(scenario, undefined) : scenario,
    }),
  }
}
