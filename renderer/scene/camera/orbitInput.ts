import { Vector3 } from 'three'
import type { MousePreset } from '../../../shared/state/viewStore.ts'
import { FIELD_OF_VIEW_RAD, isUprightDrawing, towardsEye, type Pose } from './pose.ts'

/** What the hand may do to the pose; the owner keeps the pose and draws. */
export interface OrbitHost {
  element: HTMLElement
  getPose: () => Pose
  getPreset: () => MousePreset
  /** Called with a pose within the limits. */
  setPose: (pose: Pose) => void
  /** Largest distance, metres. */
  farthestM: () => number
}

const NEAREST_M = 3
const LOWEST = 0.06
const STEEPEST = Math.PI / 2
const RAD_PER_PX = 0.006

type Drag = 'orbit' | 'pan'

/** What a drag does under a preset; `null`: nothing, the button only selects. Buttons: 0 left, 1 middle, 2 right. */
export function dragOf(
  preset: MousePreset,
  { button, shiftKey, ctrlKey }: { button: number; shiftKey: boolean; ctrlKey: boolean },
): Drag | null {
  if (button > 2) return null
  const isOther = shiftKey || ctrlKey
  switch (preset) {
    case 'orbit':
      return button === 0 && !isOther ? 'orbit' : 'pan'
    case 'map':
      return button === 0 && !isOther ? 'pan' : 'orbit'
    case 'cad':
      if (button === 0) return null
      return button === 1 && !isOther ? 'pan' : 'orbit'
  }
}

/** Drags turn or move the camera as the preset says, the wheel zooms to the pointer. @returns removes the listeners */
export function listenForOrbit(host: OrbitHost): () => void {
  const { element } = host
  let drag: { pointerId: number; x: number; y: number; kind: Drag } | null = null

  const onDown = (event: PointerEvent): void => {
    const kind = dragOf(host.getPreset(), event)
    if (drag || !kind) return
    drag = {
      pointerId: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      kind,
    }
    element.setPointerCapture(event.pointerId)
  }
  const onMove = (event: PointerEvent): void => {
    if (drag?.pointerId !== event.pointerId) return
    const dx = event.clientX - drag.x
    const dy = event.clientY - drag.y
    if (dx === 0 && dy === 0) return
    drag.x = event.clientX
    drag.y = event.clientY
    const pose = host.getPose()
    host.setPose(drag.kind === 'pan' ? panned(pose, dx, dy, element.clientHeight) : orbited(pose, dx, dy))
  }
  const onUp = (event: PointerEvent): void => {
    if (drag?.pointerId !== event.pointerId) return
    drag = null
    element.releasePointerCapture(event.pointerId)
  }
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1)
    const box = element.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * 2 - 1
    const y = 1 - ((event.clientY - box.top) / box.height) * 2
    const factor = Math.exp(Math.max(-0.4, Math.min(0.4, pixels * 0.0015)))
    host.setPose(zoomed(host.getPose(), factor, x, y, box.width / box.height, host.farthestM()))
  }
  const onMenu = (event: MouseEvent): void => event.preventDefault()

  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  element.addEventListener('wheel', onWheel, { passive: false })
  element.addEventListener('contextmenu', onMenu)
  return () => {
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onUp)
    element.removeEventListener('wheel', onWheel)
    element.removeEventListener('contextmenu', onMenu)
  }
}

/** A plan view that is orbited becomes a perspective one. */
export function orbited(pose: Pose, dx: number, dy: number): Pose {
  return {
    ...pose,
    bearing: pose.bearing + dx * RAD_PER_PX,
    elevation: Math.max(LOWEST, Math.min(STEEPEST, pose.elevation + dy * RAD_PER_PX)),
    isOrthographic: false,
  }
}

/** Moves the target over the ground so that it follows the hand. */
export function panned(pose: Pose, dx: number, dy: number, heightPx: number): Pose {
  const isElevation = isUprightDrawing(pose)
  const perPixel = (2 * pose.distanceM * Math.tan(FIELD_OF_VIEW_RAD / 2)) / Math.max(1, heightPx)
  const across = -dx * perPixel
  // On an elevation the hand moves up and down, not away.
  const away = isElevation ? 0 : (dy * perPixel) / Math.max(0.25, Math.sin(pose.elevation))
  return {
    ...pose,
    targetY: pose.targetY + (isElevation ? dy * perPixel : 0),
    targetX: pose.targetX + Math.cos(pose.bearing) * across + Math.sin(pose.bearing) * away,
    targetZ: pose.targetZ + Math.sin(pose.bearing) * across - Math.cos(pose.bearing) * away,
  }
}

const eyeward = new Vector3()
const ray = new Vector3()

/** Scales the distance and keeps the point of the ground under the pointer where it is. x, y in -1..1. */
export function zoomed(
  pose: Pose,
  factor: number,
  x: number,
  y: number,
  aspect: number,
  farthestM: number,
): Pose {
  const distanceM = Math.max(NEAREST_M, Math.min(farthestM, pose.distanceM * factor))
  const before = groundUnder(pose, x, y, aspect)
  const next = { ...pose, distanceM }
  const after = groundUnder(next, x, y, aspect)
  if (!before || !after) return next
  next.targetX += before.x - after.x
  next.targetY += before.y - after.y
  next.targetZ += before.z - after.z
  return next
}

/** Ground point under a point of the picture, or point of the drawing; `null` above the horizon or far out. */
function groundUnder(
  pose: Pose,
  x: number,
  y: number,
  aspect: number,
): { x: number; y: number; z: number } | null {
  const tan = Math.tan(FIELD_OF_VIEW_RAD / 2)
  towardsEye(pose, eyeward)
  const cosB = Math.cos(pose.bearing)
  const sinB = Math.sin(pose.bearing)
  // Picture axes: right, and up = eyeward x right.
  const upX = eyeward.y * sinB
  const upY = eyeward.z * cosB - eyeward.x * sinB
  const upZ = -eyeward.y * cosB
  const h = pose.distanceM * tan
  if (pose.isOrthographic) {
    const fx = pose.targetX + cosB * x * h * aspect + upX * y * h
    const fz = pose.targetZ + sinB * x * h * aspect + upZ * y * h
    return { x: fx, y: isUprightDrawing(pose) ? pose.targetY + upY * y * h : pose.targetY, z: fz }
  }
  ray.set(
    -eyeward.x + (cosB * x * aspect + upX * y) * tan,
    -eyeward.y + upY * y * tan,
    -eyeward.z + (sinB * x * aspect + upZ * y) * tan,
  )
  if (ray.y > -0.05) return null
  const eyeY = pose.targetY + eyeward.y * pose.distanceM
  const t = -eyeY / ray.y
  return {
    x: pose.targetX + eyeward.x * pose.distanceM + ray.x * t,
    y: pose.targetY,
    z: pose.targetZ + eyeward.z * pose.distanceM + ray.z * t,
  }
}
