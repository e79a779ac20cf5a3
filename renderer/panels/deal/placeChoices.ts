import { WORKLOADS } from '../../../shared/scenario/hall.ts'
import { listHalls } from '../../../shared/scenario/queries.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { setValue } from '../../../shared/state/commands/setValue.ts'
import { named, NONE, type ChoiceInput } from './part.ts'

const WORK_WORDS = { training: 'Training', inference: 'Inference', cpu: 'CPU' } as const

/** Who a hall is for, whether its part of the utility capacity is kept for them, and what its racks do. */
export function hallChoices(scenario: Scenario, hallIndex: number): ChoiceInput[] {
  const place = listHalls(scenario)[hallIndex]
  if (!place) return []
  const { hall, path } = place
  const tenant = scenario.tenants.find(({ id }) => id === hall.tenantId)
  const fencePath = `${path}/isRingFenced`
  const fenceLabel = `Ring-fence of ${hall.name}`
  return [
    {
      path: `${path}/tenantId`,
      label: 'Tenant',
      fullLabel: `Tenant of ${hall.name}`,
      value: hall.tenantId,
      options: named(scenario.tenants),
    },
    {
      path: fencePath,
      label: 'Ring-fence',
      fullLabel: fenceLabel,
      value: hall.isRingFenced === undefined ? NONE : String(hall.isRingFenced),
      options: [
        { value: NONE, label: `As the tenant: ${tenant?.isRingFenced ? 'kept' : 'shared'}` },
        { value: 'true', label: 'Kept for the tenant' },
        { value: 'false', label: 'Shared' },
      ],
      command: (value) => setValue(fencePath, value === NONE ? undefined : value === 'true', fenceLabel),
    },
    ...hall.rackGroups.map(({ id, workload }, index): ChoiceInput => ({
      path: `${path}/rackGroups/${index}/workload`,
      label: hall.rackGroups.length > 1 ? `Work ${index + 1}` : 'Work',
      fullLabel: `Work of ${id} in ${hall.name}`,
      value: workload,
      options: WORKLOADS.map((value) => ({ value, label: WORK_WORDS[value] })),
    })),
  ]
}

/** Who runs a campus, and on which cluster network and software. */
export function campusChoices(
  { campuses, providers, platforms = [] }: Scenario,
  index: number,
): ChoiceInput[] {
  const campus = campuses[index]
  if (!campus) return []
  const { name, providerId, platformId } = campus
  return [
    {
      path: `campuses/${index}/providerId`,
      label: 'Provider',
      fullLabel: `Provider of ${name}`,
      value: providerId,
      options: named(providers),
    },
    {
      path: `campuses/${index}/platformId`,
      label: 'Platform',
      fullLabel: `Platform of ${name}`,
      value: platformId ?? NONE,
      options: named(platforms, 'None stated'),
    },
  ]
}
