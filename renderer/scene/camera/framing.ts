import { Vector3, type Box3 } from 'three'
import { FIELD_OF_VIEW_RAD, isUprightDrawing, towardsEye, type Pose } from './pose.ts'

type Angles = Pick<Pose, 'bearing' | 'elevation' | 'isOrthographic'>

const corner = new Vector3()
const eyeward = new Vector3()
const right = new Vector3()
const up = new Vector3()

/**
 * The pose with these angles that shows all the boxes as large as fits, with what is seen of them in the middle.
 *
 * @param margin share of the picture's half size left free at each side
 */
export function frameBoxes(boxes: readonly Box3[], angles: Angles, aspect: number, margin = 0.06): Pose {
  const corners = boxes.flatMap(cornersOf)
  const pose: Pose = { targetX: 0, targetY: 0, targetZ: 0, distanceM: 1, ...angles }
  for (const point of corners) {
    pose.targetX += point.x / corners.length
    pose.targetZ += point.z / corners.length
  }
  towardsEye(pose, eyeward)
  right.set(Math.cos(pose.bearing), 0, Math.sin(pose.bearing))
  up.crossVectors(eyeward, right)
  const tanY = Math.tan(FIELD_OF_VIEW_RAD / 2) * (1 - margin)
  const tanX = tanY * aspect
  // Size from the extremes, then the target moved to their middle; settles in a few rounds.
  for (let round = 0; round < 12; round++) {
    let distance = 1
    for (const point of corners) {
      fromTarget(point, pose)
      const depth = pose.isOrthographic ? 0 : corner.dot(eyeward)
      const across = Math.abs(corner.dot(right)) / tanX
      distance = Math.max(distance, depth + across, depth + Math.abs(corner.dot(up)) / tanY)
    }
    pose.distanceM = distance
    let [west, east, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const point of corners) {
      fromTarget(point, pose)
      const scale = pose.isOrthographic ? 1 : distance / Math.max(1, distance - corner.dot(eyeward))
      west = Math.min(west, corner.dot(right) * scale)
      east = Math.max(east, corner.dot(right) * scale)
      low = Math.min(low, corner.dot(up) * scale)
      high = Math.max(high, corner.dot(up) * scale)
    }
    const across = (west + east) / 2
    const isElevation = isUprightDrawing(pose)
    const away = isElevation ? 0 : (low + high) / 2 / Math.max(0.2, Math.sin(pose.elevation))
    if (isElevation) pose.targetY += (low + high) / 2 / up.y
    pose.targetX += right.x * across + Math.sin(pose.bearing) * away
    pose.targetZ += right.z * across - Math.cos(pose.bearing) * away
  }
  return pose
}

/** Of several bearings the one that shows the boxes largest. */
export function frameBest(
  boxes: readonly Box3[],
  bearings: readonly number[],
  angles: Omit<Angles, 'bearing'>,
  aspect: number,
  margin: number,
): Pose {
  const poses = bearings.map((bearing) => frameBoxes(boxes, { ...angles, bearing }, aspect, margin))
  return poses.reduce((best, pose) => (pose.distanceM < best.distanceM ? pose : best))
}

function fromTarget(point: Vector3, pose: Pose): void {
  corner.set(point.x - pose.targetX, point.y - pose.targetY, point.z - pose.targetZ)
}

function cornersOf({ min, max }: Box3): Vector3[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map(
    (i) => new Vector3(i & 1 ? max.x : min.x, i & 2 ? max.y : min.y, i & 4 ? max.z : min.z),
  )
}
