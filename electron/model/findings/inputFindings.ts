import type { Finding } from '../../../shared/results/finding.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { itemAt } from '../numbers/limits.ts'
import { LEAST_POWER_FACTOR } from '../plants/sizePlant.ts'
import { onCampus, onHall, nameHall, type Facts } from './finding.ts'

/** Inputs that could not be taken as they stand, and what was done instead. */
export function findInputs({ plan, layout, rollout }: Facts): Finding[] {
  const findings: Finding[] = []
  const { start, end } = plan.scenario.span
  if (end < start) {
    findings.push(
      onCampus(plan, null, {
        code: 'span-reversed',
        severity: 'violation',
        message: `The timeline ends on ${end}, before it starts on ${start}; only the first day is shown.`,
        remedy: 'Set an end after the start.',
        value: 1,
        limit: 1,
        unit: 'days',
      }),
    )
  }
  if (plan.cutDays > 0 && end >= start) {
    findings.push(
      onCampus(plan, null, {
        code: 'span-cut',
        severity: 'warning',
        message: `The timeline is cut to its first ${formatCount(plan.dayCount)} days; ${formatCount(plan.cutDays)} more were asked for.`,
        remedy: 'Choose an earlier end.',
        value: plan.dayCount + plan.cutDays,
        limit: plan.dayCount,
        unit: 'days',
      }),
    )
  }
  for (const building of plan.buildings) {
    if (!itemAt(rollout.buildings, building.index).isCircular) continue
    findings.push({
      ...onCampus(plan, building.campusIndex, {
        code: 'stage-order-circular',
        severity: 'warning',
        message: `Stages of ${building.spec.name} wait for one another in a circle ("${building.template.name}"); some links are not kept.`,
        remedy: 'Remove a link of the circle from the stage template.',
        value: 1,
        limit: 0,
        unit: 'circles',
      }),
      buildingIndex: building.index,
    })
  }
  for (const hall of plan.halls) {
    const factor = hall.power.powerFactor.value
    if (factor >= LEAST_POWER_FACTOR) continue
    findings.push(
      onHall(plan, hall, {
        code: 'power-factor-held',
        severity: 'warning',
        message: `The power factor of ${nameHall(plan, hall)} is ${factor}; it is held at ${LEAST_POWER_FACTOR}.`,
        remedy: 'Use the power factor the utility sees, usually 0.95 or more.',
        value: factor,
        limit: LEAST_POWER_FACTOR,
        unit: 'ratio',
      }),
    )
  }
  if (layout.undrawnCount > 0) {
    findings.push(
      onCampus(plan, null, {
        code: 'plant-not-drawn',
        severity: 'note',
        message: `${formatCount(layout.undrawnCount)} machines are counted but not drawn: there are too many of a kind.`,
        remedy: 'Check the rating of the equipment; larger units need fewer of them.',
        value: layout.undrawnCount,
        limit: 0,
        unit: 'machines',
      }),
    )
  }
  return findings
}
