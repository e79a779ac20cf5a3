/** Slowest speed of fans, and of pumps, as a share of full speed: below it motors and bearings are not run. */
// assumed: variable-speed fans are commonly set to a floor of 30 %, pumps of 40 %.
export const LEAST_FAN_SPEED = 0.3
export const LEAST_PUMP_SPEED = 0.4

/** Draw as a share of full draw at a share of full flow: the cube law, with a least speed. Flow above full is held. */
export function cubeLaw(flowShare: number, leastSpeed: number): number {
  const speed = flowShare < leastSpeed ? leastSpeed : flowShare > 1 ? 1 : flowShare
  return speed * speed * speed
}
