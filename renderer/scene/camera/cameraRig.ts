import { OrthographicCamera, PerspectiveCamera, Vector3, type Box3, type Camera } from 'three'
import { FIELD_OF_VIEW_RAD, isUprightDrawing, towardsEye, type Pose } from './pose.ts'

/** Turns a pose into a camera. The two cameras show the same extent at the target. */
export interface CameraRig {
  camera: Camera
  /** Metres a pixel covers at the target. */
  metresPerPixel: number
  /** @param jitter shift of the picture in pixels, for antialiasing by accumulation */
  aim: (pose: Pose, width: number, height: number, world: Box3, jitterX?: number, jitterY?: number) => void
}

/** How far the drawn table reaches beyond the boards, in their diagonals. */
const TABLE_REACH = 7

const UP = new Vector3(0, 1, 0)

export function createCameraRig(): CameraRig {
  const perspective = new PerspectiveCamera()
  const orthographic = new OrthographicCamera()
  const eye = new Vector3()
  const target = new Vector3()
  const north = new Vector3()
  const middle = new Vector3()
  const rig: CameraRig = {
    camera: perspective,
    metresPerPixel: 1,
    aim(pose, width, height, world, jitterX = 0, jitterY = 0) {
      target.set(pose.targetX, pose.targetY, pose.targetZ)
      towardsEye(pose, eye).multiplyScalar(pose.distanceM).add(target)
      const halfHeight = pose.distanceM * Math.tan(FIELD_OF_VIEW_RAD / 2)
      const aspect = width / height
      rig.metresPerPixel = (halfHeight * 2) / height
      // The boards, and as much of the table as the picture can hold.
      const reach = eye.distanceTo(world.getCenter(middle)) + world.getSize(north).length() * TABLE_REACH
      const nearM = Math.max(0.2, pose.distanceM * 0.04)
      const camera = pose.isOrthographic ? orthographic : perspective
      if (camera === perspective) {
        perspective.fov = (FIELD_OF_VIEW_RAD * 180) / Math.PI
        perspective.aspect = aspect
        perspective.near = nearM
        perspective.far = Math.max(reach, nearM * 10)
      } else {
        orthographic.left = -halfHeight * aspect
        orthographic.right = halfHeight * aspect
        orthographic.top = halfHeight
        orthographic.bottom = -halfHeight
        // Seen level, things stand on both sides of the target's eye.
        orthographic.near = isUprightDrawing(pose) ? -reach : 1
        orthographic.far = reach
      }
      camera.position.copy(eye)
      // Looking straight down, north is up.
      north.set(Math.sin(pose.bearing), 0, -Math.cos(pose.bearing))
      camera.up.copy(pose.elevation > 1.55 ? north : UP)
      camera.lookAt(target)
      camera.updateProjectionMatrix()
      if (jitterX !== 0 || jitterY !== 0) {
        const e = camera.projectionMatrix.elements
        const column = camera === perspective ? 8 : 12
        shift(e, column, (2 * jitterX) / width)
        shift(e, column + 1, (2 * jitterY) / height)
        camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert()
      }
      camera.updateMatrixWorld(true)
      rig.camera = camera
    },
  }
  return rig
}

function shift(elements: number[], at: number, by: number): void {
  elements[at] = (elements[at] ?? 0) + by
}
