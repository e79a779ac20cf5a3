import {
  HANDLER_CURVE,
  heldPressurePower,
  LEAST_FAN_SPEED,
  LEAST_PUMP_SPEED,
  PUMP_CURVE,
} from '../components/affinity.ts'
import { addSum, type HANDLER_FAN, PUMP, type DayScratch } from './dayScratch.ts'

/**
 * Fans or pumps that hold a pressure: draws what moves `heatKw` and adds it there, since the work of fans in a hall and of pumps in a loop
 * ends as heat.
 *
 * @param place `HANDLER_FAN` or `PUMP`: which of the two, and where its energy is summed
 * @param fullKw full draw, and `ratedKw` the heat it is rated for
 * @param isLevel the heat is the same in every hour
 */
export function moverPass(
  place: typeof HANDLER_FAN | typeof PUMP,
  fullKw: number,
  ratedKw: number,
  heatKw: Float64Array,
  scratch: DayScratch,
  hours: number,
  isLevel: boolean,
): void {
  if (fullKw <= 0) return
  const { coolingKw } = scratch
  const curve = place === PUMP ? PUMP_CURVE : HANDLER_CURVE
  const leastFlow = place === PUMP ? LEAST_PUMP_SPEED : LEAST_FAN_SPEED
  const perRated = 1 / ratedKw
  let power = 0
  let total = 0
  for (let h = 0; h < hours; h++) {
    const heat = heatKw[h] ?? 0
    if (heat <= 0) continue
    if (h === 0 || !isLevel) power = fullKw * heldPressurePower(curve, heat * perRated, leastFlow)
    total += power
    coolingKw[h] = (coolingKw[h] ?? 0) + power
    heatKw[h] = heat + power
  }
  addSum(scratch, place, total)
}
