import { USER_SOURCE, type Graded } from '../../catalog/graded.ts'
import type { Distribution } from '../../scenario/distribution.ts'
import type { Command } from './command.ts'
import { parsePath, valueAt } from './path.ts'
import { setValue } from './setValue.ts'

/** The shapes that are written with a few numbers; observed values come with the file. */
export type DistributionShape = Exclude<Distribution['shape'], 'empirical'>

/** Lowest, middle and highest number of a distribution, as far as it names them. */
function spanOf(from: Distribution): { low: number; mode: number; high: number } {
  if (from.shape === 'lognormal') {
    return { low: from.median ** 2 / from.p90, mode: from.median, high: from.p90 }
  }
  if (from.shape !== 'empirical') return from
  const sorted = from.values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return { low: at(0), mode: at(0.5), high: at(1) }
}

/** Least median that a lognormal can have, in days or as a ratio. */
const LEAST_MEDIAN = 0.01

/**
 * The same spread in another shape. Between triangular and PERT the numbers stay; a lognormal takes the mode for its median and the
 * high for what nine in ten stay under, and gives back as low what one in ten stays under.
 */
export function reshape(from: Distribution, shape: DistributionShape): Distribution {
  const { low, mode, high } = spanOf(from)
  if (shape !== 'lognormal') return { shape, low, mode, high }
  const median = Math.max(LEAST_MEDIAN, mode)
  return { shape, median, p90: Math.max(median, high) }
}

/** Gives a graded distribution another shape; its numbers then are the user's own. */
export function setShape(place: string, shape: DistributionShape, label: string): Command {
  return {
    label,
    apply: (scenario) => {
      const before = valueAt(scenario, parsePath(place)) as Graded<Distribution> | undefined
      if (!before || before.value.shape === shape) return { ok: true, scenario }
      const after = { value: reshape(before.value, shape), confidence: 'assumed', source: USER_SOURCE }
      return setValue(place, after, label).apply(scenario)
    },
  }
}
