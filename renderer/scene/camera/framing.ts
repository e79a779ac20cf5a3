import { Vector3, type Box3 } from 'three'
import { FIELD_OF_VIEW_RAD, towardsEye, type Pose } from './pose.ts'

const corner = new Vector3()
const eyeward = new Vector3()
const right = new Vector3()
const up = new Vector3()

/**
 * The pose with these angles that frames a box as large as fits, centred on what is seen of it.
 *
 * @param margin share of the picture's half size left free at each side
 */
export function frameBox(
  box: Box3,
  angles: Pick<Pose, 'bearing' | 'elevation' | 'isOrthographic'>,
  aspect: number,
  margin = 0.06,
): Pose {
  const centre = box.getCenter(new Vector3())
  const pose: Pose = {
    targetX: centre.x,
    targetY: Math.max(0, box.min.y),
    targetZ: centre.z,
    distanceM: 1,
    ...angles,
  }
  const tanY = Math.tan(FIELD_OF_VIEW_RAD / 2) * (1 - margin)
  const tanX = tanY * aspect
  // Twice: size from the extremes, then recentre on them.
  for (let pass = 0; pass < 6; pass++) {
    towardsEye(pose, eyeward)
    right.set(Math.cos(pose.bearing), 0, Math.sin(pose.bearing))
    up.crossVectors(eyeward, right)
    let distance = 1
    for (const [x, y, z] of cornersOf(box)) {
      corner.set(x - pose.targetX, y - pose.targetY, z - pose.targetZ)
      const depth = pose.isOrthographic ? 0 : corner.dot(eyeward)
      distance = Math.max(
        distance,
        depth + Math.abs(corner.dot(right)) / tanX,
        depth + Math.abs(corner.dot(up)) / tanY,
      )
    }
    pose.distanceM = distance
    let [left, rightmost, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const [x, y, z] of cornersOf(box)) {
      corner.set(x - pose.targetX, y - pose.targetY, z - pose.targetZ)
      const scale = pose.isOrthographic ? 1 : distance / Math.max(1, distance - corner.dot(eyeward))
      left = Math.min(left, corner.dot(right) * scale)
      rightmost = Math.max(rightmost, corner.dot(right) * scale)
      low = Math.min(low, corner.dot(up) * scale)
      high = Math.max(high, corner.dot(up) * scale)
    }
    const across = (left + rightmost) / 2
    const rise = (low + high) / 2 / Math.max(0.2, Math.sin(pose.elevation))
    pose.targetX += right.x * across + Math.sin(pose.bearing) * rise
    pose.targetZ += right.z * across - Math.cos(pose.bearing) * rise
  }
  return pose
}

function* cornersOf(box: Box3): Generator<readonly [number, number, number]> {
  for (const x of [box.min.x, box.max.x]) {
    for (const y of [box.min.y, box.max.y]) {
      for (const z of [box.min.z, box.max.z]) yield [x, y, z]
    }
  }
}
