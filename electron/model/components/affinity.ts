/** Slowest a fan or pump on a variable-speed drive is run, as a share of full speed. */
// assumed: drives of fans are commonly floored at 30 %, of pumps at 40 %, for motor cooling and seals.
export const LEAST_FAN_SPEED = 0.3
export const LEAST_PUMP_SPEED = 0.4

/** Draw as a share of full draw at a share of full flow: cube law, floored speed; flow above full is held at full. */
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
