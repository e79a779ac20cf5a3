import type { HallLimit } from '../../../shared/results/place.ts'
import { formatCount } from '../../../shared/units/format.ts'

export const LIMIT_WORDS: Record<HallLimit['cause'], string> = {
  'floor-space': 'Floor space',
  'floor-load': 'Floor load',
  'cable-reach': 'Cable reach of a domain',
  'rack-feed': 'Feed of one rack',
  breaker: 'Breaker of one rack',
  busway: 'Busway over a row',
  'hall-feed': 'Electrical feed',
  'upstream-feed': 'Utility, its share',
  cooling: 'Cooling',
  'cdu-heat': 'Coolant units, heat',
  'cdu-flow': 'Coolant units, flow',
  'air-heat': 'Air handlers',
  'air-density': 'Air cooling per rack',
  'coolant-temperature': 'Coolant temperature',
  'air-temperature': 'Air temperature',
}

/** The limit that allows the fewest racks; one that is broken without counting racks comes first. */
export function bindingLimit(limits: readonly HallLimit[]): HallLimit | null {
  const broken = limits.find((limit) => limit.isExceeded && limit.rackLimit === null)
  if (broken) return broken
  let binding: HallLimit | null = null
  for (const limit of limits) {
    if (limit.rackLimit === null) continue
    if (binding?.rackLimit === undefined || binding.rackLimit === null || limit.rackLimit < binding.rackLimit)
      binding = limit
  }
  return binding
}

/** What stops the next rack, in a sentence. */
export function bindingSentence(limits: readonly HallLimit[], rackCount: number): string {
  const binding = bindingLimit(limits)
  if (!binding) return 'Nothing limits this hall.'
  const what = LIMIT_WORDS[binding.cause]
  if (binding.rackLimit === null) return `${what} is exceeded: the racks planned here cannot all run.`
  const spare = binding.rackLimit - rackCount
  const allowed = `${what} binds first, at ${formatCount(binding.rackLimit)} racks`
  if (spare < 0) return `${allowed}: ${formatCount(-spare)} fewer than the ${formatCount(rackCount)} planned.`
  if (spare === 0) return `${allowed}: exactly what is planned.`
  return `${allowed}: room for ${formatCount(spare)} more.`
}
