import type { Scenario } from '../../../shared/scenario/scenario.ts'
import {
  contractParts,
  costParts,
  demandParts,
  priceParts,
  targetParts,
  tenantParts,
} from './contractParts.ts'
import type { DealPart } from './part.ts'
import { cpuParts, outsideParts, placementParts, platformParts, supplyParts } from './siteParts.ts'

/** Everything of the deal that is not a place of the plan, in the order in which it is read. */
export function dealParts(scenario: Scenario): DealPart[] {
  return [
    ...contractParts(scenario),
    ...priceParts(scenario),
    ...targetParts(scenario),
    ...tenantParts(scenario),
    ...demandParts(scenario),
    ...platformParts(scenario),
    ...placementParts(scenario),
    ...outsideParts(scenario),
    ...cpuParts(scenario),
    ...supplyParts(scenario),
    ...costParts(scenario),
  ]
}
