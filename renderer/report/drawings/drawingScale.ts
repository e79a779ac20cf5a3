/** Scales that a ruler has, 1 to so many. */
const SCALES = [
  200, 250, 400, 500, 750, 1000, 1250, 1500, 2000, 2500, 4000, 5000, 7500, 10_000, 12_500, 15_000, 20_000,
  25_000, 40_000, 50_000, 100_000,
]

/** The largest usual scale at which a width and a height of the ground fit a room on paper; the room in millimetres. */
export function drawingScale(
  groundM: { width: number; height: number },
  roomMm: { width: number; height: number },
): number {
  const least = Math.max((groundM.width * 1000) / roomMm.width, (groundM.height * 1000) / roomMm.height)
  return SCALES.find((scale) => scale >= least) ?? Math.ceil(least / 100_000) * 100_000
}

/** Lengths that a scale bar has, metres. */
const BARS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** The longest round length that takes no more than a width on paper. */
export function barLengthM(mmPerM: number, mostMm: number): number {
  return BARS.findLast((metres) => metres * mmPerM <= mostMm) ?? 1
}
