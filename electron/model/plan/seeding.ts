import { CONFIDENCES, type Graded } from '../../../shared/catalog/graded.ts'
import type { Seeding } from '../../../shared/scenario/portfolio.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { daysPerPetabyte } from '../numbers/transfer.ts'

/** Days that a copy takes over its share of the line. */
export function copyDays(scenario: Scenario, { linkId, volumePb, linkShareRatio }: Seeding): number {
  const gbps = linkOf(scenario, linkId).bandwidthGbps.value * linkShareRatio.value
  return volumePb.value * daysPerPetabyte(gbps)
}

/** What a hall of a campus waits for its data, as sure as the least sure number behind it; `null` where it needs none. */
export function seedingOf(scenario: Scenario, campusId: string): Graded | null {
  const own = (scenario.seedings ?? []).filter((seeding) => seeding.campusId === campusId)
  if (own.length === 0) return null
  const inputs = own.flatMap(({ linkId, volumePb, linkShareRatio }) => [
    volumePb,
    linkShareRatio,
    linkOf(scenario, linkId).bandwidthGbps,
  ])
  const rank = ({ confidence }: Graded) => CONFIDENCES.indexOf(confidence)
  const weakest = inputs.reduce((worst, input) => (rank(input) > rank(worst) ? input : worst))
  const days = own.reduce((sum, seeding) => sum + copyDays(scenario, seeding), 0)
  return { value: days, confidence: weakest.confidence, source: weakest.source }
}

function linkOf({ siteLinks }: Scenario, linkId: string) {
  const link = siteLinks?.find(({ id }) => id === linkId)
  if (!link) throw new Error(`Seeding names the link "${linkId}", which the scenario does not hold.`)
  return link
}
