import type { Distribution } from '../../../../shared/scenario/distribution.ts'
import type { CommonCause, Uncertainty } from '../../../../shared/scenario/risk.ts'
import { itemAt } from '../../numbers/limits.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ProgrammeTask } from '../../schedule/programmeTask.ts'
import type { RiskBuilder } from './riskBuilder.ts'
import { selectTasks } from './selectTasks.ts'
import { USUAL_DELIVERY_SLIP, USUAL_GRID_SLIP, USUAL_STEP_SLIP } from './usualRisk.ts'

interface Named {
  id: string
  name: string
}

/** What inputs and common causes are called, in the order they were added. */
export interface InputNames {
  inputs: Named[]
  causes: Named[]
}

/**
 * Adds an input for every length and date that is uncertain: PERT over a task's own low, mode and high, a slip for what only has a date, and
 * whatever the scenario puts in their place. Deliveries of one day are one shipment and slip together.
 */
export function addInputs(
  builder: RiskBuilder,
  plan: Plan,
  tasks: readonly ProgrammeTask[],
  nameOf: (task: ProgrammeTask) => string,
): InputNames {
  const names: InputNames = { inputs: [], causes: [] }
  const risk = plan.scenario.risk
  const causeOf = addCauses(builder, plan, tasks, risk?.commonCauses ?? [], names)
  const said = tasksOf(plan, tasks, risk?.uncertainties ?? [])
  const shipments = new Map<string, number>()
  tasks.forEach((task, index) => {
    const uncertainty = said.get(index)
    const add = (distribution: Distribution, factor: number, id: string, name: string): number => {
      names.inputs.push({ id, name })
      return builder.addInput({ id, distribution, factor, ...causeOf(index) })
    }
    if (
      isDated(task) &&
      uncertainty?.effect !== 'sets-duration' &&
      uncertainty?.effect !== 'scales-duration'
    ) {
      const distribution = uncertainty?.distribution.value ?? usualSlip(plan, task)
      const shipment = `${task.kind} ${task.notBeforeDay} ${JSON.stringify(distribution)}`
      const known = task.kind === 'delivery' ? shipments.get(shipment) : undefined
      const input = known ?? add(distribution, 1, task.id, nameOf(task))
      if (task.kind === 'delivery') shipments.set(shipment, input)
      builder.setDate(index, input)
      return
    }
    const range = durationOf(task, uncertainty)
    if (range) builder.setDuration(index, add(range.distribution, range.factor, task.id, nameOf(task)))
    if (uncertainty?.effect === 'shifts-date' && task.notBeforeDay > -Infinity) {
      const id = `${task.id} date`
      builder.setDate(index, add(uncertainty.distribution.value, 1, id, `${nameOf(task)}: date`))
    }
  })
  for (const { id, name, on, probability, repeatShare, mostRepeats } of risk?.rework ?? []) {
    for (const index of selectTasks(plan, tasks, on)) {
      const task = itemAt(tasks, index)
      const input = { id: `${task.id} rework ${id}`, name: `${name}: ${nameOf(task)}` }
      names.inputs.push(input)
      builder.setRework(index, input.id, probability.value, repeatShare.value, mostRepeats)
    }
  }
  return names
}

/** Something that comes on a day rather than takes a time. */
const isDated = ({ kind, notBeforeDay, durationDays }: ProgrammeTask): boolean =>
  (kind === 'grid' || kind === 'energisation' || kind === 'delivery') &&
  notBeforeDay > -Infinity &&
  durationDays.mode === 0

function usualSlip(plan: Plan, { kind }: ProgrammeTask): Distribution {
  if (kind === 'delivery') return USUAL_DELIVERY_SLIP
  if (kind === 'energisation') return USUAL_STEP_SLIP
  const observed = plan.scenario.equipment.forecastSlips?.map(({ slipDays }) => slipDays) ?? []
  return observed.length > 1 ? { shape: 'empirical', values: observed } : USUAL_GRID_SLIP
}

function durationOf(
  { durationDays: { low, mode, high } }: ProgrammeTask,
  uncertainty: Uncertainty | undefined,
): { distribution: Distribution; factor: number } | null {
  if (uncertainty?.effect === 'sets-duration') {
    return { distribution: uncertainty.distribution.value, factor: 1 }
  }
  if (uncertainty?.effect === 'scales-duration') {
    return mode > 0 ? { distribution: uncertainty.distribution.value, factor: mode } : null
  }
  if (!(high > low)) return null
  // In shares of the mode, so that tasks of one template draw from one table.
  const factor = mode > 0 ? mode : 1
  return {
    distribution: {
      shape: 'pert',
      low: ratio(low, factor),
      mode: ratio(mode, factor),
      high: ratio(high, factor),
    },
    factor,
  }
}

const ratio = (days: number, mode: number): number => Number((days / mode).toPrecision(12))

/** The last uncertainty that names a task holds. */
function tasksOf(
  plan: Plan,
  tasks: readonly ProgrammeTask[],
  uncertainties: readonly Uncertainty[],
): Map<number, Uncertainty> {
  const found = new Map<number, Uncertainty>()
  for (const uncertainty of uncertainties) {
    for (const index of selectTasks(plan, tasks, uncertainty.on)) found.set(index, uncertainty)
  }
  return found
}

/** A task follows the first common cause that names it. */
function addCauses(
  builder: RiskBuilder,
  plan: Plan,
  tasks: readonly ProgrammeTask[],
  causes: readonly CommonCause[],
  names: InputNames,
): (task: number) => { cause?: number; loading?: number } {
  const followed = new Map<number, { cause: number; loading: number }>()
  for (const { id, name, on, correlation } of causes) {
    const cause = builder.addCause(id)
    names.causes.push({ id, name })
    const loading = Math.sqrt(correlation.value)
    for (const index of selectTasks(plan, tasks, on)) {
      if (!followed.has(index)) followed.set(index, { cause, loading })
    }
  }
  return (task) => followed.get(task) ?? {}
}
