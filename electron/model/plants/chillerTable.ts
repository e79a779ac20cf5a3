import { biquadratic } from '../components/chillerCurves.ts'
import { carnotCop } from '../components/chiller.ts'
import type { ChillerTable } from '../kernel/hallPlant.ts'
import { held } from './held.ts'
import type { ChillerDesign } from './plantDesign.ts'

const FIRST_C = -60
const LAST_C = 80
const PER_K = 2
/** Condenser temperature that ratings are given at, degrees C: AHRI 550/590, air 35, water 29.4. */
const RATED_ENTERING_C = { air: 35, water: 29.4 }
/** Capacity lost for each kelvin above the rating. assumed: between centrifugals (about 1 %) and air-cooled screws (2 %). */
const CAPACITY_PER_K = 0.015
const CAPACITY_ENDS = [0.4, 1.1] as const
/** A machine's own curves are taken at their word further. */
const CURVE_CAPACITY_ENDS = [0.1, 3] as const

/**
 * Full-load power and capacity of a chiller over the temperature of what enters its condenser, for one chilled-water temperature.
 *
 * By its curves inside their range; outside, and for warm-water plants everywhere, by a share of Carnot, scaled to meet the curves where they
 * end. Power never falls and capacity never grows as it gets hotter, seen from the middle of the range: fitted curves bend at their ends,
 * machines do not.
 */
export function tabulateChiller(design: ChillerDesign, chilledC: number): ChillerTable {
  const chiller: ChillerDesign = {
    ...design,
    carnotRatio: held(design.carnotRatio, 0.05, 0.9),
    mostCop: held(design.mostCop, 1, 40),
    condenserK: held(design.condenserK, 0, 60),
    leastCondenserC: held(design.leastCondenserC, -20, 60),
  }
  const count = (LAST_C - FIRST_C) * PER_K + 1
  const pairs = new Float64Array(2 * count + 2)
  const range = chiller.curves?.enteringRangeC
  const usesCurves =
    chiller.curves !== null &&
    chilledC >= chiller.curves.leavingRangeC[0] &&
    chilledC <= chiller.curves.leavingRangeC[1]
  const ends = usesCurves ? CURVE_CAPACITY_ENDS : CAPACITY_ENDS
  for (let i = 0; i < count; i++) {
    const enteringC = FIRST_C + i / PER_K
    let ratio = carnotRatioAt(chiller, chilledC, enteringC)
    let size = 1 - CAPACITY_PER_K * (enteringC - RATED_ENTERING_C[chiller.kind])
    if (usesCurves && chiller.curves && range) {
      const inside = Math.max(range[0], Math.min(range[1], enteringC))
      const byCurve =
        held(biquadratic(chiller.curves.eirByTemp, chilledC, inside), 0.05, 5) /
        held(chiller.curves.ratedCop, 1, 40)
      ratio = (byCurve * ratio) / carnotRatioAt(chiller, chilledC, inside)
      size = biquadratic(chiller.curves.capacityByTemp, chilledC, inside)
    }
    pairs[2 * i] = ratio
    pairs[2 * i + 1] = held(size, ends[0], ends[1])
  }
  const middleC = usesCurves && range ? (range[0] + range[1]) / 2 : RATED_ENTERING_C[chiller.kind]
  const middle = Math.round(held((middleC - FIRST_C) * PER_K, 0, count - 1))
  for (let i = middle + 1; i < count; i++) follow(pairs, i, i - 1, 1)
  for (let i = middle - 1; i >= 0; i--) follow(pairs, i, i + 1, -1)
  // One more pair, so that the last interval reads on.
  follow(pairs, count, count - 1, 1)
  return { firstC: FIRST_C, perK: PER_K, lastIndex: count - 1, pairs }
}

/** Keeps an entry from drawing less, or moving more, than its cooler neighbour; seen from the warmer one the other way round. */
function follow(pairs: Float64Array, to: number, from: number, sign: 1 | -1): void {
  const ratio = pairs[2 * from] ?? 0
  const size = pairs[2 * from + 1] ?? 1
  if (sign * ((pairs[2 * to] ?? 0) - ratio) < 0) pairs[2 * to] = ratio
  if (sign * ((pairs[2 * to + 1] ?? 0) - size) > 0) pairs[2 * to + 1] = size
}

/** kW of power for each kW of heat. */
function carnotRatioAt(chiller: ChillerDesign, chilledC: number, enteringC: number): number {
  const condenserC = Math.max(chiller.leastCondenserC, enteringC + chiller.condenserK)
  return 1 / carnotCop(chiller.carnotRatio, chiller.mostCop, chilledC, condenserC)
}
