import { listHalls } from './queries.ts'
import type { Scenario } from './scenario.ts'

/** Words in the name of a processor that is an accelerator and no GPU. */
const NOT_A_GPU = /trainium|inferentia|tpu|ascend|maia|mtia/i

/** "GPUs" where every accelerator in a hall of the plan is one, else "accelerators". */
export function acceleratorNoun(scenario: Scenario): 'GPUs' | 'accelerators' {
  const used = new Set(
    listHalls(scenario).flatMap(({ hall }) => hall.rackGroups.map(({ rackTypeId }) => rackTypeId)),
  )
  const accelerators = scenario.equipment.rackTypes.filter(
    ({ id, acceleratorCount }) => used.has(id) && acceleratorCount.value > 0,
  )
  const areGpus = accelerators.every(({ processor }) => !NOT_A_GPU.test(processor))
  return accelerators.length > 0 && areGpus ? 'GPUs' : 'accelerators'
}
