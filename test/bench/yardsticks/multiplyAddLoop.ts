/**
 * The plainest arithmetic there is: `chains` independent sums over a typed array, one multiply and one add each. What this core does in doubles
 * without branches, divisions or look-ups.
 *
 * @returns a checksum, so that nothing is optimised away
 */
export function multiplyAddLoop(values: Float64Array, rounds: number): number {
  let a = 0
  let b = 1
  let c = 2
  let d = 3
  const n = values.length
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i += 4) {
      a = a * 0.999 + (values[i] ?? 0)
      b = b * 0.998 + (values[i + 1] ?? 0)
      c = c * 0.997 + (values[i + 2] ?? 0)
      d = d * 0.996 + (values[i + 3] ?? 0)
    }
  }
  return a + b + c + d
}

/** Floating-point operations of a call. */
export function multiplyAddFlops(length: number, rounds: number): number {
  return 2 * length * rounds
}
