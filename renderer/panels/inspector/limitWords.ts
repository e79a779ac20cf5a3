import type { HallLimit, StrandedCapacity } from '../../../shared/results/place.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatKw } from '../../../shared/units/format.ts'

export const LIMIT_WORDS: Record<HallLimit['cause'], string> = {
  'floor-space': 'Floor space',
  'floor-load': 'Floor load',
  'cable-reach': 'Cable reach of a domain',
  'rack-feed': 'Feed of one rack',
  breaker: 'Breaker of one rack',
  busway: 'Busway over a row',
  'hall-feed': 'Electrical feed',
  'upstream-feed': 'Utility, even share',
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

/** Racks that a limit allows on a day; `null` where it counts none. */
function racksOn({ rackLimit, steps }: HallLimit, day: number): number | null {
  if (steps.length === 0) return rackLimit
  return steps.reduce((racks, step) => (step.fromDay <= day ? step.rackLimit : racks), 0)
}

/** The next step of a limit that lets more than `racks` run, in words. */
function untilWords({ steps }: HallLimit, day: number, racks: number, startDate: string): string {
  const next = steps.find(({ fromDay, rackLimit }) => fromDay > day && rackLimit > racks)
  return next ? `; ${formatCount(next.rackLimit)} from ${formatDay(startDate, Math.ceil(next.fromDay))}` : ''
}

/**
 * What a hall allows on one day, as far as its plant and its grid have come. Halls of a campus draw on one utility as they become
 * ready: their even share of it binds none of them alone, and is said only while there is no utility at all.
 */
export function allowedOn(limits: readonly HallLimit[], day: number, startDate: string): string {
  let least = Infinity
  let first: HallLimit | null = null
  for (const limit of limits) {
    const racks = racksOn(limit, day)
    if (racks === null || racks >= least) continue
    if (limit.cause === 'upstream-feed') {
      if (racks > 0 || limit.rackLimit === 0) continue
      const from = limit.steps.find(({ fromDay, rackLimit }) => fromDay > day && rackLimit > 0)
      const until = from ? ` before ${formatDay(startDate, Math.ceil(from.fromDay))}` : ' yet'
      return `On this day no rack may run: the campus has no utility capacity${until}.`
    }
    least = racks
    first = limit
  }
  if (!first) return 'On this day nothing limits it.'
  return `On this day ${formatCount(least)} racks may run, by ${LIMIT_WORDS[first.cause].toLowerCase()}${untilWords(first, day, least, startDate)}.`
}

/** What a limit allows in racks and kilowatts, and from when. */
export function allowedText(limit: HallLimit, startDate: string): string {
  if (limit.rackLimit === null) return 'stops no rack'
  const power = limit.limitKw === null ? '' : `, ${formatKw(limit.limitKw)}`
  const text = `${formatCount(limit.rackLimit)} ${limit.rackLimit === 1 ? 'rack' : 'racks'}${power}`
  const last = limit.steps.at(-1)
  return last && last.fromDay > 0 ? `${text}, from ${formatDay(startDate, Math.ceil(last.fromDay))}` : text
}

const RESOURCE_WORDS: Record<StrandedCapacity['resource'], string> = {
  feed: 'Feed',
  cooling: 'Cooling',
  floor: 'Floor',
}

/** What stands idle when all that is planned runs, and what keeps the next rack from it. */
export function strandedLine({ resource, amount, unit, cause }: StrandedCapacity): {
  label: string
  value: string
} {
  const size = unit === 'kW' ? formatKw(amount) : `${formatCount(amount)} ${unit}`
  const why = cause === null ? 'no racks planned' : `held by ${LIMIT_WORDS[cause].toLowerCase()}`
  return { label: `${RESOURCE_WORDS[resource]}, ${why}`, value: size }
}
