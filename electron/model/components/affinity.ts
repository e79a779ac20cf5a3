/** Slowest a fan or pump on a variable-speed drive is run, as a share of full speed. */
// assumed: drives of fans are commonly floored at 30 %, of pumps at 40 %, for motor cooling and seals.
export const LEAST_FAN_SPEED = 0.3
export const LEAST_PUMP_SPEED = 0.4

/**
 * Draw of an air handler's fans that hold a plenum pressure, share of full, at a share of full flow: above cube law, since part of the pressure
 * stays whatever the flow. Write it out in a kernel; floor and hold `flow` first.
 *
 * @see ASHRAE 90.1-2010 appendix G, table G3.1.3.15: 0.0013 + 0.1470 x + 0.9506 x2 - 0.0998 x3, scaled to 1 at full flow
 */
export const HANDLER_CURVE = [0.0013, 0.147, 0.9506, -0.0989] as const

/**
 * Draw of pumps that hold a differential pressure, share of full, at a share of full flow.
 *
 * @see variable-speed pumps without reset, ASHRAE 90.1 appendix G and COMNET: 0.5726 x - 0.3010 x2 + 0.7347 x3, scaled to 1 at full flow
 */
export const PUMP_CURVE = [0, 0.5726, -0.301, 0.7284] as const

/** A share of full draw by one of the curves above, at a share of full flow that is floored and held at full. */
export function heldPressurePower(
  curve: readonly [number, number, number, number],
  flowRatio: number,
  leastFlow: number,
): number {
  const x = flowRatio > leastFlow ? (flowRatio < 1 ? flowRatio : 1) : leastFlow
  return curve[0] + x * (curve[1] + x * (curve[2] + x * curve[3]))
}

/**
 * Draw of fans and pumps against nothing but their own flow (towers, dry coolers), share of full: cube law, floored speed; flow above full
 * is held at full.
 */
export function affinityPower(flowRatio: number, leastSpeed: number): number {
  const speed = flowRatio > leastSpeed ? (flowRatio < 1 ? flowRatio : 1) : leastSpeed
  return speed * speed * speed
}

/** Heat that air carries for each m3/s and K, kJ/(m3 K): 1.17 kg/m3 x 1.006 kJ/(kg K). */
const AIR_KJ_PER_M3_K = 1.177
/** Heat that water carries, kJ/(litre K). */
const WATER_KJ_PER_L_K = 4.18

/**
 * Full draw of fans for each kW of heat they carry, kW/kW.
 *
 * @param pressurePa total pressure, `efficiency` fan, drive and motor together, `deltaK` warming of the air
 */
export function fanRatioOf(pressurePa: number, efficiency: number, deltaK: number): number {
  return pressurePa / 1000 / (efficiency * AIR_KJ_PER_M3_K * deltaK)
}

/** Full draw of pumps for each kW of heat they carry, kW/kW. */
export function pumpRatioOf(pressurePa: number, efficiency: number, deltaK: number): number {
  return pressurePa / 1e6 / (efficiency * WATER_KJ_PER_L_K * deltaK)
}
