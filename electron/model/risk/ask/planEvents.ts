import type { RiskEntry } from '../../../../shared/scenario/risk.ts'
import { itemAt } from '../../numbers/limits.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ProgrammeTask } from '../../schedule/programmeTask.ts'
import type { RiskBuilder } from './riskBuilder.ts'
import type { RiskLabels } from './riskLabels.ts'
import { selectTasks } from './selectTasks.ts'

/** Adds the register: probability and impact with mitigation counted where it is applied. */
export function addEvents(
  builder: RiskBuilder,
  plan: Plan,
  tasks: readonly ProgrammeTask[],
): RiskLabels['events'] {
  return (plan.scenario.risk?.register ?? []).map((entry) => {
    const { id, name, owner, delayDays, costUsd, mitigation } = entry
    const applied = mitigation?.applied === true ? mitigation : undefined
    const probability = (applied?.residualProbability ?? entry.probability).value
    builder.addEvent({
      id,
      probability,
      delayDays: delayDays.value,
      factor: applied?.residualImpact.value ?? 1,
      costUsd: costUsd.value,
      tasks: hitTasks(entry, tasks, selectTasks(plan, tasks, entry.on)),
    })
    return {
      id,
      name,
      owner,
      probability,
      mitigation: mitigation
        ? { name: mitigation.name, applied: mitigation.applied, costUsd: mitigation.costUsd.value }
        : null,
    }
  })
}

/** Cost of the mitigation that is applied, USD. */
export function mitigationUsd(plan: Plan): number {
  const applied = (plan.scenario.risk?.register ?? []).flatMap(({ mitigation }) =>
    mitigation?.applied === true ? [mitigation.costUsd.value] : [],
  )
  return applied.reduce((sum, usd) => sum + usd, 0)
}

/** Of a partial shipment the halls served first get theirs on the day: the share that comes on time is left out, shipment by shipment. */
function hitTasks(
  { onTimeShare }: RiskEntry,
  tasks: readonly ProgrammeTask[],
  selected: readonly number[],
): number[] {
  if (onTimeShare === undefined) return [...selected]
  const shipments = new Map<number, number[]>()
  for (const index of selected) {
    const { kind, notBeforeDay } = itemAt(tasks, index)
    if (kind !== 'delivery') continue
    const shipment = shipments.get(notBeforeDay) ?? []
    shipment.push(index)
    shipments.set(notBeforeDay, shipment)
  }
  return [...shipments.values()].flatMap((shipment) =>
    shipment.slice(Math.round(shipment.length * onTimeShare.value)),
  )
}
