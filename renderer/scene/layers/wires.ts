import type { Campus } from '../../../shared/results/place.ts'
import type { StageDays } from '../../../shared/results/stage.ts'
import { PATTERN } from '../geometry/parts.ts'
import { MOTION } from '../materials/instanceTag.ts'
import type { Assembly } from './assembly.ts'
import { onTable } from './campusPlane.ts'

/** A point of a campus, metres. */
export interface Point {
  x: number
  y: number
  z: number
}

/**
 * Hangs a wire between two points from the day it is installed.
 *
 * @param sagRatio sag at mid span as a share of the span
 */
export function hangWire(
  assembly: Assembly,
  campus: Campus,
  from: Point,
  to: Point,
  days: StageDays,
  sagRatio: number,
): void {
  const flat = Math.hypot(to.x - from.x, to.z - from.z)
  const rise = to.y - from.y
  if (flat < 0.2) return
  assembly.put('wire', {
    ...onTable(campus, (from.x + to.x) / 2, (from.z + to.z) / 2),
    y: (from.y + to.y) / 2,
    yaw: Math.atan2(-(to.z - from.z), to.x - from.x),
    pitch: Math.atan2(rise, flat),
    scale: [Math.hypot(flat, rise), flat * sagRatio, 1],
    days,
    fromDay: days.installedDay,
    toDay: days.installedDay,
    motion: MOTION.extend,
    surface: 'wire',
    pattern: PATTERN.wire,
  })
}
