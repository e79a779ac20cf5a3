/** A UPS by its efficiency at load points. */
export interface UpsCurve {
  /** Ascending, 0..1. */
  loadRatio: readonly number[]
  efficiency: readonly number[]
  /** `bands`: the efficiency of the band a load falls in, `loadRatio` its upper ends; `line`: straight between points. */
  reading: 'bands' | 'line'
}

/** 225 kVA, 480 V, double conversion, stock of 2013, in bands of a tenth. LBNL DC Pro v3.0 documentation, 2014. */
export const legacyUpsBands: UpsCurve = {
  loadRatio: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
  efficiency: [0.807, 0.869, 0.902, 0.921, 0.932, 0.942, 0.958, 0.958, 0.955, 0.953],
  reading: 'bands',
}

/** Efficiency never below this: a UPS that wastes more is a heater. */
const LEAST_EFFICIENCY = 0.3

/**
 * Efficiency at a share of rated load. Outside the points the end values hold.
 *
 * @param loadRatio load as a share of the rated load of the units on line, 0..1 and above
 */
export function upsEfficiency(curve: UpsCurve, loadRatio: number): number {
  const points = curve.loadRatio
  const last = points.length - 1
  let at = 0
  while (at < last && (points[at] ?? 1) < loadRatio) at++
  const here = curve.efficiency[at] ?? 1
  if (curve.reading === 'bands' || at === 0 || loadRatio >= (points[last] ?? 1)) return held(here)
  const from = points[at - 1] ?? 0
  const to = points[at] ?? 1
  const before = curve.efficiency[at - 1] ?? here
  return held(to > from ? before + ((here - before) * (loadRatio - from)) / (to - from) : here)
}

function held(efficiency: number): number {
  return efficiency > LEAST_EFFICIENCY ? Math.min(1, efficiency) : LEAST_EFFICIENCY
}

/** Electrical input for an output, both kW, of units of `ratedKw` in all. */
export function upsInputKw(curve: UpsCurve, ratedKw: number, outputKw: number): number {
  if (outputKw <= 0) return 0
  return outputKw / upsEfficiency(curve, ratedKw > 0 ? outputKw / ratedKw : 1)
}

const STEPS = 128

/**
 * Input as a share of rated, tabulated over the output share 0..1 in 128 steps: what the kernel interpolates.
 *
 * Below the first point the loss of that point stays: electronics idle whether or not anything is fed. The table never falls, so
 * that more load never draws less, whatever the points say.
 */
export function tabulateUpsInput(curve: UpsCurve | null): Float64Array {
  const table = new Float64Array(STEPS + 1)
  const first = curve ? Math.max(1e-6, curve.loadRatio[0] ?? 1) : 0
  const idleLoss = curve ? first / upsEfficiency(curve, first) - first : 0
  let most = 0
  for (let i = 0; i <= STEPS; i++) {
    const load = i / STEPS
    const input = !curve ? load : load < first ? load + idleLoss : load / upsEfficiency(curve, load)
    most = Math.max(most, input)
    table[i] = most
  }
  return table
}
