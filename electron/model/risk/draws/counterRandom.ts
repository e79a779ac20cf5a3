/** 2^-32: an unsigned 32-bit number to [0, 1). */
export const TO_RATIO = 2.3283064365386963e-10
/** 2^32 over the golden ratio. */
export const GOLDEN = 0x9e3779b9

/**
 * Random numbers without a state: the same three numbers give the same 32 bits, whoever asks and in whatever order, so that runs
 * can be split over any number of threads. Integer mixing after C. Wellons, "lowbias32" (2018).
 */
export function hash3(seed: number, batch: number, stream: number): number {
  return mix(mix(mix(seed ^ 0x5bd1e995) ^ Math.imul(batch + 1, GOLDEN)) ^ Math.imul(stream + 1, 0x85ebca6b))
}

/** The next place of the same stream, [0, 1). */
export function ratioAt(key: number, place: number): number {
  return (mix(key + Math.imul(place, GOLDEN)) >>> 0) * TO_RATIO
}

function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}
