import type { Commitment } from '../../../shared/scenario/contract.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { Dimension } from '../../../shared/units/quantity.ts'
import type { EditableInput } from './inputs.ts'

/** Something of the document that is on or off. */
export interface SwitchInput {
  path: string
  label: string
  fullLabel: string
  isOn: boolean
}

/** A contract, a delivery, a tenant: a part of the deal whose inputs are edited together. */
export interface DealPart {
  /** `commitments/0`: its place in the document. */
  id: string
  name: string
  inputs: EditableInput[]
  switches: SwitchInput[]
}

type Kind = EditableInput['kind']
type Line = readonly [key: string, label: string, kind: Kind, max?: number]

function part(id: string, name: string, lines: readonly Line[], switches: SwitchInput[] = []): DealPart {
  const inputs = lines.map(([key, label, kind, max = 0]): EditableInput => ({
    path: `${id}/${key}`,
    label,
    fullLabel: `${label}, ${name}`,
    kind,
    min: 0,
    max,
  }))
  return { id, name, inputs, switches }
}

const number = (key: string, label: string, kind: Dimension, max: number): Line => [key, label, kind, max]

/** What can be changed about a contract. @param index its place in the document's commitments */
export function contractPart(commitment: Commitment, index: number): DealPart {
  const id = `commitments/${index}`
  const lines: Line[] = [
    ['name', 'Name', 'text'],
    number('totalUsd', 'Total', 'usd', 5e12),
    ['startDate', 'From', 'date'],
    number('termYears', 'Term', 'years', 60),
  ]
  if (commitment.drawdown === 'ramped') lines.push(number('rampDays', 'Ramp', 'days', 20_000))
  if (commitment.takeOrPayRatio) lines.push(number('takeOrPayRatio', 'Take or pay', 'ratio', 1))
  if (commitment.usdPerAcceleratorHour) {
    lines.push(number('usdPerAcceleratorHour', 'Accelerator-hour', 'usdPerHour', 1000))
  }
  commitment.tranches?.forEach((tranche, at) => {
    const own = `tranches/${at}`
    lines.push([`${own}/date`, tranche.name, 'date'])
    if (tranche.acceleratorCount) lines.push(number(`${own}/acceleratorCount`, 'Accelerators', 'count', 5e7))
    if (tranche.itMw) lines.push(number(`${own}/itMw`, 'IT power', 'powerMw', 100_000))
  })
  const { option } = commitment
  if (option) {
    lines.push(['option/decisionDate', 'Option decided', 'date'])
    lines.push(number('option/totalUsd', 'Option value', 'usd', 5e12))
  }
  const switches: SwitchInput[] = option
    ? [
        {
          path: `${id}/option/isExercised`,
          label: 'Option taken up',
          fullLabel: `Option taken up, ${commitment.name}`,
          isOn: option.isExercised,
        },
      ]
    : []
  if (commitment.isOptional !== undefined) {
    switches.push({
      path: `${id}/isOptional`,
      label: 'Left out of sums',
      fullLabel: `Left out of sums, ${commitment.name}`,
      isOn: commitment.isOptional,
    })
  }
  return part(id, commitment.name, lines, switches)
}

function tenantParts({ tenants }: Scenario): DealPart[] {
  return tenants.flatMap((tenant, index) => {
    const id = `tenants/${index}`
    const lines = tenant.priority ? [number('priority', 'Turn at racks and power', 'count', 100)] : []
    const fence = {
      path: `${id}/isRingFenced`,
      label: 'Ring-fenced',
      fullLabel: `Ring-fenced, ${tenant.name}`,
      isOn: tenant.isRingFenced ?? false,
    }
    return part(id, tenant.name, lines, [fence])
  })
}

function platformParts({ platforms = [] }: Scenario): DealPart[] {
  return platforms.map(({ name }, index) =>
    part(`platforms/${index}`, name, [
      number('startRatio', 'Usable at first', 'ratio', 1),
      number('matureRatio', 'Usable once learned', 'ratio', 1),
      number('learningDays', 'Learning', 'days', 4000),
      number('integrationDays', 'Integration of a row', 'days', 1000),
      number('migrationDays', 'Moving work here', 'days', 4000),
    ]),
  )
}

function placementParts({ placement, siteLinks = [], seedings = [] }: Scenario): DealPart[] {
  const rules = placement
    ? [
        part(
          'placement',
          'Placement of work',
          [
            number('crossSitePenaltyRatio', 'Lost across sites', 'ratio', 1),
            number('trainingStatePb', 'Training state', 'volumePb', 1e6),
            number('inferenceStatePb', 'Inference state', 'volumePb', 1e6),
            number('latencyLimitMs', 'Round trip allowed', 'milliseconds', 10_000),
          ],
          [
            {
              path: 'placement/crossSiteTraining',
              label: 'One job across sites',
              fullLabel: 'One training job across linked sites',
              isOn: placement.crossSiteTraining,
            },
          ],
        ),
      ]
    : []
  const links = siteLinks.map(({ name }, index) =>
    part(`siteLinks/${index}`, name, [number('bandwidthGbps', 'Bandwidth', 'bandwidthGbps', 1e7)]),
  )
  const copies = seedings.map((seeding, index) =>
    part(`seedings/${index}`, `Data for ${seeding.campusId}`, [
      number('volumePb', 'Volume into a hall', 'volumePb', 1e6),
      number('linkShareRatio', 'Share of the link', 'ratio', 1),
    ]),
  )
  return [...rules, ...links, ...copies]
}

function supplyParts({ deliveries, supplyClaims = [], equipment }: Scenario): DealPart[] {
  const nameOf = (id: string) => equipment.rackTypes.find((type) => type.id === id)?.name ?? id
  const own = deliveries.map((delivery, index) => {
    const lines: Line[] = [['date', 'Date', 'date'], number('rackCount', 'Racks', 'count', 5e6)]
    if (delivery.slipDays) lines.push(number('slipDays', 'Slip', 'days', 4000))
    if (delivery.arrivingRatio) lines.push(number('arrivingRatio', 'Comes then', 'ratio', 1))
    if (delivery.restAfterDays) lines.push(number('restAfterDays', 'Rest after', 'days', 4000))
    return part(`deliveries/${index}`, `${nameOf(delivery.rackTypeId)}, ${delivery.date}`, lines)
  })
  const claims = supplyClaims.map((claim, index) =>
    part(`supplyClaims/${index}`, claim.name, [
      ['date', 'Date', 'date'],
      number('rackCount', 'Racks', 'count', 5e6),
      number('priority', 'Turn', 'count', 100),
    ]),
  )
  return [...own, ...claims]
}

function demandParts({ demand }: Scenario): DealPart[] {
  return (demand?.scenarios ?? []).map(({ name, points }, index) =>
    part(
      `demand/scenarios/${index}`,
      `Demand: ${name}`,
      points.flatMap((point, at): Line[] => [number(`points/${at}/itMw`, point.date, 'powerMw', 1e6)]),
    ),
  )
}

/** Everything of the deal that is neither a place nor a contract: tenants, demand, platforms, placement, links and supply, in that order. */
export function dealParts(scenario: Scenario): DealPart[] {
  return [
    ...tenantParts(scenario),
    ...demandParts(scenario),
    ...platformParts(scenario),
    ...placementParts(scenario),
    ...supplyParts(scenario),
  ]
}
