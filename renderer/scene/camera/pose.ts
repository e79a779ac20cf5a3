import { MathUtils, type Vector3 } from 'three'

/** Where the eye is: on a sphere round a target. Angles in rad; metres. */
export interface Pose {
  targetX: number
  targetY: number
  targetZ: number
  distanceM: number
  /** Bearing the eye looks along, clockwise from north: 0 looks north. */
  bearing: number
  /** Height of the eye above the horizon seen from the target: 0 level, pi/2 straight above. */
  elevation: number
  isOrthographic: boolean
}

/** Upright field of view, narrow as a model photographer's lens. */
export const FIELD_OF_VIEW_RAD = MathUtils.degToRad(24)

/** Unit vector from the target to the eye (x east, y up, z south). */
export function towardsEye(pose: Pose, into: Vector3): Vector3 {
  const flat = Math.cos(pose.elevation)
  return into.set(-Math.sin(pose.bearing) * flat, Math.sin(pose.elevation), Math.cos(pose.bearing) * flat)
}

/** An elevation: drawn from the side without perspective. */
export function isUprightDrawing({ isOrthographic, elevation }: Pose): boolean {
  return isOrthographic && elevation < 0.3
}

/** Between two poses, t 0..1; the bearing takes the short way round and distance changes by ratio. */
export function between(a: Pose, b: Pose, t: number): Pose {
  const mix = (from: number, to: number): number => from + (to - from) * t
  const turn = MathUtils.euclideanModulo(b.bearing - a.bearing + Math.PI, Math.PI * 2) - Math.PI
  return {
    targetX: mix(a.targetX, b.targetX),
    targetY: mix(a.targetY, b.targetY),
    targetZ: mix(a.targetZ, b.targetZ),
    distanceM: a.distanceM * (b.distanceM / a.distanceM) ** t,
    bearing: a.bearing + turn * t,
    elevation: mix(a.elevation, b.elevation),
    isOrthographic: t < 1 ? a.isOrthographic && b.isOrthographic : b.isOrthographic,
  }
}
