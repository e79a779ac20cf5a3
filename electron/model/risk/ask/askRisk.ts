import type { Scenario } from '../../../../shared/scenario/scenario.ts'
import { itemAt } from '../../numbers/limits.ts'
import type { Plan } from '../../plan/plan.ts'
import type { DatedPlan } from '../../programme/datedPlan.ts'
import type { ProgrammeTask } from '../../schedule/programmeTask.ts'
import { datePlan } from './datePlan.ts'
import { addEvents, mitigationUsd } from './planEvents.ts'
import { addInputs } from './planInputs.ts'
import { planOutcomes } from './planOutcomes.ts'
import { RiskBuilder } from './riskBuilder.ts'
import type { RiskLabels } from './riskLabels.ts'
import type { RiskModel } from '../riskModel.ts'
import { USUAL_CAPEX_RATIO, USUAL_CARRYING_RATIO } from './usualRisk.ts'

const DAYS_A_YEAR = 365

/** What the runs need, and what their numbers are called. */
export interface RiskQuestion {
  model: RiskModel
  labels: RiskLabels
}

/**
 * Turns a scenario into a programme that can be run many times: its dated plan, then what is uncertain in it by its `risk` part and the
 * ranges of its stages and lead times.
 *
 * @param dated  the plan of this very scenario where it is known; dated here otherwise
 */
export function askRisk(scenario: Scenario, dated: DatedPlan = datePlan(scenario)): RiskQuestion {
  const { plan, rows, contracted, programme, plannedCostUsd } = dated
  const { tasks, network } = programme
  const nameOf = (task: ProgrammeTask) => nameWithPlace(plan, task)
  const builder = new RiskBuilder(network)
  const { inputs, causes } = addInputs(builder, plan, tasks, nameOf)
  const events = addEvents(builder, plan, tasks)
  const cost = scenario.risk?.cost
  const capexRatio = cost?.capexRatio.value ?? USUAL_CAPEX_RATIO
  const costInput = builder.addInput({ id: 'capex-ratio', distribution: capexRatio })
  const { outcomes, moments, hallMoments } = planOutcomes(plan, programme, rows, contracted)
  return {
    model: builder.build({
      ...outcomes,
      costInput,
      plannedCostUsd,
      mitigationUsd: mitigationUsd(plan),
      delayUsdPerDay: cost?.delayUsdPerDay.value ?? (plannedCostUsd * USUAL_CARRYING_RATIO) / DAYS_A_YEAR,
    }),
    labels: {
      startDate: plan.startDate,
      moments,
      hallMoments,
      inputs: [...inputs, { id: 'capex-ratio', name: 'Capital cost' }],
      causes,
      events,
      tasks: tasks.map((task) => ({ id: task.id, name: nameOf(task) })),
    },
  }
}

/** `Shell, Building 2, New Carlisle`. */
function nameWithPlace(plan: Plan, { name, campusIndex, buildingIndex, hallIndex }: ProgrammeTask): string {
  const places = [
    hallIndex === null ? [] : [itemAt(plan.halls, hallIndex).spec.name],
    buildingIndex === null ? [] : [itemAt(plan.buildings, buildingIndex).spec.name],
    campusIndex === null ? [] : [itemAt(plan.campuses, campusIndex).spec.name],
  ]
  return [name, ...places.flat()].join(', ')
}
