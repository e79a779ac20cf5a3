/** A value between two ends; the lower one where it is no number. Keeps absurd input out of the kernel. */
export function held(value: number, low: number, high: number): number {
  return value > low ? (value < high ? value : high) : low
}
